import Rupt from "rupt";
import RuptClient from "@ruptjs/client";
import { writable } from "svelte/store";

const rupt = new RuptClient({ clientId: "client-1" });

export const session = { device: null, tested: null };
export const device = writable(null);

export async function enter(user) {
  // TODO(rupt-migrate): response-field: callers read the v2 response: stop that, or ask your server
  session.device = await Rupt.attach({ client_id: "client-1", account: user.id });
}

export async function visit(user) {
  // TODO(rupt-migrate): response-field: callers read the v2 response: stop that, or ask your server
  const response = await Rupt.attach({ client_id: "client-1", account: user.id });
  device.set(response);
}

export async function pass(user) {
  session.tested = (await rupt.evaluate.access({ user: user.id })) ?? null;
}
