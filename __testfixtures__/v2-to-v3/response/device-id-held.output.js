import Rupt from "rupt";

export async function sent(id) {
  // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
  const { device_id } = await Rupt.attach({ client_id: "abc", account: id });
  localStorage.setItem("device_id", device_id);
  track(device_id);
}
export async function read(id) {
  // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
  const { device_id } = await Rupt.attach({ client_id: "abc", account: id });
  localStorage.setItem("device", device_id);
}
export const headers = () => ({ device: localStorage.getItem("device") });
export async function early(id) {
  // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
  const response = await Rupt.attach({ client_id: "abc", account: id });
  if (!response.device_id) return;
  start();
}
export async function given(id) {
  // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
  const { device_id } = await Rupt.attach({ client_id: "abc", account: id });
  return device_id;
}
let shown;
export async function kept(id) {
  // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
  shown = (await Rupt.attach({ client_id: "abc", account: id })).device_id;
}
export const show = () => shown;
