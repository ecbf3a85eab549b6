import Rupt from "rupt";
import { BELOW } from "./config.js";

export function enterBelow(user) {
  Rupt.attach({ client_id: BELOW, account: user.id });
}

if (!BELOW) throw new Error("no id");
