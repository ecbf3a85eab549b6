import Rupt from "rupt";
import { inside } from "./config.js";

/** @param {string} id */
export async function start(id) {
  if (!inside.id) return;
  await Rupt.attach({ client_id: inside.id, account: id });
}
