import Rupt from "rupt";
import { base } from "./base.js";

export function enter(user) {
  Rupt.attach({ ...base, account: user.id });
}
