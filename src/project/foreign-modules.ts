import { isBuiltin } from "node:module";
import type { ProjectPackage } from "./packages.ts";

const SECTIONS = ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"];
/** The name of a package, before the path in it. */
const PACKAGE = /^(?:@[^/]+\/)?[^/]+/;

/**
 * Tells which specifiers name modules of others: Node's own, and packages that a package.json of the project depends on without
 * being one of its packages.
 */
export function foreignModules(packages: readonly ProjectPackage[]): (specifier: string) => boolean {
  const names = new Set<string>(["rupt", "@ruptjs/client"]);
  for (const { manifest } of packages)
    for (const section of SECTIONS) {
      const entries = manifest?.[section];
      if (typeof entries === "object" && entries !== null)
        for (const name of Object.keys(entries)) names.add(name);
    }
  for (const { name } of packages) if (name) names.delete(name);
  return (specifier) => isBuiltin(specifier) || names.has(PACKAGE.exec(specifier)?.[0] ?? "");
}
