import type { Identifier, Node } from "@babel/types";
import { isNode, type Kind, type NodeOf } from "./node-kinds.ts";
import { isPageElement, isReferenced } from "./node-names.ts";

/** Where each node of a program stands. Entries of one node have the same index in every list. */
export interface NodeTable {
  readonly nodes: readonly Node[];
  /** Index of the parent; -1 for the program. */
  readonly parents: readonly number[];
  /** The property of the parent that holds the node, or the list that it is in. */
  readonly keys: readonly string[];
  /** The place in the list; -1 outside of lists. */
  readonly places: readonly number[];
  /** -1 for a node that is not in the table. */
  indexOf(node: Node): number;
  pathAt(index: number): NodePath;
  scopeAt(index: number): Scope;
}

type Child<Value> =
  | (Extract<Value, Node | null | undefined> extends never
      ? never
      : NodePath<Extract<Value, Node | null | undefined>>)
  | (Value extends (Node | null | undefined)[] ? NodePath<Value[number]>[] : never);

/**
 * A node where it stands. There is one path for a node, made when it is first asked for. Names and meaning of the members are those of
 * Babel's paths, so that who knows those can read this; it is the part of them that this program needs, without a visitor, a cache or
 * a way to change the tree.
 */
export class NodePath<T extends Node | null | undefined = Node> {
  /** Null where the parent has nothing at this key. */
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

  get type(): T extends Node ? T["type"] : undefined {
    return this.node?.type as never;
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
    const own = this.node ? this.#table.indexOf(this.node) : -1;
    return this.#table.scopeAt(own < 0 ? this.#parentIndex : own);
  }

  /**
   * The paths below a key: a list where the node has one, otherwise one path, whose node may be null.
   * @param key a property of the node
   */
  get<Key extends keyof T>(key: Key): Child<T[Key]>;
  get<Key extends string>(key: Key extends `${string}.${string}` ? never : Key): NodePath | NodePath[];
  get(key: string): NodePath | NodePath[] {
    const node = this.node as Node;
    const index = this.#table.indexOf(node);
    const value = (node as unknown as Record<string, Node | (Node | null)[] | null | undefined>)[key];
    const at = (child: Node | null | undefined, place: number): NodePath => {
      const known = child ? this.#table.indexOf(child) : -1;
      return known < 0
        ? (new NodePath(this.#table, child, index, key, place) as NodePath)
        : this.#table.pathAt(known);
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
    const node: Node | null | undefined = this.node;
    if (!isNode(node, kind)) return false;
    if (kind === "Expression" && node.type === "Identifier" && !this.isReferencedIdentifier()) return false;
    if (kind === "Statement" && node.type === "VariableDeclaration" && HEAD_KEYS.has(this.key)) return false;
    if (values === undefined) return true;
    const own = node as unknown as Record<string, unknown>;
    return Object.entries(values).every(([key, value]) => own[key] === value);
  }

  /** Whether the node is the name of a variable where its value is read. */
  isReferencedIdentifier(): boolean {
    const node: Node | null | undefined = this.node;
    const { parent } = this;
    if (!node || !parent) return false;
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
    let path: NodePath | null = this as NodePath;
    while (path && !(path.listKey !== undefined && path.is("Statement"))) path = path.parentPath;
    return path;
  }

  /** Whether this stands in another path. */
  isDescendant(outer: NodePath<Node | null | undefined>): boolean {
    return this.findParent((path) => path === outer) !== null;
  }

  /**
   * Visits all that stands in this path, in source order.
   * @param visit may say `false`: what is in that path is passed by
   */
  walk(visit: (path: NodePath) => unknown): void {
    const { nodes, parents, indexOf, pathAt } = this.#table;
    const top = this.node ? indexOf(this.node) : -1;
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

/** Whether a node stands in another that comes before it. */
function isInside(index: number, outer: number, parents: readonly number[]): boolean {
  let at = index;
  while (at > outer) at = parents[at] ?? -1;
  return at === outer;
}

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
  readonly #reads: number[] = [];
  readonly #writes: number[] = [];
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
    if (this.#reads.at(-1) !== index) this.#reads.push(index);
  }

  write(index: number): void {
    this.constant = false;
    if (this.#writes.at(-1) !== index) this.#writes.push(index);
  }
}

/** What a program, a function, a block or a loop declares. */
export class Scope {
  readonly bindings: Record<string, Binding> = Object.create(null);
  /** Names that nothing declares, with a node that has each; only the scope of a program has them. */
  readonly globals: Record<string, Node> = Object.create(null);
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
    this.#table = table;
  }

  get path(): NodePath {
    return this.#table.pathAt(this.index);
  }

  getOwnBinding(name: string): Binding | undefined {
    return this.bindings[name];
  }

  /** What a name means in this scope. */
  getBinding(name: string): Binding | undefined {
    let inner: Scope | null = null;
    for (let each: Scope | null = this; each; inner = each, each = each.parent) {
      const binding = each.bindings[name];
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
    for (let each: Scope | null = this; each; each = each.parent) if (each.bindings[name]) return true;
    return false;
  }

  getProgramParent(): Scope {
    let outermost: Scope = this;
    while (outermost.parent) outermost = outermost.parent;
    return outermost;
  }
}

const isParameter = (binding: Binding) =>
  binding.kind === "param" || binding.kind === "local" || binding.path.node.type === "CatchClause";

const opensArguments = (node: Node) => node.type !== "ArrowFunctionExpression" && isNode(node, "Function");
