import "./index.js";
import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "pk_live_1" });

export const go = (u) => {
  void rupt.evaluate.access({ user: u.id, email: u.email });
};
