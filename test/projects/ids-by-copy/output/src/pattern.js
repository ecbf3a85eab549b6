import { getRupt2 } from "./rupt.js";

export function protectPattern(user) {
  getRupt2().evaluate.access({ user: user.id });
}
