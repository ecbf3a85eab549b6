import { getRupt } from "./rupt.js";
import { ids } from "./config.js";

const prod = ids.prod;

/** @param {string} id */
export async function start(id) {
  if (prod === undefined) return;
  await getRupt(prod).evaluate.access({ user: id });
}
