import { rupt } from "./rupt.mjs";

export async function b(id) {
  await rupt.evaluate.access({ user: id });
}
