import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "web" });

const leave = (reason, details) => location.assign(`/left?reason=${reason}&challenge=${details?.challenge}`);
const goTo = (page) => location.assign(page);

export function enter(user) {
  rupt.evaluate.access({ user: user, on_logout: leave.bind(null, "other-device") });
}

export function visit(user) {
  rupt.evaluate.access({ user: user, on_logout: goTo.bind(null, "/left") });
}
