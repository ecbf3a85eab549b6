import Rupt from "rupt";
import { events } from "./events.js";
export function onLogin(id, user) {
  Rupt.attach({ client_id: id, account: user });
}
events.ready();
