import Rupt from "rupt";
// TODO(rupt-migrate): client-choice: create one client per id and choose between them here
export const go = (u: any, vip: boolean) =>
  Rupt.attach(vip ? { client_id: "abc", account: u.id } : { client_id: "def", account: u.id });
