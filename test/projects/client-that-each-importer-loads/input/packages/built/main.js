import Rupt from "rupt";
import { plan } from "./plan.js";

export async function start(id) {
  await Rupt.attach({ client_id: "abc", account: id, metadata: { plan } });
}
