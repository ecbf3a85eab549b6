import type { SourceModule } from "../tree/index.ts";

/** What keeps one client for each id: a `Map`, as it is written, or an object without a prototype. */
export type KeyedState = "Map" | "globalThis.Map" | "object";

/**
 * What generated code at module level keeps clients in; null where the file has given the names for it another meaning.
 * Source: contract, 11.12, "Generated code uses no global that the file shadows".
 *
 * @param lacksMap whether the compiler of the file knows no `Map`
 */
export function keyedState(module: SourceModule, lacksMap: boolean): KeyedState | null {
  if (lacksMap) return isShadowed("Object", module) ? null : "object";
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
