import Rupt from "rupt";
import { events } from "./main.js";

export function leave(user) {
  return Rupt.attach({ client_id: "client-apart", account: user.id, metadata: { events } });
}
