// @ts-check
import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "client-1" });

/** @param {string} account */
export async function protect(account) {
  await rupt.evaluate.access({ user: account });
}
