import { getRupt } from "./rupt.js";
import { config } from "./config.js";

/** @param {string} id */
export async function start(id) {
  if (!config.rupt) return;
  await getRupt(config.rupt.clientId).evaluate.access({ user: id });
}
