import type { Comment, File, Identifier, Node, Program, TSEnumDeclaration } from "@babel/types";
import type { ScriptUnit } from "./blocks/script-blocks.ts";
import { lineIndex } from "./line-index.ts";
import type { Dialect } from "./parse.ts";
import { isNode } from "./tree/node-kinds.ts";
import type { Binding, NodePath, Scope } from "./tree/node-path.ts";
import { buildScopes } from "./tree/scopes.ts";
import { nodeTable, type SyntaxTree, syntaxTree } from "./tree/syntax-tree.ts";

/** One script unit of a file, parsed, with its scopes. */
export interface SourceModule {
  /** POSIX path relative to the root. */
  path: string;
  /** The whole text of the file; all offsets point into it. */
  text: string;
  unit: ScriptUnit;
  dialect: Dialect;
  program: NodePath<Program>;
  tree: SyntaxTree;
  /** Outer scopes first. */
  scopes: readonly Scope[];
  /** The binding that a name means at a node. */
  bindingAt(name: string, node: Node): Binding | undefined;
  comments: readonly Comment[];
  /** References from type positions, which Babel's scopes do not list. */
  typeReferences(binding: Binding): readonly NodePath<Identifier>[];
  enums: ReadonlyMap<string, TSEnumDeclaration>;
}

/** The text of each program: a path leads to its program, and a place to a line only with the text. */
const texts = new WeakMap<Program, string>();

/** The line that a node begins on, from 1. */
export function lineOf(path: NodePath): number {
  const program = path.scope.getProgramParent().block as Program;
  return lineIndex(texts.get(program) ?? "").at(path.node.start ?? 0).line;
}

/** Makes a module of a parsed unit. */
export function sourceModule(
  file: { path: string; text: string; unit: ScriptUnit },
  { ast, dialect }: { ast: File; dialect: Dialect },
): SourceModule {
  texts.set(ast.program, file.text);
  const table = nodeTable(ast, buildScopes);
  const tree = syntaxTree(table);
  const bindingAt = (name: string, node: Node) => table.scopeAt(table.indexOf(node)).getBinding(name);
  const comments = ast.comments ?? [];
  const commentStarts = new Map(comments.map((each) => [each.end ?? 0, each.start ?? 0]));
  for (const node of tree.all) if (isNode(node, "Statement")) leaveNextLine(node, file.text, commentStarts);
  let typeNames: Map<Binding, Identifier[]> | null = null;
  return {
    ...file,
    dialect,
    get program() {
      return tree.pathOf(ast.program);
    },
    tree,
    get scopes() {
      return table.scopes.all;
    },
    comments,
    bindingAt,
    typeReferences(binding) {
      typeNames ??= byBinding(namesOfTypes(tree), bindingAt);
      return (typeNames.get(binding) ?? [])
        .map((id) => tree.pathOf(id))
        .filter((path) => !isTypeVariable(path));
    },
    enums: new Map(tree.of("TSEnumDeclaration").map((node) => [node.id.name, node])),
  };
}

function byBinding(
  names: readonly Identifier[],
  bindingAt: (name: string, node: Node) => Binding | undefined,
): Map<Binding, Identifier[]> {
  const found = new Map<Binding, Identifier[]>();
  for (const id of names) {
    const binding = bindingAt(id.name, id);
    if (!binding) continue;
    const known = found.get(binding);
    if (known) known.push(id);
    else found.set(binding, [id]);
  }
  return found;
}

/** The names by which types are referred to, the leftmost one of dotted names. */
function namesOfTypes(tree: SyntaxTree): Identifier[] {
  const names: Identifier[] = [];
  const add = (name: Node) => {
    const first = leftmost(name);
    if (first) names.push(first);
  };
  for (const { typeName } of tree.of("TSTypeReference")) add(typeName);
  for (const { exprName } of tree.of("TSTypeQuery")) add(exprName);
  for (const { expression } of tree.of("TSExpressionWithTypeArguments")) add(expression);
  // `import attach = Rupt.attach`: a second name, for a type or a value.
  for (const { moduleReference } of tree.of("TSImportEqualsDeclaration")) add(moduleReference);
  for (const { id } of tree.of("GenericTypeAnnotation")) add(id);
  for (const { argument } of tree.of("TypeofTypeAnnotation")) add(argument);
  return names;
}

/** Whether a type around a name declares it: a type parameter, the key of a mapped type, `infer`. Babel's scopes know none of them. */
function isTypeVariable(path: NodePath<Identifier>): boolean {
  const { name } = path.node;
  const declares = (each: Node | null | undefined): boolean =>
    each?.type === "TSTypeParameter" && nameOfParameter(each) === name;
  return (
    path.findParent(({ node, parentPath }) => {
      if (node.type === "TSMappedType") return declares((node as { typeParameter?: Node }).typeParameter);
      if (parentPath?.is("TSConditionalType") && parentPath.node.trueType === node)
        return infers(parentPath.get("extendsType"), declares);
      const own = (node as { typeParameters?: Node | null }).typeParameters;
      return own?.type === "TSTypeParameterDeclaration" && own.params.some(declares);
    }) !== null
  );
}

/** `T extends Array<infer Name>`. */
function infers(type: NodePath, declares: (each: Node) => boolean): boolean {
  let found = false;
  const visit = ({ node }: NodePath) => {
    if (node.type === "TSInferType") found ||= declares(node.typeParameter);
  };
  visit(type);
  type.walk(visit);
  return found;
}

function nameOfParameter(node: Node): string {
  const { name } = node as unknown as { name: string | { name: string } };
  return typeof name === "string" ? name : name.name;
}

function leftmost(name: Node): Identifier | null {
  let node = name;
  for (;;) {
    if (node.type === "Identifier") return node;
    if (node.type === "TSQualifiedName") node = node.left;
    else if (node.type === "QualifiedTypeIdentifier") node = node.qualification;
    else if (node.type === "MemberExpression") node = node.object;
    else return null;
  }
}

/**
 * Code without semicolons writes `;[1, 2].map(f)`, and the parser gives that semicolon to the statement before. Here it
 * stays with its line: a statement that is replaced must not take it away.
 */
function leaveNextLine(statement: Node, text: string, comments: ReadonlyMap<number, number>): void {
  const { start, end } = statement;
  if (typeof start !== "number" || typeof end !== "number" || text[end - 1] !== ";") return;
  let at = end - 1;
  while (at > start) {
    if (/\s/.test(text[at - 1] ?? "")) at -= 1;
    else if (comments.has(at)) at = comments.get(at) ?? start;
    else break;
  }
  if (at > start && /[\r\n]/.test(text.slice(at, end))) statement.end = at;
}

/** Value references of a binding: Babel's list without the names that only stand in signatures and types. */
export function valueReferences(binding: Binding): NodePath[] {
  // Babel lists an exported declaration among the references of what it declares.
  return binding.referencePaths.filter((path) => !path.is("ExportDeclaration") && !isTypePosition(path));
}

/** Whether an identifier names a type, or stands in a signature: Babel takes some of them for values. */
export function isTypePosition(path: NodePath): boolean {
  const parent = path.parentPath;
  if (!parent) return false;
  if (
    parent.is("TSDeclareFunction") ||
    parent.is("TSInterfaceDeclaration") ||
    parent.is("TSTypeAliasDeclaration")
  )
    return true;
  // Parameters of signatures, methods without a body and index signatures declare nothing that code could read.
  if (path.listKey === "parameters" || (path.listKey === "params" && parent.is("TSDeclareMethod")))
    return true;
  // A method in an interface has a name of its own; Babel takes it for a reference.
  if ((parent.is("TSMethodSignature") || parent.is("TSDeclareMethod")) && path.key === "key")
    return !parent.node.computed;
  return (
    parent.is("TSNamedTupleMember") ||
    parent.is("TSType") ||
    parent.is("TSQualifiedName") ||
    parent.is("TSTypeParameter") ||
    parent.is("FlowType")
  );
}

/** All names that are bound, or read without being bound, anywhere in the unit: a new name must be none of them. */
export function namesInUse(module: SourceModule): Set<string> {
  const names = inUse.get(module) ?? collectNames(module);
  inUse.set(module, names);
  return new Set(names);
}

const inUse = new WeakMap<SourceModule, ReadonlySet<string>>();

function collectNames(module: SourceModule): Set<string> {
  const names = new Set<string>(Object.keys(module.program.scope.globals));
  for (const name of module.enums.keys()) names.add(name);
  for (const scope of module.scopes) for (const name of Object.keys(scope.bindings)) names.add(name);
  const { tree } = module;
  for (const node of tree.of("TSInterfaceDeclaration")) names.add(node.id.name);
  for (const node of tree.of("TSTypeAliasDeclaration")) names.add(node.id.name);
  for (const { typeName } of tree.of("TSTypeReference"))
    if (typeName.type === "Identifier") names.add(typeName.name);
  for (const node of tree.of("TSTypeParameter")) names.add(nameOfParameter(node));
  return names;
}
