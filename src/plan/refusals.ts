import { posix } from "node:path";
import { isScriptFile } from "../code/file-names.ts";
import { usageKindSchema } from "../result.ts";
import { closestRules } from "../rules/closest-rule.ts";
import { RULE_IDS } from "../rules/rules.ts";

/** `path:line`. */
export const PLACE = /^(.+):([1-9]\d*)$/;

/** Why a text names no rule, no kind of usage and no place; null when it does. */
export function refusalOfSelector(what: string): string | null {
  const kinds: readonly string[] = usageKindSchema.options;
  if (kinds.includes(what) || RULE_IDS.some((id) => id === what) || PLACE.test(what)) return null;
  const [close] = closestRules(what);
  const hint = close === undefined ? "run: rupt-migrate explain" : `did you mean ${close}`;
  return `${what}: is no rule, no kind (${kinds.join(", ")}) and no path:line; ${hint}`;
}

/** A path as the program writes it: POSIX, without `./` and `..` steps. */
export const posixPath = (path: string): string =>
  path === "" ? "" : posix.normalize(path.replaceAll("\\", "/"));

/** Why a path cannot be the client module, with what to give instead; null when it can. */
export function refusalOfClientModule(path: string, root: string): string | null {
  const inside = posixPath(path);
  if (inside === "" || inside === ".." || /^(?:\.\.\/|\/|[A-Za-z]:)/.test(inside))
    return `${path}: lies outside of ${root}; give a path inside it, e.g. src/lib/rupt.ts`;
  if (!isScriptFile(inside)) return `${path}: must end in .ts or .js, e.g. src/lib/rupt.ts`;
  return null;
}
