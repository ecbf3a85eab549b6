import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "gone" });

/** @param {string} account */
export async function gone(account) {
  await rupt.evaluate.access({ user: account });
}
