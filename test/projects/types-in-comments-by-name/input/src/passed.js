import { attach } from "./sdk.js";

/** @param {Parameters<typeof attach>[0]["account"]} account */
export async function passed(account) {
  await attach({ client_id: "passed", account });
}
