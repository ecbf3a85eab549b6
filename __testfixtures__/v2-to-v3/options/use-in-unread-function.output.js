import Rupt from "rupt";
import RuptClient from "@ruptjs/client";

const rupt = new RuptClient({ clientId: "c1" });

// TODO(rupt-migrate): get-fingerprint: read the evaluation on your server instead
const device = () => Rupt.getFingerprint();

export function start(user) {
  rupt.evaluate.access({ user: user });
}
