import Rupt from "rupt";
import { DEVICE_KEY } from "./keys";

export async function start(id: string) {
  const res = await Rupt.attach({ client_id: "abc", account: id });
  if (res) localStorage.setItem(DEVICE_KEY, res.device_id);
}

export async function mark(id: string) {
  const res = await Rupt.attach({ client_id: "abc", account: id });
  if (res) document.cookie = `app_device=${res.device_id}; path=/`;
}

export async function note(id: string) {
  const res = await Rupt.attach({ client_id: "abc", account: id });
  if (res) sessionStorage.setItem("seen-device", res.device_id);
}
