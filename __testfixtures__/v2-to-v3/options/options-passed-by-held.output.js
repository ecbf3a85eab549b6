import Rupt from "rupt";
import RuptClient from "@ruptjs/client";

const rupt = new RuptClient({ clientId: "app_1" });

const base = { client_id: "app_1", debug: true };
const whole = { client_id: "app_1", account: "me", email: "me@example.com" };

export function enter(user) {
  rupt.evaluate.access({ user: user.id });
}

export function enterThere(user) {
  // TODO(rupt-migrate): custom-domain: ask Rupt how v3 uses a custom domain before you move this call
  Rupt.attach({ ...base, account: user.id, domain: "rupt.example.com" });
}

export function enterWith(more) {
  // TODO(rupt-migrate): opaque-options: pass an object literal, then run rupt-migrate again
  Rupt.attach({ ...base, ...more });
}

export function enterAlone() {
  rupt.evaluate.access({ user: whole.account, email: whole.email });
}

export async function deviceOf() {
  // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
  return (await Rupt.attach(whole)).device_id;
}
