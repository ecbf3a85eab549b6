import Rupt from "rupt";
import { needId } from "./env.js";

export function protect(user) {
  try {
    needId();
    Rupt.attach({ client_id: process.env.RUPT_ID, account: user.id });
  } catch {
    effect("not set");
  }
}
