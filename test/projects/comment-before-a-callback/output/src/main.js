import Rupt from "@ruptjs/client";
import { log } from "./log.js";

const rupt = new Rupt({
  clientId: "abc",
  /** @param {{ c?: string }} left */ on_logout: (left = {}) => log(left.c),
});

/** @param {string} id */
export async function start(id) {
  await rupt.evaluate.access({ user: id });
}
