import { rupt } from "./rupt.ts";
import { id } from "./util.js";

export async function start() {
  await rupt.evaluate.access({ user: id() });
}
