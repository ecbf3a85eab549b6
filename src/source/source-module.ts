import type { Binding, NodePath, Scope, TraverseOptions } from "@babel/traverse";
import * as babelTraverse from "@babel/traverse";
import type { Comment, File, Identifier, Node, Program, TSEnumDeclaration } from "@babel/types";
import type { Dialect } from "./parse.ts";
import type { ScriptUnit } from "./script-blocks.ts";

interface BabelTraverse {
  default: (ast: File, visitors: TraverseOptions) => void;
  Scope: { prototype: Record<string, unknown> };
}
// A CommonJS package: Node and esbuild put all of it under `default`; Babel (under jscodeshift) does not.
const loaded = babelTraverse as unknown as BabelTraverse | { default: BabelTraverse };
const { default: traverse, Scope: ScopeClass } =
  typeof loaded.default === "function" ? (loaded as BabelTraverse) : (loaded.default as BabelTraverse);

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
  let program: NodePath<Program> | undefined;
  const enums = new Map<string, TSEnumDeclaration>();
  const typeIds: NodePath<Identifier>[] = [];
  const commentStarts = new Map((parsed.ast.comments ?? []).map((each) => [each.end ?? 0, each.start ?? 0]));
  withoutCollisionCheck(() => {
    traverse(parsed.ast, {
      Statement(path) {
        leaveNextLine(path.node, file.text, commentStarts);
      },
      Program(path) {
        program = path;
      },
      TSEnumDeclaration(path) {
        enums.set(path.node.id.name, path.node);
      },
      TSTypeReference(path) {
        pushLeftmost(path.get("typeName"), typeIds);
      },
      TSTypeQuery(path) {
        const name = path.get("exprName");
        if (!name.isTSImportType()) pushLeftmost(name as NodePath, typeIds);
      },
      TSExpressionWithTypeArguments(path) {
        pushLeftmost(path.get("expression") as NodePath, typeIds);
      },
      GenericTypeAnnotation(path) {
        pushLeftmost(path.get("id") as NodePath, typeIds);
      },
      TypeofTypeAnnotation(path) {
        pushLeftmost(path.get("argument") as NodePath, typeIds);
      },
    });
  });
  if (!program) throw new Error(`${file.path}: the tree has no program`);
  const typeReferences = new Map<Binding, NodePath<Identifier>[]>();
  for (const id of typeIds) {
    const binding = id.scope.getBinding(id.node.name);
    if (!binding) continue;
    const known = typeReferences.get(binding);
    if (known) known.push(id);
    else typeReferences.set(binding, [id]);
  }
  return {
    ...file,
    dialect: parsed.dialect,
    ast: parsed.ast,
    program,
    comments: parsed.ast.comments ?? [],
    typeReferences,
    enums,
  };
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

function withoutCollisionCheck(run: () => void): void {
  const { prototype } = ScopeClass;
  const check = prototype.checkBlockScopedCollisions;
  prototype.checkBlockScopedCollisions = () => undefined;
  try {
    run();
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
  for (const name of Object.keys(module.program.scope.bindings)) names.add(name);
  module.program.traverse({
    Scope(path: NodePath) {
      for (const name of Object.keys(path.scope.bindings)) names.add(name);
    },
    TSInterfaceDeclaration(path) {
      names.add(path.node.id.name);
    },
    TSTypeAliasDeclaration(path) {
      names.add(path.node.id.name);
    },
    TSTypeReference(path) {
      if (path.node.typeName.type === "Identifier") names.add(path.node.typeName.name);
    },
    TSTypeParameter(path) {
      const { name } = path.node as { name: string | { name: string } };
      names.add(typeof name === "string" ? name : name.name);
    },
  });
  return names;
}

function globalsOf(scope: Scope): object {
  return (scope as Scope & { globals?: object }).globals ?? {};
}
