import { posix } from "node:path";

/** A client module's path as the program writes it: POSIX, without `./` and `..` steps. */
export const clientModulePath = (path: string): string =>
  path === "" ? "" : posix.normalize(path.replaceAll("\\", "/"));

/** Why a path cannot be the client module, with what to give instead; null when it can. */
export function refusalOfClientModule(path: string, root: string): string | null {
  const inside = clientModulePath(path);
  if (inside === "" || inside === ".." || /^(?:\.\.\/|\/|[A-Za-z]:)/.test(inside))
    return `${path}: lies outside of ${root}; give a path inside it, e.g. src/lib/rupt.ts`;
  if (!/\.[cm]?[jt]sx?$/.test(inside)) return `${path}: must end in .ts or .js, e.g. src/lib/rupt.ts`;
  return null;
}
