import Rupt from "rupt";

export async function sent(id) {
  // TODO(rupt-migrate): response-field: stop reading the v2 response, or get the data on the server with getUserDevices of @ruptjs/api
  const { device_id } = await Rupt.attach({ client_id: "abc", account: id });
  localStorage.setItem("device_id", device_id);
  track(device_id);
}
export async function read(id) {
  // TODO(rupt-migrate): response-field: stop reading the v2 response, or get the data on the server with getUserDevices of @ruptjs/api
  const { device_id } = await Rupt.attach({ client_id: "abc", account: id });
  localStorage.setItem("device", device_id);
}
export const headers = () => ({ device: localStorage.getItem("device") });
export async function early(id) {
  // TODO(rupt-migrate): response-field: stop reading the v2 response, or get the data on the server with getUserDevices of @ruptjs/api
  const response = await Rupt.attach({ client_id: "abc", account: id });
  if (!response.device_id) return;
  start();
}
export async function given(id) {
  // TODO(rupt-migrate): response-field: stop reading the v2 response, or get the data on the server with getUserDevices of @ruptjs/api
  const { device_id } = await Rupt.attach({ client_id: "abc", account: id });
  return device_id;
}
let shown;
export async function kept(id) {
  // TODO(rupt-migrate): response-field: stop reading the v2 response, or get the data on the server with getUserDevices of @ruptjs/api
  shown = (await Rupt.attach({ client_id: "abc", account: id })).device_id;
}
export const show = () => shown;
