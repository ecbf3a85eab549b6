import Rupt from "rupt";

const device = () => Rupt.getFingerprint();

function visits() {
  Rupt.attach({ client_id: "c1", account: "visitor" });
  return 1;
}

export function start(user) {
  Rupt.attach({ client_id: "c1", account: user, fingerprint: device(), identity: visits() });
}
