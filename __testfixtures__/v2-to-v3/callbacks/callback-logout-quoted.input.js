import Rupt from "rupt";
import { leave } from "./auth";
export const go = () => {
  Rupt.attach({ client_id: "abc", account: "u", "on_current_device_logout": leave });
};
