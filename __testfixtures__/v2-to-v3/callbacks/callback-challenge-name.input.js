import Rupt from "rupt";
const noop = () => {};
export function go(id) {
  void Rupt.attach({ client_id: "abc", account: id, on_challenge: noop });
}
