import { getRupt } from "./rupt.js";
import { desktop, web } from "./settings.js";

export function enter(user) {
  getRupt(web.id).evaluate.access({ user: user.id });
  getRupt(desktop.id).evaluate.access({ user: user.id });
}
