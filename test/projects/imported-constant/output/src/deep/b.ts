import { rupt } from "../rupt";
import { OTHER } from "../config/ids";

export async function b(id: string) {
  await rupt.evaluate.access({ user: id, metadata: { OTHER } });
}
