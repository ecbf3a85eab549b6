import Rupt from "rupt";
import { logout } from "./whole-auth.js";

export const whole = async (id) => {
  await Rupt.attach({
    client_id: "ghi",
    account: id,
    on_current_device_logout: logout,
  });
};
