import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export const go = (u: any, vip: boolean) =>
  rupt.evaluate.access({ user: u.id, ...(u.email && { email: u.email }) });
