import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export const guard = async (account) => {
  await rupt.evaluate.access({ user: account });
};
