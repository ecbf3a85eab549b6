// @ts-check
/** @import { AttachResponse } from "rupt" */
import Rupt from "rupt";

/**
 * @param {string} account
 * @returns {Promise<AttachResponse | null>}
 */
export function protect(account) {
  return Rupt.attach({ client_id: "client-1", account });
}

/** @type {Promise<import("rupt").AttachResponse | null> | undefined} */
let pending;
export async function guard(account) {
  pending ??= Rupt.attach({ client_id: "client-1", account });
  await pending;
}
