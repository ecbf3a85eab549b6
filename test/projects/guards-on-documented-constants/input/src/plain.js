import Rupt from "rupt";
import { plain } from "./config.js";

/** @param {string} id */
export async function start(id) {
  await Rupt.attach({ client_id: plain.id, account: id });
}
