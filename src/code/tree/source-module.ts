import type { File, Identifier, Node } from "@babel/types";
import type { ScriptUnit } from "../blocks/script-blocks.ts";
import { buildScopes, type Scopes } from "./build-scopes.ts";
import { meantByType } from "./declarers.ts";
import { isNode } from "./node-kinds.ts";
import { declaredNames } from "./node-names.ts";
import type {
  Binding,
  Configuration,
  Dialect,
  ModuleResolver,
  NodeTable,
  PlacedComment,
  SourceModule,
} from "./path.ts";
import { type LineIndex, lineIndex, rangeOf } from "./places.ts";
import { listNodes, nodeTable, syntaxTree } from "./syntax-tree.ts";
import { namesOfTypes, type TypeName } from "./type-names.ts";
import { mayBeUnset } from "./unset-vars.ts";

/** Answers for files that are read alone. */
export const NO_RESOLVER: ModuleResolver = { module: () => null };

/**
 * Makes a module of a parsed unit.
 *
 * @param modules answers for its imports
 */
export function sourceModule(
  file: { path: string; text: string; unit: ScriptUnit },
  { ast, dialect }: { ast: File; dialect: Dialect },
  modules: ModuleResolver,
): SourceModule {
  const nodes = listNodes(ast);
  const comments = (ast.comments ?? []) as PlacedComment[];
  const commentStarts = new Map(comments.map(({ start, end }) => [end, start]));
  for (const node of nodes.nodes) leaveNextLine(node, file.text, commentStarts);
  const open = (graph: ModuleResolver): SourceModule => {
    const table = nodeTable(
      nodes,
      () => module,
      (each) => withOuterWrites(buildScopes(each), ast, file.unit, each),
    );
    const tree = syntaxTree(nodes, table);
    const bindingAt = (name: string, node: Node) => table.scopeAt(table.indexOf(node)).getBinding(name);
    let lines: LineIndex | null = null;
    let configurations: SourceModule["configurations"] | null = null;
    let typeNames: Map<Binding, Identifier[]> | null = null;
    const module: SourceModule = {
      ...file,
      dialect,
      get lines() {
        lines ??= lineIndex(file.text);
        return lines;
      },
      get program() {
        return tree.pathOf(ast.program);
      },
      tree,
      get scopes() {
        return table.scopes.all;
      },
      comments,
      enums: new Map(tree.of("TSEnumDeclaration").map((node) => [node.id.name, node])),
      bindingAt,
      typeReferences(binding) {
        typeNames ??= byBinding(namesOfTypes(tree), (name) =>
          meantByType(tree.pathOf(name.id), name.isValue),
        );
        return (typeNames.get(binding) ?? []).map((id) => tree.pathOf(id));
      },
      imported: (specifier) => graph.module(file.path, specifier),
      get configurations() {
        configurations ??= inConfigurations(module, graph.configurations?.(file.path) ?? []);
        return configurations;
      },
      get around() {
        return graph.around?.(file.path) ?? [];
      },
      holding: (text, as) => graph.holding?.(text, as) ?? [],
      textOf: (path) => graph.text?.(path) ?? null,
      changedElsewhere: (exported, members) => graph.changes?.(file.path, exported, members) ?? false,
      within: open,
    };
    return module;
  };
  return open(modules);
}

/**
 * Counts what sets a variable besides the scripts of its file: markup, and for a prop of Svelte whoever uses the component. A `var` that
 * may be read unset has two values.
 */
function withOuterWrites(
  scopes: Scopes,
  { program }: File,
  { page, blocks, namesSet }: ScriptUnit,
  table: NodeTable,
) {
  const bindings = scopes.all[0]?.bindings ?? {};
  const props = page?.language === "svelte" ? program.body.filter(isOfInstance).flatMap(namesExported) : [];
  for (const name of [...(namesSet?.() ?? []), ...props]) {
    const binding = bindings[name];
    if (binding?.kind === "let" || binding?.kind === "var") binding.write(table.indexOf(binding.identifier));
  }
  for (const scope of scopes.all)
    for (const binding of Object.values(scope.bindings))
      if (mayBeUnset(binding)) binding.write(table.indexOf(binding.path.node));
  return scopes;

  function isOfInstance(node: Node): boolean {
    const { start } = rangeOf(node);
    return blocks.some((each) => each.role === "instance" && each.start <= start && start < each.end);
  }
}

/** `export let id`, `export { local as id }`: the names in the file. */
function namesExported(node: Node): string[] {
  if (node.type !== "ExportNamedDeclaration") return [];
  const { declaration, specifiers } = node;
  if (declaration?.type === "VariableDeclaration")
    return declaration.declarations.flatMap(declaredNames).map(({ name }) => name);
  return specifiers.flatMap((each) => (each.type === "ExportSpecifier" ? [each.local.name] : []));
}

/** The names that code declares anywhere in it. */
export function namesDeclaredBy(ast: File): string[] {
  const fileless = (): never => {
    throw new Error("code that stands in no file");
  };
  const { scopes } = nodeTable(listNodes(ast), fileless, buildScopes);
  return scopes.all.flatMap(({ bindings }) => Object.keys(bindings));
}

/** Configurations that replace the same files share a module. */
function inConfigurations(
  module: SourceModule,
  configurations: readonly Configuration[],
): SourceModule["configurations"] {
  const made = new Map<ModuleResolver | null, SourceModule>([[null, module]]);
  return configurations.map(({ name, modules }) => {
    const own = made.get(modules) ?? (modules === null ? module : module.within(modules));
    made.set(modules, own);
    return { name, module: own };
  });
}

function byBinding(
  names: readonly TypeName[],
  meant: (name: TypeName) => Binding | undefined,
): Map<Binding, Identifier[]> {
  const found = new Map<Binding, Identifier[]>();
  for (const name of names) {
    const { id } = name;
    const binding = meant(name);
    if (!binding) continue;
    const known = found.get(binding);
    if (known) known.push(id);
    else found.set(binding, [id]);
  }
  return found;
}

const SEMICOLON = 0x3b;

/**
 * Code without semicolons writes `;[1, 2].map(f)`, and the parser gives that semicolon to the statement before. Here it
 * stays with its line: a statement that is replaced must not take it away.
 */
function leaveNextLine(statement: Node, text: string, comments: ReadonlyMap<number, number>): void {
  const { start, end } = statement;
  if (typeof start !== "number" || typeof end !== "number" || text.charCodeAt(end - 1) !== SEMICOLON) return;
  if (!isNode(statement, "Statement")) return;
  let at = end - 1;
  while (at > start) {
    if (/\s/.test(text[at - 1] ?? "")) at -= 1;
    else if (comments.has(at)) at = comments.get(at) ?? start;
    else break;
  }
  if (at > start && /[\r\n]/.test(text.slice(at, end))) statement.end = at;
}
