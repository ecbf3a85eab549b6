import Rupt from "rupt";

export async function sent(id) {
  const { device_id } = await Rupt.attach({ client_id: "abc", account: id });
  localStorage.setItem("device_id", device_id);
  track(device_id);
}
export async function read(id) {
  const { device_id } = await Rupt.attach({ client_id: "abc", account: id });
  localStorage.setItem("device", device_id);
}
export const headers = () => ({ device: localStorage.getItem("device") });
export async function early(id) {
  const response = await Rupt.attach({ client_id: "abc", account: id });
  if (!response.device_id) return;
  start();
}
export async function given(id) {
  const { device_id } = await Rupt.attach({ client_id: "abc", account: id });
  return device_id;
}
let shown;
export async function kept(id) {
  shown = (await Rupt.attach({ client_id: "abc", account: id })).device_id;
}
export const show = () => shown;
