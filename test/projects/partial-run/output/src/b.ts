import { rupt } from "./lib/rupt";

export async function b(id: string) {
  await rupt.evaluate.access({ user: id });
}
