import { once } from "lodash";
import { attach } from "rupt";
import { nextTick } from "vue";

const start = once(() => attach({ client_id: "app", account: "u" }));
start().then((response) => console.log(response.device_id));

export async function device() {
  const response = await nextTick(() => attach({ client_id: "app", account: "u" }));
  return response.device_id;
}

export async function settled(bus) {
  await nextTick(() => attach({ client_id: "app", account: "u" }));
  bus.once("login", () => attach({ client_id: "app", account: "u" }));
}
