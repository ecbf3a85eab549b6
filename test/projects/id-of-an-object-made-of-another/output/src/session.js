import { getRupt } from "./rupt.js";

export function enter(user) {
  getRupt().evaluate.access({ user: user.id });
}
