// @ts-check
import Rupt from "rupt";
/** @typedef {{ client_id: string, account: string }} Opts */

/** @param {{ id: string }} user */
export async function one(user) {
  // TODO(rupt-migrate): opaque-options: take the cast off the options, then run rupt-migrate again
  await Rupt.attach(/** @type {Opts} */ ({ client_id: "abc", account: user.id }));
}
/** @param {{ id: string }} user */
export async function two(user) {
  // TODO(rupt-migrate): opaque-options: take the cast off the options, then run rupt-migrate again
  await Rupt.attach(/** @satisfies {Opts} */ ({ client_id: "abc", account: user.id }));
}
