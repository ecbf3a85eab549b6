import Rupt from "rupt";
import { whole } from "./whole.js";

export async function deviceOf() {
  return (await Rupt.attach(whole)).device_id;
}
