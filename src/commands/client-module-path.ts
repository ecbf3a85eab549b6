/** A client module's path as the program writes it: POSIX, without a leading `./`. */
export const clientModulePath = (path: string): string => path.replaceAll("\\", "/").replace(/^\.\//, "");

/** Why a path cannot be the client module, with what to give instead; null when it can. */
export function refusalOfClientModule(path: string, root: string): string | null {
  if (path.startsWith("../") || path === ".." || path.startsWith("/") || path === "")
    return `${path}: lies outside of ${root}; give a path inside it, e.g. src/lib/rupt.ts`;
  if (!/\.[cm]?[jt]sx?$/.test(path)) return `${path}: must end in .ts or .js, e.g. src/lib/rupt.ts`;
  return null;
}
