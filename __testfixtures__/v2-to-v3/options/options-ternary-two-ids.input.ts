import Rupt from "rupt";
export const go = (u: any, vip: boolean) =>
  Rupt.attach(vip ? { client_id: "abc", account: u.id } : { client_id: "def", account: u.id });
