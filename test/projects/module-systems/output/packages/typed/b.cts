import { rupt } from "./rupt.cjs";

export function go(user: { id: string }) {
  void rupt.evaluate.access({ user: user.id });
}
