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
export async function otherwise(id) {
  const { device_id } = await Rupt.attach({ client_id: "abc", account: id });
  localStorage.setItem("otherwise", device_id);
}
export function otherwiseCleared() {
  const id = localStorage.getItem("otherwise");
  if (!id) return;
  else localStorage.removeItem("otherwise");
}
export async function answered(id) {
  const { device_id } = await Rupt.attach({ client_id: "abc", account: id });
  localStorage.setItem("answered", device_id);
}
export function answeredCleared() {
  if (!localStorage.getItem("answered")) return false;
  localStorage.removeItem("answered");
}
export async function finished(id) {
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
  const { device_id } = await Rupt.attach({ client_id: "abc", account: id });
  localStorage.setItem("another", device_id);
}
export function anotherCleared() {
  if (!localStorage.getItem("another")) return;
  localStorage.removeItem("any");
}
export async function again(id) {
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
  const { device_id } = await Rupt.attach({ client_id: "abc", account: id });
  localStorage.setItem("further", device_id);
}
export function furtherCleared() {
  if (!localStorage.getItem("further")) return;
  localStorage.removeItem("further");
  start();
}
export async function counted(id) {
  const { device_id } = await Rupt.attach({ client_id: "abc", account: id });
  localStorage.setItem("counted", device_id);
}
export function countedCleared() {
  if (!localStorage.getItem("counted") || !count()) return;
  localStorage.removeItem("counted");
}
