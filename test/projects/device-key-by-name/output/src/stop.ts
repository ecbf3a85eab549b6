import { DEVICE_KEY } from "./keys";
export async function stop(id: string) {
  const device = localStorage.getItem(DEVICE_KEY);
  if (!device) return;
  log("signed out");
}
