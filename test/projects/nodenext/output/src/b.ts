import { rupt } from "./rupt.js";

export async function b(id: string) {
  await rupt.evaluate.access({ user: id });
}
