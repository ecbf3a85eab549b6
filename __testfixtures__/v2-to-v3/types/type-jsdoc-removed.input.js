// @ts-check
import Rupt from "rupt";

/** @type {import("rupt").LimitConfig} */
const limits = { overall_device_limit: 3 };

/** @param {string} account */
export async function protect(account) {
  await Rupt.attach({ client_id: "client-1", account, limit_config: limits });
}
