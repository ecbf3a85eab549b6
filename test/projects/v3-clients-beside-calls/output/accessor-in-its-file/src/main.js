import { clientFor } from "./clients.js";

export function enter(user) {
  clientFor("c1").evaluate.access({ user: user.id });
}
