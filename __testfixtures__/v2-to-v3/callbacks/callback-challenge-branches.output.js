import Rupt from "rupt";
import RuptClient from "@ruptjs/client";

const rupt = new RuptClient({ clientId: "abc" });

export const go = (id, strict) => {
  void rupt.evaluate.access({ user: id });
  // TODO(rupt-migrate): on-challenge: pass auto_challenge: false and act on response.redirect
  void Rupt.attach({ client_id: "abc", account: id, on_challenge: strict ? () => false : undefined });
};
