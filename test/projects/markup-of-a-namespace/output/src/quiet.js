import * as session from "./session.js";

export function start(user) {
  session.enter(user);
}
