import { rupt } from "./rupt.js";

export function enter(user) {
  rupt.evaluate.access({ user: user.id });
}
