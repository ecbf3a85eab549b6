import Rupt from "@ruptjs/client";
import { config } from "./read-config.js";

const rupt = new Rupt({ clientId: config.id });

export async function open(account) {
  await rupt.evaluate.access({ user: account });
}
