import { getRupt } from "./rupt.js";
import { OTHER } from "./config.js";

export function check(user, id) {
  void getRupt(id).evaluate.access({ user: user.id });
}

export function checkOther(user) {
  void getRupt(OTHER).evaluate.access({ user: user.id });
}
