import Rupt from "rupt";
import { ID } from "./config.js";

export function enter(user) {
  if (!ID) return Promise.reject(new Error("no id"));
  return Rupt.attach({ client_id: ID, account: user.id, on_current_device_logout: leave });
}

var leave = () => effect("leave");
