import Rupt from "rupt";
import RuptClient from "@ruptjs/client";
import { DEVICE_KEY } from "./keys";

const rupt = new RuptClient({ clientId: "abc" });

export async function start(id: string) {
  // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
  const res = await Rupt.attach({ client_id: "abc", account: id });
  if (res) localStorage.setItem(DEVICE_KEY, res.device_id);
}

export async function mark(id: string) {
  // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
  const res = await Rupt.attach({ client_id: "abc", account: id });
  if (res) document.cookie = `app_device=${res.device_id}; path=/`;
}

export async function note(id: string) {
  await rupt.evaluate.access({ user: id });
}
