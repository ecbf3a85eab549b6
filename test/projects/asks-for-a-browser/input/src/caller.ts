import { enter } from "./called";

export function start(account: string) {
  if (!globalThis.window) return;
  enter(account);
}
