import { getRupt } from "./rupt.js";
import { plain } from "./config.js";

/** @param {string} id */
export async function start(id) {
  await getRupt(plain.id).evaluate.access({ user: id });
}
