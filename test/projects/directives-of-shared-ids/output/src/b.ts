import { rupt } from "./rupt";

export async function b(id: string) {
  await rupt.evaluate.access({
    user: id,
  });
}
