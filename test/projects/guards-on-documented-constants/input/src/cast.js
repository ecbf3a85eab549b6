import Rupt from "rupt";
import { cast } from "./config.js";

/** @param {string} id */
export async function start(id) {
  if (!cast.id) return;
  await Rupt.attach({ client_id: cast.id, account: id });
}
