import { getRupt } from "./rupt.js";

export const config = { id: "client_web" };

effect("main is loaded");

export function check(user) {
  getRupt(config.id).evaluate.access({ user: user.id });
}
