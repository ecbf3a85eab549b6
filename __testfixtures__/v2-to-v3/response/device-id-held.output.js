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
export async function otherwise(id) {
  // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
  const { device_id } = await Rupt.attach({ client_id: "abc", account: id });
  localStorage.setItem("otherwise", device_id);
}
export function otherwiseCleared() {
  const id = localStorage.getItem("otherwise");
  if (!id) return;
  else localStorage.removeItem("otherwise");
}
export async function answered(id) {
  // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
  const { device_id } = await Rupt.attach({ client_id: "abc", account: id });
  localStorage.setItem("answered", device_id);
}
export function answeredCleared() {
  if (!localStorage.getItem("answered")) return false;
  localStorage.removeItem("answered");
}
export async function finished(id) {
  // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
  const { device_id } = await Rupt.attach({ client_id: "abc", account: id });
  localStorage.setItem("finished", device_id);
}
export function finishedCleared() {
  try {
    if (!localStorage.getItem("finished")) return;
    localStorage.removeItem("finished");
  } finally {
    localStorage.removeItem("finished");
  }
  start();
}
export async function another(id) {
  // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
  const { device_id } = await Rupt.attach({ client_id: "abc", account: id });
  localStorage.setItem("another", device_id);
}
export function anotherCleared() {
  if (!localStorage.getItem("another")) return;
  localStorage.removeItem("any");
}
export async function again(id) {
  // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
  const { device_id } = await Rupt.attach({ client_id: "abc", account: id });
  localStorage.setItem("again", device_id);
}
export function againCleared() {
  for (const each of keys) {
    if (!localStorage.getItem("again")) return;
    localStorage.removeItem("again");
  }
}
export async function further(id) {
  // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
  const { device_id } = await Rupt.attach({ client_id: "abc", account: id });
  localStorage.setItem("further", device_id);
}
export function furtherCleared() {
  if (!localStorage.getItem("further")) return;
  localStorage.removeItem("further");
  start();
}
export async function counted(id) {
  // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
  const { device_id } = await Rupt.attach({ client_id: "abc", account: id });
  localStorage.setItem("counted", device_id);
}
export function countedCleared() {
  if (!localStorage.getItem("counted") || !count()) return;
  localStorage.removeItem("counted");
}
