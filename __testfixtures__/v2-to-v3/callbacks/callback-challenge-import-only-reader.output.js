import Rupt from "@ruptjs/client";
import "lodash";

const rupt = new Rupt({ clientId: "abc" });

export function go(id) {
  // TODO(rupt-migrate): on-limit-exceeded: cap devices with a policy, and find a place for this code
  void rupt.evaluate.access({ user: id });
}
