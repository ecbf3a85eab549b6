import Rupt from "@ruptjs/client";
import { logout } from "./whole-auth.js";

const rupt = new Rupt({
  clientId: "ghi",
  on_logout: logout,
});

export const whole = async (id) => {
  await rupt.evaluate.access({
    user: id,
  });
};
