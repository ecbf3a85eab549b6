import "./entry.js";
import "./later.js";
import { rupt } from "./client.js";
export const ID = "client-0";
export function enter(user) {
  void rupt.evaluate.access({ user: user.id });
}
