import Rupt from "rupt";
import RuptClient from "@ruptjs/client";

const rupt = new RuptClient({ clientId: "guard" });

/** @typedef {Omit<Parameters<typeof Rupt.attach>[0], "client_id">} Options */

/** @param {Options} options */
export async function guard({ account }) {
  await rupt.evaluate.access({ user: account });
}
