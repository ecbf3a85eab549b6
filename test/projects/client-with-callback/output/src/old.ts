import { rupt } from "./rupt";

export function open(user: string) {
  void rupt.evaluate.access({ user: user });
}
