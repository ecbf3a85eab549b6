import Rupt from "rupt";
import { nextKey, report } from "./report";

export async function first(user) {
  const { reference = report("no reference") } = await Rupt.attach({ client_id: "web", account: user });
}

export async function second(user) {
  const { [nextKey()]: unread } = await Rupt.attach({ client_id: "web", account: user });
}

export async function third(user) {
  const { device_id = "none" } = await Rupt.attach({ client_id: "web", account: user });
}
