import Rupt from "rupt";
import { writable } from "svelte/store";

export const session = { device: null, tested: null };
export const device = writable(null);

export async function enter(user) {
  session.device = await Rupt.attach({ client_id: "client-1", account: user.id });
}

export async function visit(user) {
  const response = await Rupt.attach({ client_id: "client-1", account: user.id });
  device.set(response);
}

export async function pass(user) {
  session.tested = (await Rupt.attach({ client_id: "client-1", account: user.id })) ?? null;
}
