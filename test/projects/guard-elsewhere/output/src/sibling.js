import Rupt from "@ruptjs/client";
import { settings } from "./config.js";

const rupt = new Rupt({ clientId: settings.sibling.id });

export function enter(user) {
  if (!settings.api) return;
  rupt.evaluate.access({ user: user.id });
}
