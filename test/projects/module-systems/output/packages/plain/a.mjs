import { rupt } from "./rupt.mjs";

export function go(user) {
  rupt.evaluate.access({ user: user.id });
}
