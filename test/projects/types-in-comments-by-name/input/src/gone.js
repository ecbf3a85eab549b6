import { attach } from "rupt";

/** @type {Parameters<typeof attach>[0]["limit_config"]} */
const limits = { overall_device_limit: 3 };

/** @param {string} account */
export async function gone(account) {
  await attach({ client_id: "gone", account, limit_config: limits });
}
