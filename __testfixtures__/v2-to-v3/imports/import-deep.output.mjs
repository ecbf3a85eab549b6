import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "c1" });

export const protect = async (id) => {
  await rupt.evaluate.access({ user: id });
};
