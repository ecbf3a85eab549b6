import { rupt } from "./rupt.mjs";
import { plan } from "./plan.mjs";

export async function start(id) {
  await rupt.evaluate.access({ user: id, metadata: { plan } });
}
