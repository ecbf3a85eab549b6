import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export const guard = (user) =>
  rupt.evaluate.access({ user: user }).then(() => true);
