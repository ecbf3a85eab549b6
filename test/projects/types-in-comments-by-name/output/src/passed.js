import { attach } from "./sdk.js";
import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "passed" });

/** @param {Parameters<typeof attach>[0]["account"]} account */
export async function passed(account) {
  await rupt.evaluate.access({ user: account });
}
