import Rupt from "rupt";
import RuptClient from "@ruptjs/client";
import { read, show } from "./storage.js";

const rupt = new RuptClient({ clientId: "abc" });

export async function byHelper(account) {
  // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
  const { device_id } = await Rupt.attach({ client_id: "abc", account });
  localStorage.setItem("first", device_id);
}
show(read("first"));

export async function byIndex(account) {
  // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
  const { device_id } = await Rupt.attach({ client_id: "abc", account });
  localStorage.setItem("second", device_id);
}
show(localStorage["second"]);

export async function byEvent(account) {
  // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
  const { device_id } = await Rupt.attach({ client_id: "abc", account });
  localStorage.setItem("third", device_id);
}
addEventListener("storage", (event) => {
  if (event.key === "third") show(event.newValue);
});

export async function onlyRemoved(account) {
  await rupt.evaluate.access({ user: account });
}
export const forget = () => localStorage.removeItem("fourth");
