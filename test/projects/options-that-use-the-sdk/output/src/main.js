import Rupt, { getFingerprint } from "rupt";

export async function a() {
  // TODO(rupt-migrate): on-limit-exceeded: cap devices with a policy, and find a place for this code
  await Rupt.attach({
    client_id: "abc",
    account: "u1",
    on_limit_exceeded: () => {
      // TODO(rupt-migrate): opaque-options: pass an object literal, then run rupt-migrate again
      Rupt.attach({ client_id: "def", account: "u1" });
    },
  });
}
