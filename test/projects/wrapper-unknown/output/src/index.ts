import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "w" });

export const attachDevice = (user: { id: string }) =>
  rupt.evaluate.access({ user: user.id });
