import Rupt from "rupt";
import { leaveBase } from "./leave-base.js";

export function leave(user) {
  return Rupt.detach({ ...leaveBase, account: user.id, device: user.device });
}
