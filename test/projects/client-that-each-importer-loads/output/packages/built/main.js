import { rupt } from "./rupt.ts";
import { plan } from "./plan.js";

export async function start(id) {
  await rupt.evaluate.access({ user: id, metadata: { plan } });
}
