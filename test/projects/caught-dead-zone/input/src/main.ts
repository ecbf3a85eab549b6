import { protectEarly } from "./early";
import { protectOrdered } from "./ordered";

export class Config {
  static id = "client-1";
}
export enum Ids {
  Web = "client-2",
}
export let leave = () => effect("leave");
export function leaveLoudly() {
  leave = () => effect("leave loudly");
}

export function visit(user: { id: string }) {
  protectEarly(user);
  protectOrdered(user);
}
