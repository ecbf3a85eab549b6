import { rupt } from "../src/rupt";

export function go(user) {
  rupt.evaluate.access({ user: user.id });
}
