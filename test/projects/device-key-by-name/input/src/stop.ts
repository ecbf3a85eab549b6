import Rupt from "rupt";
import { DEVICE_KEY } from "./keys";
export async function stop(id: string) {
  const device = localStorage.getItem(DEVICE_KEY);
  if (!device) return;
  await Rupt.detach({ client_id: "abc", account: id, device });
  log("signed out");
}
