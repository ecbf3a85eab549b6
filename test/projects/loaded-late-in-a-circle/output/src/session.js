import "./app.js";
import { enterApp } from "./main.js";
import { getRupt } from "./rupt.js";
export function enter(user) {
  return getRupt().evaluate.access({ user: user.id });
}
enterApp({ id: "user-1" });
