import Rupt from "rupt";
export function go(config = { client_id: "abc", account: "u" }) {
  // TODO(rupt-migrate): opaque-options: pass the options as an object literal, then run rupt-migrate again
  void Rupt.attach(config);
}
