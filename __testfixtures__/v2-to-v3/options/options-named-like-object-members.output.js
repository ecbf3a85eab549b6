import Rupt from "rupt";
import RuptClient from "@ruptjs/client";

const rupt = new RuptClient({ clientId: "client" });

export function visit(user) {
  // TODO(rupt-migrate): unknown-option: find out what constructor is for, then move the call by hand
  Rupt.attach({ client_id: "client", account: user.id, constructor: 1, toString: 2 });
  rupt.evaluate.access({ user: user.id });
}
