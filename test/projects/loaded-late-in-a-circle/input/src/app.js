import Rupt from "rupt";
import { ID } from "./auth.js";
export { default as Rupt } from "rupt";
export function enterApp(user) {
  return Rupt.attach({
    client_id: ID,
    account: user.id,
    on_current_device_logout: leave,
  });
}
const leave = () => effect("leave");
