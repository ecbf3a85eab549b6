import { rupt } from "./rupt.js";

export function enterSecond(user) {
  rupt.evaluate.access({ user: user.id });
}
