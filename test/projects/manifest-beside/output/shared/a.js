import { rupt } from "../web/rupt";

export function go(user) {
  rupt.evaluate.access({ user: user.id });
}
