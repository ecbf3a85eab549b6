import type { Edit } from "../../../src/code/edits/edits.ts";
import { isTypeScript } from "../../../src/code/file-names.ts";
import {
  type Binding,
  type NodePath,
  type SourceModule,
  valueReferences,
  type Within,
} from "../../../src/code/tree/index.ts";

/**
 * Imports of which only types are left: compilers leave them out, and the module would not be loaded any more. Where it may do something
 * it is loaded beside them.
 */
export function typeOnlyImports(
  module: SourceModule,
  within: Within,
  around: { isLeftAlone(binding: Binding): boolean; isRemovable(specifier: string): boolean },
): { edits: Edit[]; left: { name: string; is: "import"; at: number }[] } {
  const edits: Edit[] = [];
  const left: { name: string; is: "import"; at: number }[] = [];
  if (!isTypeScript(module)) return { edits, left };
  const { tree } = module;
  const imports = tree.of("ImportDeclaration").filter(({ importKind }) => importKind !== "type");
  const isLoadedBesides = (source: string) =>
    imports.some((each) => each.source.value === source && each.specifiers.length === 0);
  for (const node of imports) {
    const bindings = node.specifiers.flatMap(({ local }) => module.bindingAt(local.name, local) ?? []);
    const source = node.source.value;
    const isLost =
      bindings.length > 0 &&
      bindings.some((each) => lost(each, within)) &&
      bindings.every((each) => valueReferences(each).every((read) => within(read.node))) &&
      bindings.some((each) => module.typeReferences(each).some((read) => !within(read.node)));
    if (!isLost || bindings.some(around.isLeftAlone) || around.isRemovable(source) || isLoadedBesides(source))
      continue;
    const path: NodePath = tree.pathOf(node);
    const { end } = path.range;
    const eol = module.text.includes("\r\n") ? "\r\n" : "\n";
    const mark = path.text.endsWith(";") ? ";" : "";
    edits.push({ start: end, end, text: `${eol}import ${tree.pathOf(node.source).text}${mark}` });
    left.push({
      name: source,
      is: "import",
      at: bindings.flatMap((each) => lost(each, within) ?? [])[0] ?? 0,
    });
  }
  return { edits, left };
}

/** Where removed code read a name as a value; null where it read none. */
const lost = (binding: Binding, within: Within): number | null =>
  valueReferences(binding).find((read) => within(read.node))?.range.start ?? null;
