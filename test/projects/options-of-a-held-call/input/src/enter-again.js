import Rupt from "rupt";
import { leaveBase } from "./leave-base.js";

export function enterAgain(user) {
  Rupt.attach({ ...leaveBase, account: user.id });
}
