import Rupt, { getFingerprint } from "rupt";
export async function c() {
  // TODO(rupt-migrate): opaque-options: pass an object literal, then run rupt-migrate again
  // TODO(rupt-migrate): get-fingerprint: read the evaluation on your server instead
  await Rupt.attach({
    client_id: "abc",
    account: "u3",
    fingerprint: (await getFingerprint({ client_id: "abc" }))?.fingerprint_id,
  });
}
