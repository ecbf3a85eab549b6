import Rupt from "rupt";
export function go(id) {
  void Rupt.attach({ client_id: "abc", account: id, on_challenge: function* () {} });
  void Rupt.attach({ client_id: "abc", account: id, *on_limit_exceeded() {} });
}
