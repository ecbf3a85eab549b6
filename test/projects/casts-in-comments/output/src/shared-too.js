import { rupt } from "./rupt";

/** @param {string} user */
export async function start(user) {
  await rupt.evaluate.access({ user: user });
}
