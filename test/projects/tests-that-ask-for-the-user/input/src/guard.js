import Rupt from "rupt";
export const guard = async (id) => {
  await Rupt.attach({ client_id: "abc", account: id });
};
