import Rupt from "rupt";
import { log } from "./log.js";

/** @param {string} id */
export async function start(id) {
  await Rupt.attach({ client_id: "abc", account: id, /** @param {{ c?: string }} left */ on_current_device_logout: (left) => log(left.c) });
}
