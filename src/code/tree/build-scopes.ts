import type * as t from "@babel/types";
import { groupBy } from "../group-by.ts";
import { isNode, type Kind, kindBit } from "./node-kinds.ts";
import { assignedNames, declaredNames, isPageElement, isReferenced, namesIn } from "./node-names.ts";
import { Binding, type BindingKind, type NodeTable, Scope } from "./path.ts";
import { rangeOf } from "./places.ts";

/** The scopes of a unit. */
export interface Scopes {
  /** Outer scopes first. */
  all: readonly Scope[];
  /** The scope that a node opens or stands in, by its index. */
  at(index: number): Scope;
}

const METHOD = kindBit("Method");
const FUNCTION = kindBit("Function");
const DECLARING = kindBit("Declaration") | kindBit("Class") | FUNCTION;
const SCOPABLE = kindBit("Scopable");
const PATTERN = kindBit("Pattern");

/**
 * Builds the scopes of a program as Babel's crawl does, with the same bindings, references and writes in the same order, from one
 * plain pass over the nodes. The crawl makes a path for every node, walks with a visitor, and refuses what the parser has already
 * accepted (overloads, merged declarations); all that costs several times the parse.
 *
 * Source of the rules: `@babel/traverse`, `lib/scope/index.js` (`collectorVisitor`, `registerDeclaration`, `crawl`). A test compares both.
 */
export function buildScopes(table: NodeTable): Scopes {
  return new ScopeBuilder(table).build();
}

class ScopeBuilder {
  readonly #table: NodeTable;
  readonly #scopes: Scope[] = [];
  /** Place in the list of scopes, from 1. */
  readonly #scopeNumbers: Int32Array;
  /** Below a type annotation no name counts as a reference. */
  readonly #isAnnotation: Uint8Array;
  readonly #references: number[] = [];
  readonly #assignments: number[] = [];
  readonly #writes: number[] = [];
  readonly #exports: number[] = [];
  readonly #evals: number[] = [];

  constructor(table: NodeTable) {
    this.#table = table;
    this.#scopeNumbers = new Int32Array(table.nodes.length);
    this.#isAnnotation = new Uint8Array(table.nodes.length);
  }

  build(): Scopes {
    this.#enterAll();
    this.#shareExports();
    this.#readExports();
    this.#readAndWrite();
    this.#writeByEval();
    return { all: this.#scopes, at: (index) => this.#scopeOf(index) as Scope };
  }

  #at(index: number): t.Node {
    return this.#table.nodes[index] as t.Node;
  }

  #parentOf(index: number): number {
    return this.#table.parents[index] ?? -1;
  }

  #scopeOf(index: number): Scope | undefined {
    return this.#scopes[(this.#scopeNumbers[index] ?? 0) - 1];
  }

  #enterAll(): void {
    for (let index = 0; index < this.#table.nodes.length; index += 1) {
      const node = this.#at(index);
      const outer = this.#parentOf(index);
      if (
        outer >= 0 &&
        (this.#isAnnotation[outer] === 1 || this.#table.nodes[outer]?.type === "TSTypeAnnotation")
      )
        this.#isAnnotation[index] = 1;
      let scope = this.#scopeAround(index);
      if (this.#isScope(node, index)) {
        scope = new Scope(index, this.#scopeAbove(index), this.#table);
        this.#scopes.push(scope);
      }
      if (!scope) continue;
      this.#scopeNumbers[index] =
        scope.index === index ? this.#scopes.length : (this.#scopeNumbers[scope.index] ?? 0);
      if (index > 0 && this.#isAnnotation[index] === 0) this.#enter(index, scope);
    }
  }

  /** What one block of a namespace exports, every block of it sees, which Babel does not know. */
  #shareExports(): void {
    const blocks = this.#scopes.filter(({ block }) => block.type === "TSModuleBlock");
    const named = groupBy(blocks, (scope) => `${scope.parent?.index} ${this.#nameOfNamespace(scope.index)}`);
    for (const [, parts] of named)
      for (const from of parts)
        for (const { name } of exportedNames(from.block as t.TSModuleBlock)) {
          const binding = from.bindings[name];
          for (const to of parts) if (binding && !to.bindings[name]) to.declare(name, binding);
        }
  }

  /** `A.B` of `namespace A.B {}`, which is a namespace whose body is one. */
  #nameOfNamespace(block: number): string {
    const declaration = this.#at(this.#parentOf(block));
    if (declaration.type !== "TSModuleDeclaration") return "";
    const { id } = declaration;
    return `${this.#nameOfNamespace(this.#parentOf(block))}.${id.type === "Identifier" ? id.name : ""}`;
  }

  /** An exported declaration counts as a reference, once all that it holds has been seen. */
  #readExports(): void {
    for (const index of inExitOrder(this.#exports, this.#table.nodes)) {
      const { declaration } = this.#at(index) as t.ExportNamedDeclaration | t.ExportDefaultDeclaration;
      const declared =
        declaration?.type === "ClassDeclaration" || declaration?.type === "FunctionDeclaration"
          ? declaration.id
            ? [declaration.id]
            : []
          : declaration?.type === "VariableDeclaration"
            ? declaration.declarations.flatMap(declaredNames)
            : [];
      for (const { name } of declared) this.#scopeOf(index)?.getBinding(name)?.read(index);
    }
  }

  #readAndWrite(): void {
    const globals = this.#scopes[0]?.globals ?? {};
    for (const index of this.#assignments) {
      const assigned = assignedNames(this.#at(index));
      for (const id of assigned.toReversed())
        if (!this.#scopeOf(index)?.getBinding(id.name)) globals[id.name] = id;
      for (const { name } of assigned) this.#scopeOf(index)?.getBinding(name)?.write(index);
    }
    for (const index of this.#references) {
      const node = this.#at(index) as t.Identifier;
      const binding = this.#scopeOf(index)?.getBinding(node.name);
      if (binding) binding.read(index);
      else globals[node.name] = node;
    }
    for (const index of this.#writes)
      for (const { name } of assignedNames(this.#at(index)))
        this.#scopeOf(index)?.getBinding(name)?.write(index);
  }

  /** What Babel does not see: code that is only text may set every variable around it. */
  #writeByEval(): void {
    for (const index of this.#evals) {
      const place = this.#scopeOf(index);
      if (place?.getBinding("eval")) continue;
      const names = namesIn(this.#at(index) as t.CallExpression);
      for (let scope: Scope | null = place ?? null; scope; scope = scope.parent)
        for (const [name, binding] of Object.entries(scope.bindings))
          if (binding.kind !== "module" && binding.kind !== "const" && (names?.has(name) ?? true))
            binding.write(index);
    }
  }

  #isMethodKey(index: number): boolean {
    const { places, keyOf, kindsAt } = this.#table;
    return (
      (kindsAt(this.#parentOf(index)) & METHOD) !== 0 &&
      keyOf(index) === (places[index] === -1 ? "key" : "decorators")
    );
  }

  /** Whether a node opens a scope: the body of a function has none of its own, a pattern among its parameters has one. */
  #isScope(node: t.Node, index: number): boolean {
    const outer = this.#parentOf(index);
    const isHead =
      (this.#table.kindsAt(outer) & FUNCTION) !== 0 || this.#table.nodes[outer]?.type === "CatchClause";
    if (node.type === "BlockStatement") return !isHead;
    return (this.#table.kindsAt(index) & (isHead ? SCOPABLE | PATTERN : SCOPABLE)) !== 0;
  }

  /** The scope around a node: its own unless it opens one. */
  #scopeAround(index: number): Scope | null {
    let outer = this.#parentOf(index);
    const isDiscriminant =
      this.#table.nodes[outer]?.type === "SwitchStatement" && this.#table.keyOf(index) === "discriminant";
    if (isDiscriminant || this.#isMethodKey(index)) outer = this.#parentOf(outer);
    return this.#scopeOf(outer) ?? null;
  }

  /** The parent of a scope, which passes by the keys of methods only. */
  #scopeAbove(index: number): Scope | null {
    let each = index;
    while (each >= 0) {
      const skips = this.#isMethodKey(each);
      each = this.#parentOf(each);
      if (skips) each = this.#parentOf(each);
      const scope = this.#scopeOf(each);
      if (scope?.index === each) return scope;
    }
    return null;
  }

  #register(scope: Scope, kind: BindingKind, declared: t.Node | null | undefined, declaredAt: number): void {
    if (declared) for (const id of declaredNames(declared)) this.#add(scope, kind, id, declaredAt);
  }

  #add(scope: Scope, kind: BindingKind, id: t.Identifier, declaredAt: number): void {
    const known = scope.bindings[id.name];
    if (known?.identifier === id) return;
    if (known) known.write(declaredAt);
    else {
      const binding = new Binding(id, kind, declaredAt, scope, this.#table);
      scope.declare(id.name, binding);
      if ((kind === "var" || kind === "hoisted") && isInitializedInLoop(this.#table, declaredAt))
        binding.write(declaredAt);
    }
  }

  #registerVariables(scope: Scope, node: t.VariableDeclaration, kind: BindingKind): void {
    for (const declarator of node.declarations)
      this.#register(scope, kind, declarator, this.#table.indexOf(declarator));
  }

  #registerVars(scope: Scope, head: t.Node | null | undefined): void {
    if (head?.type === "VariableDeclaration" && head.kind === "var")
      this.#registerVariables(nearest(scope, "FunctionParent"), head, "var");
  }

  #declare(scope: Scope, index: number): void {
    const node = this.#at(index);
    if (node.type === "FunctionDeclaration") this.#register(scope, "hoisted", node.id, index);
    else if (node.type === "VariableDeclaration")
      this.#registerVariables(scope, node, /using/.test(node.kind) ? "const" : (node.kind as BindingKind));
    else if (node.type === "ClassDeclaration") {
      if (!node.declare) this.#register(scope, "let", node, index);
    } else if (node.type === "ImportDeclaration") {
      for (const specifier of node.specifiers) {
        const isType =
          isTypeImport(node) || (specifier.type === "ImportSpecifier" && isTypeImport(specifier));
        this.#register(scope, isType ? "unknown" : "module", specifier, this.#table.indexOf(specifier));
      }
    } else if (node.type !== "LabeledStatement") this.#register(scope, "unknown", node, index);
  }

  #enter(index: number, scope: Scope): void {
    const node = this.#at(index);
    switch (node.type) {
      case "Identifier":
      case "JSXIdentifier":
        if (isReference(node, index, this.#table)) this.#references.push(index);
        return;
      case "AssignmentExpression":
        this.#assignments.push(index);
        return;
      case "UpdateExpression":
        this.#writes.push(index);
        return;
      case "CallExpression":
        if (node.callee.type === "Identifier" && node.callee.name === "eval") this.#evals.push(index);
        return;
      case "UnaryExpression":
        if (node.operator === "delete") this.#writes.push(index);
        return;
      case "ForStatement":
        this.#registerVars(scope, node.init);
        return;
      case "ForInStatement":
      case "ForOfStatement":
        if (isNode(node.left, "Pattern") || node.left.type === "Identifier") this.#writes.push(index);
        else this.#registerVars(scope, node.left);
        return;
      case "CatchClause":
        this.#register(scope, "let", node, index);
        return;
      case "ExportNamedDeclaration":
      case "ExportDefaultDeclaration":
        this.#exports.push(index);
        return;
      case "ImportDeclaration":
      case "TSImportEqualsDeclaration":
        this.#declare(nearest(scope, "BlockParent"), index);
        return;
    }
    if ((this.#table.kindsAt(index) & DECLARING) !== 0) this.#enterDeclaration(node, index, scope);
  }

  #enterDeclaration(node: t.Node, index: number, scope: Scope): void {
    const isClass = node.type === "ClassDeclaration";
    if (
      isClass ||
      node.type === "FunctionDeclaration" ||
      (node.type === "VariableDeclaration" && node.kind !== "var")
    ) {
      const outer = scope.index === index ? scope.parent : scope;
      if (outer) this.#declare(nearest(outer, "BlockParent"), index);
      const own = isClass && node.id && outer ? outer.getBinding(node.id.name) : undefined;
      if (own) scope.declare(own.identifier.name, own);
    } else if (isNode(node, "Declaration")) this.#declare(nearest(scope, "FunctionParent"), index);
    if (isNode(node, "Function")) {
      // Babel does not know that `constructor(private name)` declares a parameter.
      for (const param of (node as t.Function).params)
        this.#register(
          scope,
          "param",
          param.type === "TSParameterProperty" ? param.parameter : param,
          this.#table.indexOf(param),
        );
      if (node.type === "FunctionExpression" && node.id) this.#register(scope, "local", node.id, index);
    } else if (node.type === "ClassExpression" && node.id) this.#register(scope, "local", node.id, index);
  }
}

const exportedNames = ({ body }: t.TSModuleBlock): t.Identifier[] =>
  body.flatMap((each) =>
    each.type === "ExportNamedDeclaration" && each.declaration ? declaredNames(each.declaration) : [],
  );

function nearest(scope: Scope, kind: Kind): Scope {
  let each = scope;
  while (each.parent && !isNode(each.block, kind)) each = each.parent;
  return each;
}

/** The identifiers that count: Babel's crawl leaves out some that `isReferenced` takes. */
function isReference(node: t.Identifier | t.JSXIdentifier, index: number, table: NodeTable): boolean {
  const { nodes, parents } = table;
  const above = parents[index] ?? -1;
  const parent = nodes[above] as t.Node;
  if (node.type === "JSXIdentifier" && parent.type !== "JSXMemberExpression" && isPageElement(node.name))
    return false;
  if (parent.type === "TSImportEqualsDeclaration") return false;
  if (parent.type === "TSQualifiedName" && parent.right === node) return false;
  return isReferenced(node, parent, nodes[parents[above] ?? -1]);
}

const isTypeImport = ({ importKind }: { importKind?: string | null }) =>
  importKind === "type" || importKind === "typeof";

/** Whether each round of a loop sets the declared name anew. */
function isInitializedInLoop({ nodes, parents, places, keyOf }: NodeTable, declaredAt: number): boolean {
  const declared = nodes[declaredAt];
  const hasValue = declared?.type !== "VariableDeclarator" || Boolean(declared.init);
  for (let index = declaredAt; (parents[index] ?? -1) >= 0; index = parents[index] ?? -1) {
    const parent = nodes[parents[index] ?? -1] as t.Node;
    if (isNode(parent, "FunctionParent")) return false;
    const key = places[index] === -1 ? keyOf(index) : null;
    if (key === "left" && isNode(parent, "ForXStatement")) return true;
    if (hasValue && key === "body" && isNode(parent, "Loop")) return true;
  }
  return false;
}

/** Inner ones before the ones around them: namespaces have exports of their own. */
function inExitOrder(exports: readonly number[], nodes: readonly t.Node[]): number[] {
  const endOf = (index: number) => rangeOf(nodes[index] as t.Node).end;
  return [...exports].sort((a, b) => endOf(a) - endOf(b) || b - a);
}
