import Rupt from "rupt";

export const whole = { client_id: "app_2", account: "me", debug: true };

export function enterWhole() {
  Rupt.attach(whole);
}
