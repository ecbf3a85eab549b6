import Rupt from "rupt";
import { config } from "./inner-config.js";

export async function open(account) {
  await Rupt.attach({ client_id: config.all.web.id, account });
}
