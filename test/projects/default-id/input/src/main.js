import { enter } from "./session.js";
import { leave } from "./leave.js";
import { ID, OTHER } from "./config.js";
import { check } from "./check.js";

export const start = (user) => {
  enter(user);
  leave(user);
  check(user, OTHER);
  check(user, ID);
};
