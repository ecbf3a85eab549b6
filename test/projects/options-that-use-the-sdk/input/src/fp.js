import Rupt, { getFingerprint } from "rupt";
export async function c() {
  await Rupt.attach({
    client_id: "abc",
    account: "u3",
    fingerprint: (await getFingerprint({ client_id: "abc" }))?.fingerprint_id,
  });
}
