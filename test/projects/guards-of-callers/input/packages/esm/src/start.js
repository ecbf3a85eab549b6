import { session } from "./session.js";

export function start(user) {
  if (!process.env.RUPT_ID) return;
  session.enter(user);
}
