import Rupt from "rupt";
import { on_current_device_logout } from "./auth";
export const go = () => {
  Rupt.attach({ client_id: "abc", account: "u", on_current_device_logout });
};
