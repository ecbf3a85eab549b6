import { getRupt } from "./rupt.js";
import { inside } from "./config.js";

/** @param {string} id */
export async function start(id) {
  if (!inside.id) return;
  await getRupt(inside.id).evaluate.access({ user: id });
}
