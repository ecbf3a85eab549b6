import type { NodePath, SourceModule } from "../../../src/code/tree/index.ts";
import { isWithoutEffects } from "../../../src/code/values/without-effects.ts";

const DECLARATIONS = [
  "TSInterfaceDeclaration",
  "TSTypeAliasDeclaration",
  "TSEnumDeclaration",
  "TSModuleDeclaration",
] as const;

/**
 * Interfaces, type aliases, enums and namespaces that do nothing, whose name stands in removed code and nowhere else in the file. By name
 * alone: scopes do not know them, and one that is spared too often does no harm.
 */
export function unreadTypes(
  module: SourceModule,
  within: (node: { start?: number | null; end?: number | null }) => boolean,
): NodePath[] {
  const { tree } = module;
  const found: NodePath[] = [];
  const declared = DECLARATIONS.flatMap((type) => tree.of(type));
  if (declared.length === 0) return found;
  const names = new Map<string, { gone: number; left: number }>();
  for (const node of [...tree.of("Identifier"), ...tree.of("JSXIdentifier")]) {
    const count = names.get(node.name) ?? { gone: 0, left: 0 };
    if (within(node)) count.gone += 1;
    else count.left += 1;
    names.set(node.name, count);
  }
  for (const node of declared) {
    const count = node.id.type === "Identifier" ? names.get(node.id.name) : undefined;
    const path = tree.pathOf(node);
    // `declare module "sdk";` has no body.
    const body: NodePath | null = path.is("TSModuleDeclaration") ? path.get("body") : null;
    const isIdle = body === null || isWithoutEffects(body);
    const isPlain = isIdle && path.listKey === "body" && !("declare" in node && node.declare);
    if (isPlain && !within(node) && count && count.gone > 0 && count.left === 1) found.push(path);
  }
  return found;
}
