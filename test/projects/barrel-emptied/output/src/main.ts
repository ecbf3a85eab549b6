import "./lib/loaded";
import { rupt } from "./lib/rupt";

export function start(id: string) {
  return void rupt.evaluate.access({ user: id });
}
