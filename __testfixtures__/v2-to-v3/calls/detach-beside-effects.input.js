import Rupt from "rupt";
import { log, note } from "./log";

export function leave(user) {
  const device = user.device;
  Rupt.detach({ client_id: "app_1", account: user.id, device: log(device) });
}

export function leaveTwice(user) {
  const { id, device } = user;
  Rupt.detach({ client_id: "app_1", account: log(id), device: note(device) });
}

export function leaveFirst(user) {
  const device = user.device;
  Rupt.detach({ client_id: "app_1", account: user.id, device: user.device }), (log(device), note(device));
}

export function leaveLast(user) {
  const device = user.device;
  (log(device)), Rupt.detach({ client_id: "app_1", account: user.id, device: user.device });
}

export function leaveIfNot(user) {
  const device = user.device;
  (log(device)) || (Rupt.detach({ client_id: "app_1", account: user.id, device: user.device }));
}
