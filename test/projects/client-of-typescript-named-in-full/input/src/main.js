import Rupt from "rupt";
import { id } from "./util.js";

export async function start() {
  await Rupt.attach({ client_id: "abc", account: id() });
}
