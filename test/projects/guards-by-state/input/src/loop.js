import Rupt from "rupt";
import { LOOP } from "./config.js";

export function enterLoop(user) {
  for (const id of LOOP ? [LOOP] : []) {
    Rupt.attach({ client_id: LOOP, account: user.id, metadata: { id } });
  }
}
