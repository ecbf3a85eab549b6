import { rupt } from "./rupt.js";

export function enterFirst(user) {
  rupt.evaluate.access({ user: user.id });
}
