import Rupt from "rupt";

const { attach } = Rupt;

/** @param {Parameters<typeof attach>[0]["account"]} account */
export async function taken(account) {
  await attach({ client_id: "taken", account });
}
