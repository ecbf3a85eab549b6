import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export const guard = async (u) => {
  await rupt.evaluate.access({ user: u.id });
};
