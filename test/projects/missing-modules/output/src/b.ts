import Rupt from "rupt";
import { options } from "./also-gone";

export async function b(id: string) {
  // TODO(rupt-migrate): opaque-options: pass an object literal, then run rupt-migrate again
  await Rupt.attach({ ...options, account: id });
}
