import { getRupt } from "./rupt.js";
import { config } from "./config.js";

const { id } = config;

export function protectCopied(user) {
  getRupt(id).evaluate.access({ user: user.id });
}
