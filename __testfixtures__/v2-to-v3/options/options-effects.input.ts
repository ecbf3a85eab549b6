import Rupt from "rupt";
let n = 0;
export function go(id: string) {
  void Rupt.attach({ client_id: "abc", account: id, debug: n++ > 0, event: track("x"), groups: { id: next() } });
}
