import Rupt from "rupt";
import { confirmLeave } from "./ui";
export const go = (id) => {
  void Rupt.attach({ client_id: "abc", account: id, on_current_device_logout: () => confirmLeave() });
  void Rupt.attach({ client_id: "abc", account: id, on_current_device_logout: () => confirmLeave() !== "no" });
};
