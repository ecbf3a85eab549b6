import Rupt from "@ruptjs/client";
import { on_current_device_logout } from "./auth";

const rupt = new Rupt({ clientId: "abc" });

export const go = () => {
  rupt.evaluate.access({ user: "u", on_logout: on_current_device_logout });
};
