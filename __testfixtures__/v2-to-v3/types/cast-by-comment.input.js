// @ts-check
import Rupt from "rupt";
/** @typedef {{ client_id: string, account: string }} Opts */

/** @param {{ id: string }} user */
export async function one(user) {
  await Rupt.attach(/** @type {Opts} */ ({ client_id: "abc", account: user.id }));
}
/** @param {{ id: string }} user */
export async function two(user) {
  await Rupt.attach(/** @satisfies {Opts} */ ({ client_id: "abc", account: user.id }));
}
