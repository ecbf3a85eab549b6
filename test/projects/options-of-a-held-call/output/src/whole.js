import Rupt from "rupt";

export const whole = { client_id: "app_2", account: "me", debug: true };

export function enterWhole() {
  // TODO(rupt-migrate): opaque-options: pass an object literal, then run rupt-migrate again
  Rupt.attach(whole);
}
