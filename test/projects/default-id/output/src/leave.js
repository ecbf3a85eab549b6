import { getRupt } from "./rupt.js";
import { ID } from "./config.js";

export function leave(user, id = ID) {
  void getRupt(id).evaluate.access({ user: user.id });
}
