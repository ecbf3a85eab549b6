import { configure } from "./config.js";
import { protectCopied } from "./copied.js";
import { protectListed } from "./listed.js";
import { protectPattern } from "./pattern.js";
import { protectRead } from "./read.js";
import { protectVariable } from "./variable.js";
import { protectWritten } from "./written.js";

export function visit(user) {
  protectCopied(user);
  protectListed(user);
  protectPattern(user);
  protectRead(user);
  protectVariable(user);
  protectWritten(user);
}

export function switchTo(user) {
  configure("client-3");
  visit(user);
}
