import "./main.js";
import { getRupt } from "./rupt.js";

export function enter(user) {
  return getRupt().evaluate.access({ user: user.id });
}

enter({ id: "early" });
