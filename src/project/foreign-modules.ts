import { isBuiltin } from "node:module";
import { dependencyNames } from "./dependency-names.ts";
import type { ProjectPackage } from "./packages.ts";

/** The name of a package, before the path in it. */
const PACKAGE = /^(?:@[^/]+\/)?[^/]+/;

/**
 * Tells which specifiers name modules of others: Node's own, and packages that a package.json of the project depends on without
 * being one of its packages.
 */
export function foreignModules(packages: readonly ProjectPackage[]): (specifier: string) => boolean {
  const names = new Set(["rupt", "@ruptjs/client", ...packages.flatMap(dependencyNames)]);
  for (const { name } of packages) if (name) names.delete(name);
  return (specifier) => isBuiltin(specifier) || names.has(PACKAGE.exec(specifier)?.[0] ?? "");
}
