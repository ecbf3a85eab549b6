import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export const guard = async (id) => {
  await rupt.evaluate.access({ user: id });
};
