import Rupt from "rupt";
import * as devices from "./devices.js";
import { store } from "./store.js";

export function enter(user) {
  Rupt.attach({ client_id: "client-web", account: user.id }).then(devices.remember).then(devices.shown);
}

export function count(user) {
  Rupt.attach({ client_id: "client-web", account: user.id }).then((response) => store.count(response));
}

export function begin(user) {
  Rupt.attach({ client_id: "client-web", account: user.id }).then(store.ready);
}
