import { rupt } from "./rupt.js";

export function enterThird(user) {
  rupt.evaluate.access({ user: user.id });
}
