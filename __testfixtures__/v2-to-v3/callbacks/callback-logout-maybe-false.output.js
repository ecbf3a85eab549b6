import Rupt from "@ruptjs/client";
import { confirmLeave } from "./ui";

const rupt = new Rupt({ clientId: "abc" });

export const go = (id) => {
  void rupt.evaluate.access({ user: id, on_logout: () => confirmLeave() });
  void rupt.evaluate.access({ user: id, on_logout: () => confirmLeave() !== "no" });
};
