import Rupt from "rupt";

const ids = new Map([["web", "client_web"]]);

export function enter(user) {
  Rupt.attach({ client_id: ids.get("web"), account: user.id });
}

export function enterLate(user) {
  import("rupt").then(({ default: Late }) => Late.attach({ account: user.id, client_id: ids.get("web") }));
}
