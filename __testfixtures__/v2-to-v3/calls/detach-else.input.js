import Rupt from "rupt";
import { isOn } from "./flags";

export function leaveOrNot(user) {
  const hasDevice = user.device !== null;
  if (hasDevice) {
    Rupt.detach({ client_id: "app_1", account: user.id, device: user.device });
  } else {
    show("nothing to leave");
  }
}

export function leaveWhenOn(user) {
  if (isOn) Rupt.detach({ client_id: "app_1", account: user.id, device: user.device });
  else show("off");
}

export function leaveOne(user) {
  const count = user.devices.length;
  if (!(count > 1 || user.single)) Rupt.detach({ client_id: "app_1", account: user.id, device: user.device });
  else if ((count && user.single)) Rupt.detach({ client_id: "app_1", account: user.id, device: user.device });
  else show("more");
}
