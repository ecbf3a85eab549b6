import Rupt from "rupt";
import { config } from "./inherited-config.js";

export async function open(account) {
  await Rupt.attach({ client_id: config.id, account });
}
