import Rupt from "rupt";
export const go = (u: any, vip: boolean) =>
  Rupt.attach(vip ? { client_id: "abc", account: u.id, tolerance: "lenient" } : { client_id: "abc", account: u.id });
