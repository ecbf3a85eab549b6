import Rupt from "rupt";
import { plan } from "./plan.js";

export async function start(id) {
  // TODO(rupt-migrate): client-module: Client module
  await Rupt.attach({ client_id: "abc", account: id, metadata: { plan } });
}
