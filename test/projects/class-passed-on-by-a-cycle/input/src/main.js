import { start } from "./app.js";
import Rupt from "rupt";

export function enter(user) {
  Rupt.attach({ client_id: "client_web", account: user.id });
}

start({ id: "guest" });
export { Rupt as Devices };
