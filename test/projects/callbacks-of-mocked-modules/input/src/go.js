import Rupt from "rupt";
import { logout } from "./auth.js";

export const go = async (id) => {
  await Rupt.attach({
    client_id: "abc",
    account: id,
    on_current_device_logout: logout,
  });
};
export const sum = (a, b) => a + b;
