import Rupt from "@ruptjs/client";
import { logout } from "./auth.js";

const rupt = new Rupt({ clientId: "abc" });

export const go = async (id) => {
  await rupt.evaluate.access({
    user: id,
    on_logout: logout,
  });
};
export const sum = (a, b) => a + b;
