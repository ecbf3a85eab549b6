import Rupt from "rupt";
import { whole } from "./whole.js";

export async function deviceOf() {
  // TODO(rupt-migrate): opaque-options: pass an object literal, then run rupt-migrate again
  return (await Rupt.attach(whole)).device_id;
}
