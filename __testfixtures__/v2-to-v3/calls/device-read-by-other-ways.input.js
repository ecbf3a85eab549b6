import Rupt from "rupt";
import { read, show } from "./storage.js";

export async function byHelper(account) {
  const { device_id } = await Rupt.attach({ client_id: "abc", account });
  localStorage.setItem("first", device_id);
}
show(read("first"));

export async function byIndex(account) {
  const { device_id } = await Rupt.attach({ client_id: "abc", account });
  localStorage.setItem("second", device_id);
}
show(localStorage["second"]);

export async function byEvent(account) {
  const { device_id } = await Rupt.attach({ client_id: "abc", account });
  localStorage.setItem("third", device_id);
}
addEventListener("storage", (event) => {
  if (event.key === "third") show(event.newValue);
});

export async function onlyRemoved(account) {
  const { device_id } = await Rupt.attach({ client_id: "abc", account });
  localStorage.setItem("fourth", device_id);
}
export const forget = () => localStorage.removeItem("fourth");
