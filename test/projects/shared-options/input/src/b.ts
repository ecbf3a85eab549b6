import Rupt from "rupt";
import { ruptOptions } from "./options";

export async function b(id: string, email: string) {
  await Rupt.attach({ ...ruptOptions, account: id, email });
}
