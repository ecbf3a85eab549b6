import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

const base = { client_id: "abc", email: "a@b.c", tolerance: "strict" as const };
console.log(base.client_id);
export const go = (u: any) =>
  rupt.evaluate.access({ email: base.email, user: u.id });
