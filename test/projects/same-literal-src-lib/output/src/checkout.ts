import { rupt } from "./lib/rupt";

export function checkout(id: string) {
  void rupt.evaluate.access({ user: id });
}
