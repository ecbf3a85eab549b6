import { posix } from "node:path";
import type { EndingStyle } from "./ending-style.ts";

/** How a file of the project imports another: with or without ending, as its own imports and the module system want. */
export function relativeSpecifier(from: string, to: string, endings: EndingStyle): string {
  let path = posix.relative(posix.dirname(from), to);
  if (!path.startsWith(".")) path = `./${path}`;
  if (endings === "real") return path;
  if (endings === "js") return path.replace(/\.(m|c)?tsx?$/, ".$1js");
  return path.replace(/\.(?:[cm]?[jt]sx?)$/, "");
}
