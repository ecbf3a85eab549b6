import Rupt from "rupt";
export function go(id) {
  // TODO(rupt-migrate): on-challenge: pass auto_challenge: false and act on response.redirect
  void Rupt.attach({ client_id: "abc", account: id, on_challenge: () => { throw new Error("no"); } });
}
