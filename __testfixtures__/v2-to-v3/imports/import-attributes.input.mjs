import Rupt from "rupt" with { type: "module" };

export const protect = async (id) => {
  await Rupt.attach({ client_id: "c1", account: id });
};
