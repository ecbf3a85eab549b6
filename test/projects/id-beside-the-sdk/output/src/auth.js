import { all } from "./session.js";
import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: all.ID });

export function enter(user) {
  return rupt.evaluate.access({ user: user.id });
}
