import type { SourceModule } from "../tree/index.ts";

/**
 * How generated code at module level writes `Map`; null where the file has given both names another meaning.
 * Source: contract, 11.12, "Generated code uses no global that the file shadows".
 */
export function globalMap(module: SourceModule): "Map" | "globalThis.Map" | null {
  if (!isShadowed("Map", module)) return "Map";
  return isShadowed("globalThis", module) ? null : "globalThis.Map";
}

function isShadowed(name: string, { program, tree, enums }: SourceModule): boolean {
  return (
    program.scope.getOwnBinding(name) !== undefined ||
    enums.has(name) ||
    tree.of("TSModuleDeclaration").some(({ id }) => id.type === "Identifier" && id.name === name)
  );
}
