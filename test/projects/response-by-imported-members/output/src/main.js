import Rupt from "rupt";
import RuptClient from "@ruptjs/client";
import * as devices from "./devices.js";
import { store } from "./store.js";

const rupt = new RuptClient({ clientId: "client-web" });

export function enter(user) {
  // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
  Rupt.attach({ client_id: "client-web", account: user.id }).then(devices.remember).then(devices.shown);
}

export function count(user) {
  // TODO(rupt-migrate): response-field: stop reading the v2 response, or ask your server
  Rupt.attach({ client_id: "client-web", account: user.id }).then((response) => store.count(response));
}

export function begin(user) {
  rupt.evaluate.access({ user: user.id }).then(store.ready);
}
