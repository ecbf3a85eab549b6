import Rupt from "rupt";
import { config } from "./config.js";

/** @param {string} id */
export async function start(id) {
  if (!config.rupt) return;
  await Rupt.attach({ client_id: config.rupt.clientId, account: id });
}
