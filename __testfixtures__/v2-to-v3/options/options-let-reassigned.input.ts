import Rupt from "rupt";
export function go(u: any) {
  let config: any = { client_id: "abc", account: u.id };
  if (u.email) config = { client_id: "abc", account: u.id, email: u.email };
  return Rupt.attach(config);
}
