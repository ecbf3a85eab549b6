import Rupt from "@ruptjs/client";
import { events } from "./main.js";

const rupt = new Rupt({ clientId: "client-apart" });

export function leave(user) {
  return rupt.evaluate.access({ user: user.id, metadata: { events } });
}
