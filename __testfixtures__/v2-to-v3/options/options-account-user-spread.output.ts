import Rupt from "rupt";
const base = { client_id: "abc", user: "fallback" };
export async function go(a: string) {
  // TODO(rupt-migrate): opaque-options: pass only account, then run rupt-migrate again
  await Rupt.attach({ ...base, account: a });
}
