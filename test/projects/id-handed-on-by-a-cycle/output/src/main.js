import "./config.js";
import { enter } from "./session.js";
import { getRupt } from "./rupt.js";
export { ID } from "./config.js";

export function visit(user) {
  return getRupt().evaluate.access({ user: user.id });
}

enter({ id: "first" });
