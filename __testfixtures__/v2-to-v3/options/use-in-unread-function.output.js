import Rupt from "rupt";
import RuptClient from "@ruptjs/client";

const rupt = new RuptClient({ clientId: "c1" });

// TODO(rupt-migrate): get-fingerprint: read the evaluation on your server instead
const device = () => Rupt.getFingerprint();

function visits() {
  rupt.evaluate.access({ user: "visitor" });
  return 1;
}

export function start(user) {
  rupt.evaluate.access({ user: user });
}
