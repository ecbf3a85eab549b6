import Rupt from "rupt";
export const b = async (u) => {
  await Rupt.attach({ client_id: "abc", account: u });
};
