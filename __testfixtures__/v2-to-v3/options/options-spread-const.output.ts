import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

const base = {};
export const go = (u: any) =>
  rupt.evaluate.access({ ...base, user: u.id, email: u.email });
export const other = (u: any) => rupt.evaluate.access({ ...base, user: u.id });
