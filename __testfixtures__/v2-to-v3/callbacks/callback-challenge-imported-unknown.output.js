import Rupt from "rupt";
import { onChallenge } from "./challenge";
export function go(id) {
  // TODO(rupt-migrate): on-challenge: pass auto_challenge: false and act on response.redirect
  void Rupt.attach({ client_id: "abc", account: id, on_challenge: onChallenge });
}
