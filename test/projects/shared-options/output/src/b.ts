import { rupt } from "./rupt";
import { ruptOptions } from "./options";

export async function b(id: string, email: string) {
  await rupt.evaluate.access({ ...ruptOptions, user: id, email });
}
