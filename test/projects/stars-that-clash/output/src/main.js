import { protectLate } from "./late.js";
import { protectNamed } from "./named.js";
import { configure } from "./own.js";
import { protect } from "./session.js";

export function visit(user) {
  protect(user);
  protectLate(user);
  configure("client-again");
  protectLate(user);
  protectNamed(user);
}
