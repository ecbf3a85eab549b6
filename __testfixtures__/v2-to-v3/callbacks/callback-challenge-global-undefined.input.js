import Rupt from "rupt";
export function go(id, undefined) {
  void Rupt.attach({ client_id: "abc", account: id, on_challenge: undefined });
}
