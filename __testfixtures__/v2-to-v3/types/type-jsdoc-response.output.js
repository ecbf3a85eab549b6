// @ts-check
/** @import { AttachResponse } from "rupt" */
import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "client-1" });

/**
 * @param {string} account
 * @returns {Promise<AttachResponse | null>}
 */
export function protect(account) {
  return rupt.evaluate.access({ user: account });
}

/** @type {Promise<import("rupt").AttachResponse | null> | undefined} */
let pending;
export async function guard(account) {
  pending ??= rupt.evaluate.access({ user: account });
  await pending;
}
