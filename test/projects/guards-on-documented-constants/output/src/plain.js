import Rupt from "@ruptjs/client";
import { plain } from "./config.js";

const rupt = new Rupt({ clientId: plain.id });

/** @param {string} id */
export async function start(id) {
  await rupt.evaluate.access({ user: id });
}
