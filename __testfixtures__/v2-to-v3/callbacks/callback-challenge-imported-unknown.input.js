import Rupt from "rupt";
import { onChallenge } from "./challenge";
export function go(id) {
  void Rupt.attach({ client_id: "abc", account: id, on_challenge: onChallenge });
}
