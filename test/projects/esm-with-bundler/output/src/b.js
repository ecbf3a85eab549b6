import { rupt } from "./rupt";

export async function b(id) {
  await rupt.evaluate.access({ user: id });
}
