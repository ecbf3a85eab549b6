import Rupt from "rupt";
import RuptClient from "@ruptjs/client";

const rupt = new RuptClient({ clientId: "abc" });

export function go(id) {
  // TODO(rupt-migrate): on-challenge: pass auto_challenge: false and act on response.redirect
  void Rupt.attach({ client_id: "abc", account: id, on_challenge: function* () {} });
  // TODO(rupt-migrate): on-limit-exceeded: cap devices with a policy, and find a place for this code
  void rupt.evaluate.access({ user: id });
}
