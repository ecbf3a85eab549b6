import Rupt from "rupt";
import { leaveBase } from "./leave-base.js";

export function leave(user) {
  // TODO(rupt-migrate): detach: remove the detach call (rupt-migrate --drop-detach) or keep v2 for it
  return Rupt.detach({ ...leaveBase, account: user.id, device: user.device });
}
