import type { Comment, Identifier, Node, Program, TSEnumDeclaration } from "@babel/types";
import type { ScriptUnit } from "../blocks/script-blocks.ts";
import { isInside, NOWHERE, withIndex } from "./indexes.ts";
import { isNode, type Kind, type NodeOf } from "./node-kinds.ts";
import { isPageElement, isReferenced } from "./node-names.ts";
import { type LineIndex, type Range, rangeOf } from "./places.ts";

/** The dialects that code is parsed in. */
export type Dialect = "ts" | "tsx" | "flow" | "babel";

/** Answers what the imports of a file lead to. */
export interface ModuleResolver {
  /** The module of the project that `specifier` names in `from`; null where it cannot be seen. */
  module(from: string, specifier: string): SourceModule | null;
  /** Whether other files may change a member of what a file exports; a null member is any. */
  changes?(path: string, exported: string, members: readonly (string | null)[]): boolean;
  /** The scripts around a file that run in the same app and are parsed anyhow: what they do to the environment counts everywhere. */
  around?(path: string): readonly SourceModule[];
  /** Those of the project, tests apart, whose files hold a text, or may declare a getter of that name. */
  holding?(text: string, as: "text" | "getter"): readonly SourceModule[];
  /** The text of a file that is no module: settings, markup that stands by itself; null where there is none. */
  text?(path: string): string | null;
  /** The configurations in which the app that a file belongs to is built; none where it is built in one way. */
  configurations?(path: string): readonly Configuration[];
}

/** A way to build the app, in which some files stand in for others. */
export interface Configuration {
  readonly name: string;
  /** Answers for imports there; null where it is the way the code is read anyhow. */
  readonly modules: ModuleResolver | null;
}

/** A comment, which always has a place. */
export type PlacedComment = Comment & Range;

/** One script unit of a file, parsed, with its scopes. */
export interface SourceModule {
  /** POSIX path relative to the root. */
  readonly path: string;
  /** The whole text of the file; all offsets point into it. */
  readonly text: string;
  readonly lines: LineIndex;
  readonly unit: ScriptUnit;
  readonly dialect: Dialect;
  readonly program: NodePath<Program>;
  readonly tree: SyntaxTree;
  /** Outer scopes first. */
  readonly scopes: readonly Scope[];
  readonly comments: readonly PlacedComment[];
  readonly enums: ReadonlyMap<string, TSEnumDeclaration>;
  /** The binding that a name means at a node. */
  bindingAt(name: string, node: Node): Binding | undefined;
  /** References from type positions, which Babel's scopes do not list. */
  typeReferences(binding: Binding): readonly NodePath<Identifier>[];
  /** The module that a specifier of this file names; null where it cannot be seen. */
  imported(specifier: string): SourceModule | null;
  /** Whether other files may change what an export of this one has at the end of these members; a null is any one of them. */
  changedElsewhere(exported: string, members: readonly (string | null)[]): boolean;
  /** The scripts of the same app that are parsed anyhow, this one perhaps among them. */
  readonly around: readonly SourceModule[];
  /** Those of the project, tests apart, whose files hold a text, or may declare a getter of that name. */
  holding(text: string, as: "text" | "getter"): readonly SourceModule[];
  /** The text of another file of the project, by its path; null where there is none. */
  textOf(path: string): string | null;
  /** This file in each configuration of its app; none where the app is built in one way. */
  readonly configurations: readonly { readonly name: string; readonly module: SourceModule }[];
  /** The same code as part of another graph, which answers for its imports. No second parse. */
  within(modules: ModuleResolver): SourceModule;
}

/** The nodes of a parsed program in source order, outer ones before inner ones, and the way from a node to its path. */
export interface SyntaxTree {
  readonly all: readonly Node[];
  of<Type extends Node["type"]>(type: Type): readonly Extract<Node, { type: Type }>[];
  /** Calls the function for a node's type, for each node in order. */
  visit(visitors: { [Type in Node["type"]]?: (node: Extract<Node, { type: Type }>) => void }): void;
  parentOf(node: Node): Node | null;
  /**
   * The path of a node, made when it is first asked for: a file has thousands of nodes, and an analysis looks at a few. There is one
   * path for a node, whoever asks.
   */
  pathOf<Kind extends Node>(node: Kind): NodePath<Kind>;
}

/** Where each node of a program stands. Entries of one node have the same index in every list. */
export interface NodeTable {
  readonly nodes: readonly Node[];
  /** Index of the parent; -1 for the program. */
  readonly parents: Int32Array;
  /** The place in the list; -1 outside of lists. */
  readonly places: Int32Array;
  /** The property of the parent that holds the node, or the list that it is in. */
  keyOf(index: number): string;
  /** The kinds of a node, a bit each; none for -1. */
  kindsAt(index: number): number;
  /** -1 for a node that is not in the table. */
  indexOf(node: Node): number;
  /** The file that the program was read in. */
  readonly file: SourceModule;
  pathAt(index: number): NodePath;
  scopeAt(index: number): Scope;
}

/** The paths below a key: one, a list, and null where the node has nothing there. */
type Below<Value> = [Extract<Value, readonly unknown[]>] extends [never]
  ? BelowOne<Value>
  :
      | BelowList<Extract<Value, readonly unknown[]>>
      | ([Extract<Value, Node>] extends [never] ? never : BelowOne<Extract<Value, Node>>);
type BelowOne<Value> = [Extract<Value, Node>] extends [never]
  ? never
  : NodePath<Extract<Value, Node>> | (Extract<Value, null | undefined> extends never ? never : null);
type BelowList<List> = List extends readonly (infer Item)[]
  ? (NodePath<Extract<Item, Node>> | (null extends Item ? null : never))[]
  : never;

/**
 * A node where it stands: in which file, at which place of its text, in which scope, below which nodes. There is one path for a node.
 * Members that Babel's paths have mean what they mean there; there is no visitor, no cache and no way to change the tree.
 */
export class NodePath<out T extends Node = Node> {
  readonly node: T;
  /** The property of the parent that holds the node, or the place in the list. */
  readonly key: string | number;
  /** The property that holds the list which the node is in. */
  readonly listKey: string | undefined;
  readonly #table: NodeTable;
  readonly #parentIndex: number;

  constructor(table: NodeTable, node: T, parentIndex: number, key: string, place: number) {
    this.node = node;
    this.key = place < 0 ? key : place;
    this.listKey = place < 0 ? undefined : key;
    this.#table = table;
    this.#parentIndex = parentIndex;
  }

  get type(): T["type"] {
    return this.node.type;
  }

  /** The file that the node was read in. */
  get file(): SourceModule {
    return this.#table.file;
  }

  /** Its source text. */
  get text(): string {
    const { start, end } = this.range;
    return this.file.text.slice(start, end);
  }

  /** Its place in the text of the file. */
  get range(): Range {
    return rangeOf(this.node);
  }

  /** The line that it begins on, from 1. */
  get line(): number {
    return this.file.lines.at(this.range.start).line;
  }

  /** Null for the program. */
  get parentPath(): NodePath | null {
    return this.#parentIndex < 0 ? null : this.#table.pathAt(this.#parentIndex);
  }

  /** The parent's node; the program has none. */
  get parent(): Node | null {
    return this.#table.nodes[this.#parentIndex] ?? null;
  }

  /** The scope that the node opens, or the one that it stands in. */
  get scope(): Scope {
    const own = this.#table.indexOf(this.node);
    return this.#table.scopeAt(own < 0 ? this.#parentIndex : own);
  }

  /** What an identifier means where it stands; nothing for other nodes. */
  get binding(): Binding | undefined {
    const node: Node = this.node;
    return node.type === "Identifier" ? this.scope.getBinding(node.name) : undefined;
  }

  /**
   * The paths below a key: a list where the node has one, otherwise one path, or null where it has nothing there.
   *
   * @param key a property that holds nodes
   */
  get<Path extends { readonly node: Node }, Key extends keyof Path["node"] & string>(
    this: Path,
    key: Key,
  ): Below<Path["node"][Key]>;
  get(this: NodePath, key: string): unknown {
    const value = (this.node as unknown as Record<string, Node | (Node | null)[] | null | undefined>)[key];
    const index = this.#table.indexOf(this.node);
    const at = (child: Node | null | undefined, place: number): NodePath | null => {
      if (!child) return null;
      const known = this.#table.indexOf(child);
      return known < 0 ? new NodePath(this.#table, child, index, key, place) : this.#table.pathAt(known);
    };
    return Array.isArray(value) ? value.map(at) : at(value, -1);
  }

  /**
   * Whether the node is of a type or a kind, and has these values.
   * As in Babel, an identifier is an `Expression` where it is read, not where it names something, and the declaration in the head of
   * a loop is no `Statement`.
   */
  is<Name extends Kind>(
    kind: Name,
    values?: Readonly<Record<string, unknown>>,
  ): this is NodePath<NodeOf<Name>> {
    const node: Node = this.node;
    if (!isNode(node, kind)) return false;
    if (kind === "Expression" && node.type === "Identifier" && !this.isReferencedIdentifier()) return false;
    if (kind === "Statement" && node.type === "VariableDeclaration" && HEAD_KEYS.has(this.key)) return false;
    if (values === undefined) return true;
    const own = node as unknown as Record<string, unknown>;
    return Object.entries(values).every(([key, value]) => own[key] === value);
  }

  /** Whether the node is the name of a variable where its value is read. */
  isReferencedIdentifier(): boolean {
    const node: Node = this.node;
    const { parent } = this;
    if (!parent) return false;
    if (node.type === "JSXIdentifier") {
      if (parent.type !== "JSXMemberExpression" && isPageElement(node.name)) return false;
    } else if (node.type !== "Identifier") return false;
    return isReferenced(node, parent, this.#table.nodes[this.#table.parents[this.#parentIndex] ?? -1]);
  }

  /** The nearest path around this one that passes. */
  findParent(passes: (path: NodePath) => boolean): NodePath | null {
    let path = this.parentPath;
    while (path && !passes(path)) path = path.parentPath;
    return path;
  }

  getFunctionParent(): NodePath<NodeOf<"Function">> | null {
    return this.findParent((path) => path.is("Function")) as NodePath<NodeOf<"Function">> | null;
  }

  /** The innermost statement of a list that this is, or is in. */
  getStatementParent(): NodePath | null {
    let path: NodePath | null = this;
    while (path && !(path.listKey !== undefined && path.is("Statement"))) path = path.parentPath;
    return path;
  }

  /** Whether this stands in another path. */
  isDescendant(outer: NodePath): boolean {
    return this.findParent((path) => path === outer) !== null;
  }

  /**
   * Visits all that stands in this path, in source order.
   * @param visit may say `false`: what is in that path is passed by
   */
  walk(visit: (path: NodePath) => unknown): void {
    const { nodes, parents, indexOf, pathAt } = this.#table;
    const top = indexOf(this.node);
    if (top < 0) return;
    let passedBy = -1;
    // Nodes come outer ones first: those inside follow at once.
    for (let index = top + 1; index < nodes.length && isInside(index, top, parents); index += 1) {
      if (passedBy >= 0 && isInside(index, passedBy, parents)) continue;
      passedBy = visit(pathAt(index)) === false ? index : -1;
    }
  }
}

/** Where loops hold a declaration of theirs. */
const HEAD_KEYS: ReadonlySet<string | number> = new Set(["init", "left"]);

/** How a name is declared, in Babel's words. */
export type BindingKind = "var" | "let" | "const" | "module" | "hoisted" | "param" | "local" | "unknown";

/** A declared name, with the places that read and set it. */
export class Binding {
  /** False when it is set again. */
  constant = true;
  readonly identifier: Identifier;
  readonly kind: BindingKind;
  readonly scope: Scope;
  /** Index of the node that declares it. */
  readonly #declaredAt: number;
  readonly #table: NodeTable;
  #reads: readonly number[] = NOWHERE;
  #writes: readonly number[] = NOWHERE;
  #referencePaths: NodePath[] | null = null;
  #constantViolations: NodePath[] | null = null;

  constructor(identifier: Identifier, kind: BindingKind, declaredAt: number, scope: Scope, table: NodeTable) {
    this.identifier = identifier;
    this.kind = kind;
    this.scope = scope;
    this.#declaredAt = declaredAt;
    this.#table = table;
  }

  /** What declares it: a declarator, a specifier, a function, a parameter. */
  get path(): NodePath {
    return this.#table.pathAt(this.#declaredAt);
  }

  /** Where it is read. An exported declaration counts as one. */
  get referencePaths(): NodePath[] {
    this.#referencePaths ??= this.#reads.map((index) => this.#table.pathAt(index));
    return this.#referencePaths;
  }

  /** What sets it again, or declares it again. */
  get constantViolations(): NodePath[] {
    this.#constantViolations ??= this.#writes.map((index) => this.#table.pathAt(index));
    return this.#constantViolations;
  }

  get referenced(): boolean {
    return this.#reads.length > 0;
  }

  read(index: number): void {
    this.#reads = withIndex(this.#reads, index);
  }

  write(index: number): void {
    this.constant = false;
    this.#writes = withIndex(this.#writes, index);
  }
}

/** What scopes without names share, of which there are many. */
const NO_NAMES: Readonly<Record<string, never>> = Object.freeze(Object.create(null));

/** What a program, a function, a block or a loop declares. */
export class Scope {
  /** Names that nothing declares, with a node that has each; only the scope of a program has them. */
  readonly globals: Record<string, Node>;
  #bindings: Record<string, Binding> = NO_NAMES;
  /** Index of the node that opens it. */
  readonly index: number;
  /** The node that opens it. */
  readonly block: Node;
  readonly parent: Scope | null;
  readonly #table: NodeTable;

  constructor(index: number, parent: Scope | null, table: NodeTable) {
    this.index = index;
    this.block = table.nodes[index] as Node;
    this.parent = parent;
    this.globals = parent === null ? Object.create(null) : NO_NAMES;
    this.#table = table;
  }

  get path(): NodePath {
    return this.#table.pathAt(this.index);
  }

  get bindings(): Readonly<Record<string, Binding>> {
    return this.#bindings;
  }

  declare(name: string, binding: Binding): void {
    if (this.#bindings === NO_NAMES) this.#bindings = Object.create(null);
    this.#bindings[name] = binding;
  }

  getOwnBinding(name: string): Binding | undefined {
    return this.#bindings[name];
  }

  /** What a name means in this scope. */
  getBinding(name: string): Binding | undefined {
    let inner: Scope | null = null;
    for (let each: Scope | null = this; each; inner = each, each = each.parent) {
      const binding = each.#bindings[name];
      if (binding) {
        // What a function's body declares is not seen from the patterns of its parameters. Nor is it from the pattern of a `catch`,
        // which sees its own names, though Babel says no.
        if (!isNode(inner?.block, "Pattern") || isParameter(binding)) return binding;
      } else if (name === "arguments" && opensArguments(each.block)) return undefined;
    }
    return undefined;
  }

  /** Whether the program declares the name anywhere around. */
  hasBinding(name: string): boolean {
    for (let each: Scope | null = this; each; each = each.parent) if (each.#bindings[name]) return true;
    return false;
  }
}

const isParameter = (binding: Binding) =>
  binding.kind === "param" || binding.kind === "local" || binding.path.node.type === "CatchClause";

const opensArguments = (node: Node) => node.type !== "ArrowFunctionExpression" && isNode(node, "Function");
