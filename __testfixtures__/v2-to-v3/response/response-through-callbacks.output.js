import { once } from "lodash";
import { attach } from "rupt";
import Rupt from "@ruptjs/client";
import { nextTick } from "vue";

const rupt = new Rupt({ clientId: "app" });

// TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
const start = once(() => attach({ client_id: "app", account: "u" }));
start().then((response) => console.log(response.device_id));

export async function device() {
  // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
  const response = await nextTick(() => attach({ client_id: "app", account: "u" }));
  return response.device_id;
}

export async function settled(bus) {
  await nextTick(() => rupt.evaluate.access({ user: "u" }));
  bus.once("login", () => rupt.evaluate.access({ user: "u" }));
}
