import Rupt from "rupt";
import RuptClient from "@ruptjs/client";

const rupt = new RuptClient({ clientId: "taken" });

const { attach } = Rupt;

/** @param {Parameters<typeof attach>[0]["account"]} account */
export async function taken(account) {
  await rupt.evaluate.access({ user: account });
}
