import { rupt } from "./rupt.cjs";

export function go(user: { id: string }) {
  rupt.evaluate.access({ user: user.id });
}
