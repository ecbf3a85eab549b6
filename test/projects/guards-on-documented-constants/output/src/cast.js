import { getRupt } from "./rupt.js";
import { cast } from "./config.js";

/** @param {string} id */
export async function start(id) {
  if (!cast.id) return;
  await getRupt(cast.id).evaluate.access({ user: id });
}
