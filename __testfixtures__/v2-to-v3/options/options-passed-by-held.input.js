import Rupt from "rupt";

const base = { client_id: "app_1", debug: true };
const whole = { client_id: "app_1", account: "me", email: "me@example.com" };

export function enter(user) {
  Rupt.attach({ ...base, account: user.id });
}

export function enterThere(user) {
  Rupt.attach({ ...base, account: user.id, domain: "rupt.example.com" });
}

export function enterWith(more) {
  Rupt.attach({ ...base, ...more });
}

export function enterAlone() {
  Rupt.attach(whole);
}

export async function deviceOf() {
  return (await Rupt.attach(whole)).device_id;
}
