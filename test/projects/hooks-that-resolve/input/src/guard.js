import Rupt from "rupt";
export const guard = async (u) => {
  await Rupt.attach({ client_id: "abc", account: u.id });
};
