import Rupt from "rupt";

const device = () => Rupt.getFingerprint();

export function start(user) {
  Rupt.attach({ client_id: "c1", account: user, fingerprint: device() });
}
