import { isOn } from "./flags";

export function leaveOrNot(user) {
  const hasDevice = user.device !== null;
  if (!hasDevice) {
    show("nothing to leave");
  }
}

export function leaveWhenOn(user) {
  if (!isOn) show("off");
}

export function leaveOne(user) {
  const count = user.devices.length;
  if (count > 1 || user.single) if (!(count && user.single)) show("more");
}
