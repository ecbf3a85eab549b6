import { protectLate } from "./late.js";
import { configure } from "./own.js";
import { protect } from "./session.js";

export function visit(user) {
  protect(user);
  protectLate(user);
  configure("client-again");
  protectLate(user);
}
