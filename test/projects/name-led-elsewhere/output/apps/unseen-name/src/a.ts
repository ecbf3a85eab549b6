import { rupt } from "./rupt";

export function go(user) {
  rupt.evaluate.access({ user: user.id });
}
