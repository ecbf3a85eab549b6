import Rupt from "rupt/index.mjs";

export const protect = async (id) => {
  await Rupt.attach({ client_id: "c1", account: id });
};
