import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "w" });

export const attachDevice = (user: { id: string; email: string }) =>
  rupt.evaluate.access({ user: user.id, email: user.email });
