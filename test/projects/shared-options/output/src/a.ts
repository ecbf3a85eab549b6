import { rupt } from "./rupt";
import { ruptOptions } from "./options";

export async function a(id: string) {
  await rupt.evaluate.access({ ...ruptOptions, user: id });
}
