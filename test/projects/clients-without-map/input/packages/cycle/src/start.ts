import { guard } from "./guard";

export function start() {
  return guard("first", "1");
}
