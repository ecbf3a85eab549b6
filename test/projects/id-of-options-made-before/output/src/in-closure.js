import Rupt from "rupt";
import { config } from "./config.js";

export function makeGuard() {
  const defaults = { client_id: config.rupt.id };
  return {
    async open(account) {
      // TODO(rupt-migrate): opaque-options: pass an object literal, then run rupt-migrate again
      await Rupt.attach({ ...defaults, account });
    },
  };
}
