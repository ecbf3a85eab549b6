import { rupt } from "./lib/rupt";

export function other(id: string) {
  return void rupt.evaluate.access({ user: id });
}
