import { getRupt2 } from "./rupt.js";

export function protectVariable(user) {
  getRupt2().evaluate.access({ user: user.id });
}
