import Rupt from "rupt";

export const attach = async (id) => {
  await Rupt.attach({ client_id: "abc", account: id });
};
