import type { Binding, NodePath, Scope } from "@babel/traverse";
import * as babelTraverse from "@babel/traverse";
import {
  type Comment,
  type File,
  FLIPPED_ALIAS_KEYS,
  type Identifier,
  type Node,
  type Program,
  type TSEnumDeclaration,
} from "@babel/types";
import type { Dialect } from "./parse.ts";
import { indexPaths, type PathIndex } from "./path-index.ts";
import type { ScriptUnit } from "./script-blocks.ts";

type PathClass = { get: Parameters<typeof indexPaths>[1] & ((place: object) => NodePath) };
interface BabelTraverse {
  NodePath: PathClass;
  Scope: { prototype: Record<string, unknown> };
}
// A CommonJS package: Node and esbuild put all of it under `default`; Babel (under jscodeshift) does not.
const loaded = babelTraverse as unknown as BabelTraverse & { default?: unknown };
const { NodePath: PathClass, Scope: ScopeClass } = (
  loaded.NodePath ? loaded : loaded.default
) as BabelTraverse;

/** One script unit of a file, parsed, with its scopes. */
export interface SourceModule {
  /** POSIX path relative to the root. */
  path: string;
  /** The whole text of the file; all offsets point into it. */
  text: string;
  unit: ScriptUnit;
  dialect: Dialect;
  ast: File;
  program: NodePath<Program>;
  /** Every path of the unit, by type. */
  paths: PathIndex;
  comments: readonly Comment[];
  /** References from type positions, which Babel's scopes do not list. */
  typeReferences: ReadonlyMap<Binding, NodePath<Identifier>[]>;
  enums: ReadonlyMap<string, TSEnumDeclaration>;
}

/**
 * Builds scopes for a parsed unit.
 *
 * Babel's own collision check knows less TypeScript than its parser (overloads, merging) and throws; the parser has
 * already refused real collisions, so the check is off while scopes are built.
 */
export function sourceModule(
  file: { path: string; text: string; unit: ScriptUnit },
  parsed: { ast: File; dialect: Dialect },
): SourceModule {
  const { ast } = parsed;
  const program = PathClass.get({
    parentPath: null,
    parent: ast,
    container: ast,
    key: "program",
  }) as NodePath<Program>;
  const paths = withoutCollisionCheck(() => {
    // Builds the scopes.
    program.setContext();
    return indexPaths(program, (place) => PathClass.get(place));
  });
  const commentStarts = new Map((ast.comments ?? []).map((each) => [each.end ?? 0, each.start ?? 0]));
  for (const { node } of paths.all)
    if (STATEMENTS.has(node.type)) leaveNextLine(node, file.text, commentStarts);
  const enums = new Map(paths.of("TSEnumDeclaration").map(({ node }) => [node.id.name, node]));
  const typeReferences = new Map<Binding, NodePath<Identifier>[]>();
  for (const id of typeNames(paths)) {
    const binding = id.scope.getBinding(id.node.name);
    if (!binding) continue;
    const known = typeReferences.get(binding);
    if (known) known.push(id);
    else typeReferences.set(binding, [id]);
  }
  return {
    ...file,
    dialect: parsed.dialect,
    ast,
    program,
    paths,
    comments: ast.comments ?? [],
    typeReferences,
    enums,
  };
}

const STATEMENTS: ReadonlySet<string> = new Set(FLIPPED_ALIAS_KEYS.Statement);

/** The names by which types are referred to, the leftmost one of dotted names. */
function typeNames(paths: PathIndex): NodePath<Identifier>[] {
  const names: NodePath<Identifier>[] = [];
  for (const path of paths.of("TSTypeReference")) pushLeftmost(path.get("typeName"), names);
  for (const path of paths.of("TSTypeQuery")) {
    const name = path.get("exprName");
    if (!name.isTSImportType()) pushLeftmost(name as NodePath, names);
  }
  for (const path of paths.of("TSExpressionWithTypeArguments"))
    pushLeftmost(path.get("expression") as NodePath, names);
  for (const path of paths.of("GenericTypeAnnotation")) pushLeftmost(path.get("id") as NodePath, names);
  for (const path of paths.of("TypeofTypeAnnotation")) pushLeftmost(path.get("argument") as NodePath, names);
  return names;
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

function pushLeftmost(name: NodePath, into: NodePath<Identifier>[]): void {
  let path: NodePath = name;
  for (;;) {
    if (path.isIdentifier()) {
      into.push(path);
      return;
    }
    if (path.isTSQualifiedName()) path = path.get("left");
    else if (path.isQualifiedTypeIdentifier()) path = path.get("qualification") as NodePath;
    else if (path.isMemberExpression()) path = path.get("object");
    else return;
  }
}

function withoutCollisionCheck<Result>(run: () => Result): Result {
  const { prototype } = ScopeClass;
  const check = prototype.checkBlockScopedCollisions;
  prototype.checkBlockScopedCollisions = () => undefined;
  try {
    return run();
  } finally {
    prototype.checkBlockScopedCollisions = check;
  }
}

/** Value references of a binding: Babel's list without the names that only stand in signatures and types. */
export function valueReferences(binding: Binding): NodePath[] {
  // Babel lists an exported declaration among the references of what it declares.
  return binding.referencePaths.filter((path) => !path.isExportDeclaration() && !isTypePosition(path));
}

/** Whether an identifier names a type, or stands in a signature: Babel takes some of them for values. */
export function isTypePosition(path: NodePath): boolean {
  const parent = path.parentPath;
  if (!parent) return false;
  if (parent.isTSDeclareFunction() || parent.isTSInterfaceDeclaration() || parent.isTSTypeAliasDeclaration())
    return true;
  // A method in an interface has a name of its own; Babel takes it for a reference.
  if ((parent.isTSMethodSignature() || parent.isTSDeclareMethod()) && path.key === "key")
    return !parent.node.computed;
  return (
    parent.isTSNamedTupleMember() ||
    parent.isTSType() ||
    parent.isTSQualifiedName() ||
    parent.isTSTypeParameter() ||
    parent.isFlowType()
  );
}

/** All names that are bound, or read without being bound, anywhere in the unit: a new name must be none of them. */
export function namesInUse(module: SourceModule): Set<string> {
  const names = new Set<string>(Object.keys(globalsOf(module.program.scope)));
  for (const name of module.enums.keys()) names.add(name);
  for (const scope of scopesOf(module)) for (const name of Object.keys(scope.bindings)) names.add(name);
  const { paths } = module;
  for (const { node } of paths.of("TSInterfaceDeclaration")) names.add(node.id.name);
  for (const { node } of paths.of("TSTypeAliasDeclaration")) names.add(node.id.name);
  for (const { node } of paths.of("TSTypeReference"))
    if (node.typeName.type === "Identifier") names.add(node.typeName.name);
  for (const { node } of paths.of("TSTypeParameter")) {
    const { name } = node as { name: string | { name: string } };
    names.add(typeof name === "string" ? name : name.name);
  }
  return names;
}

/** All scopes of a unit, outer ones first. */
export function scopesOf(module: SourceModule): ReadonlySet<Scope> {
  return new Set(module.paths.all.map((path) => path.scope));
}

function globalsOf(scope: Scope): object {
  return (scope as Scope & { globals?: object }).globals ?? {};
}
