import Rupt from "rupt";

export const guard = async (account) => {
  await Rupt.attach({ client_id: "abc", account });
};
