import Rupt from "rupt";
import { ids } from "./config.js";

const prod = ids.prod;

/** @param {string} id */
export async function start(id) {
  if (prod === undefined) return;
  await Rupt.attach({ client_id: prod, account: id });
}
