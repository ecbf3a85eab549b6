import Rupt from "rupt";
import { options } from "./also-gone";

export async function b(id: string) {
  await Rupt.attach({ ...options, account: id });
}
