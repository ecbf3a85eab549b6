import Rupt from "rupt";

/** @typedef {Omit<Parameters<typeof Rupt.attach>[0], "client_id">} Options */

/** @param {Options} options */
export async function guard({ account }) {
  await Rupt.attach({ client_id: "guard", account });
}
