import Rupt from "rupt";
import { config } from "./config.js";

export function makeGuard() {
  const defaults = { client_id: config.rupt.id };
  return {
    async open(account) {
      await Rupt.attach({ ...defaults, account });
    },
  };
}
