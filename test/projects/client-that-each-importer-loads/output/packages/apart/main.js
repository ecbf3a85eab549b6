import Rupt from "rupt";
import { plan } from "./plan.js";

export async function start(id) {
  // TODO(rupt-migrate): client-module: set allowJs in tsconfig.json, then run rupt-migrate again
  await Rupt.attach({ client_id: "abc", account: id, metadata: { plan } });
}
