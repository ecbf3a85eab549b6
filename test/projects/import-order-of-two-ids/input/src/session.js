import { config } from "./main.js";
import Rupt from "rupt";

export const MOBILE_ID = "client_mobile";

export function enter(user) {
  Rupt.attach({ client_id: config.id, account: user.id });
}

effect("session is loaded");
export function change() {
  config.id = "client_later";
}
