import Rupt from "rupt";
import { base } from "./base.js";

export function enter(user) {
  // TODO(rupt-migrate): opaque-options: pass an object literal, then run rupt-migrate again
  Rupt.attach({ ...base, account: user.id });
}
