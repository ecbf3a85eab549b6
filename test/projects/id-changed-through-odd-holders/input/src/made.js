import Rupt from "rupt";
import { config } from "./made-config.js";

export async function open(account) {
  await Rupt.attach({ client_id: config.id, account });
}
