import Rupt from "rupt";
export function go(config = { client_id: "abc", account: "u" }) {
  void Rupt.attach(config);
}
