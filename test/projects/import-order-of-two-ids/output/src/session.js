import { config } from "./main.js";
import { getRupt } from "./rupt.js";

export const MOBILE_ID = "client_mobile";

export function enter(user) {
  getRupt(config.id).evaluate.access({ user: user.id });
}

effect("session is loaded");
export function change() {
  config.id = "client_later";
}
