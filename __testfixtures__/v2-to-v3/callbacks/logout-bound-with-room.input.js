import Rupt from "rupt";

const leave = (reason, details) => location.assign(`/left?reason=${reason}&challenge=${details?.challenge}`);
const goTo = (page) => location.assign(page);

export function enter(user) {
  Rupt.attach({ client_id: "web", account: user, on_current_device_logout: leave.bind(null, "other-device") });
}

export function visit(user) {
  Rupt.attach({ client_id: "web", account: user, on_current_device_logout: goTo.bind(null, "/left") });
}
