import Rupt from "rupt";
export function go(u: any) {
  let config = { client_id: "abc", account: u.id };
  void Rupt.attach(config);
}
