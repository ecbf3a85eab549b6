import type { SourceModule } from "../../../src/code/tree/index.ts";
import type { ClientModuleFacts } from "./client-module-facts.ts";

/**
 * Whether the imports of a file, which stand above the one of the client module, have loaded a module by then. What leads back to the
 * file is itself still waiting for it, and so may be what that imports.
 */
export function loadsBefore(module: SourceModule, target: string, facts: ClientModuleFacts): boolean {
  if (module.path === target) return true;
  const own = new Set([module.path]);
  return module.program.get("body").some(({ node }) => {
    if (node.type !== "ImportDeclaration" || node.importKind === "type") return false;
    const path = facts.resolve(module.path, node.source.value);
    if (path === null || path === target) return path === target;
    return facts.reaches(path, new Set([target])) && !facts.reaches(path, own);
  });
}
