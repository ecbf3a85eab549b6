import { events } from "./events.js";
import { go } from "./profile.js";
export { enter } from "./session.js";
export { default as visit } from "./visit.js";

export function start(user) {
  return go(user);
}

export { events };
