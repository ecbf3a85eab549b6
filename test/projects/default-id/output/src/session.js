import { getRupt } from "./rupt.js";
import { ID } from "./config.js";

export function enter(user) {
  void getRupt(ID).evaluate.access({ user: user.id });
}
