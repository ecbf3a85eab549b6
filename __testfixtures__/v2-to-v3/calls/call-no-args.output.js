import Rupt from "rupt";

export async function protect(a) {
  // TODO(rupt-migrate): not-a-call: write this call as rupt.evaluate.access({ ... })
  await Rupt.attach();
  // TODO(rupt-migrate): opaque-options: pass client_id here, then run rupt-migrate again
  await Rupt.attach({ account: a });
}
