import Rupt from "rupt";
import { once } from "./once";
export function go(id) {
  void Rupt.attach({ client_id: "abc", account: id, on_current_device_logout: once(() => { console.log("bye"); }) });
}
