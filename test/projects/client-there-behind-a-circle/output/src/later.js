import { rupt } from "./client.js";
export function enterLater(user) {
  void rupt.evaluate.access({ user: user.id });
}
