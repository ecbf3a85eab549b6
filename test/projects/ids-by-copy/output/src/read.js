import { getRupt } from "./rupt.js";
import { config } from "./config.js";

export function protectRead(user) {
  getRupt(config.id).evaluate.access({ user: user.id });
}
