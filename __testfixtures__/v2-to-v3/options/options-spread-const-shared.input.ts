import Rupt from "rupt";
const base = { client_id: "abc", email: "a@b.c", tolerance: "strict" as const };
console.log(base.client_id);
export const go = (u: any) => Rupt.attach({ ...base, account: u.id });
