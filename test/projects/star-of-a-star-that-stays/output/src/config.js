import { getRupt } from "./rupt.js";
import { ID0 } from "./session.js";
export function enter1(user) {
  return getRupt(ID0).evaluate.access({ user: user.id });
}
