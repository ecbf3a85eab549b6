import { configure, settings } from "./config.js";
import { protect } from "./session.js";

export function visit(user) {
  protect(user);
  configure();
  settings().id = "client-7";
  globalThis.shown.id = "client-8";
  protect(user);
}
