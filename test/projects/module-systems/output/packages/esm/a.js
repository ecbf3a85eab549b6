import { rupt } from "./rupt.js";

export function go(user) {
  rupt.evaluate.access({ user: user.id });
}
