import Rupt from "rupt";
import { ruptOptions } from "./options";

export async function a(id: string) {
  await Rupt.attach({ ...ruptOptions, account: id });
}
