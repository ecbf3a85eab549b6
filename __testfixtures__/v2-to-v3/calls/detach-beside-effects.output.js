import { log, note } from "./log";

export function leave(user) {
  const device = user.device;
  log(device);
}

export function leaveTwice(user) {
  const { id, device } = user;
  log(id); note(device);
}

export function leaveFirst(user) {
  const device = user.device;
  (log(device), note(device));
}

export function leaveLast(user) {
  const device = user.device;
  (log(device));
}

export function leaveIfNot(user) {
  const device = user.device;
  (log(device));
}
