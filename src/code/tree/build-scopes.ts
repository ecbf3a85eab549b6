import type * as t from "@babel/types";
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
  const { nodes, parents, places, keyOf, kindsAt, indexOf } = table;
  const scopes: Scope[] = [];
  /** Place in the list of scopes, from 1. */
  const scopeNumbers = new Int32Array(nodes.length);
  const scopeOf = (index: number): Scope | undefined => scopes[(scopeNumbers[index] ?? 0) - 1];
  /** Below a type annotation no name counts as a reference. */
  const isAnnotation = new Uint8Array(nodes.length);
  const references: number[] = [];
  const assignments: number[] = [];
  const writes: number[] = [];
  const exports: number[] = [];
  const evals: number[] = [];
  const at = (index: number): t.Node => nodes[index] as t.Node;
  const parentOf = (index: number): number => parents[index] ?? -1;

  const isMethodKey = (index: number) =>
    (kindsAt(parentOf(index)) & METHOD) !== 0 &&
    keyOf(index) === (places[index] === -1 ? "key" : "decorators");
  /** Whether a node opens a scope: the body of a function has none of its own, a pattern among its parameters has one. */
  const isScope = (node: t.Node, index: number): boolean => {
    const outer = parentOf(index);
    const isHead = (kindsAt(outer) & FUNCTION) !== 0 || nodes[outer]?.type === "CatchClause";
    if (node.type === "BlockStatement") return !isHead;
    return (kindsAt(index) & (isHead ? SCOPABLE | PATTERN : SCOPABLE)) !== 0;
  };
  /** The scope around a node: its own unless it opens one. */
  const scopeAround = (index: number): Scope | null => {
    let outer = parentOf(index);
    const isDiscriminant = nodes[outer]?.type === "SwitchStatement" && keyOf(index) === "discriminant";
    if (isDiscriminant || isMethodKey(index)) outer = parentOf(outer);
    return scopeOf(outer) ?? null;
  };
  /** The parent of a scope, which passes by the keys of methods only. */
  const scopeAbove = (index: number): Scope | null => {
    let each = index;
    while (each >= 0) {
      const skips = isMethodKey(each);
      each = parentOf(each);
      if (skips) each = parentOf(each);
      const scope = scopeOf(each);
      if (scope?.index === each) return scope;
    }
    return null;
  };

  const register = (
    scope: Scope,
    kind: BindingKind,
    declared: t.Node | null | undefined,
    declaredAt: number,
  ) => {
    if (declared) for (const id of declaredNames(declared)) add(scope, kind, id, declaredAt);
  };
  const add = (scope: Scope, kind: BindingKind, id: t.Identifier, declaredAt: number) => {
    const known = scope.bindings[id.name];
    if (known?.identifier === id) return;
    if (known) known.write(declaredAt);
    else {
      const binding = new Binding(id, kind, declaredAt, scope, table);
      scope.declare(id.name, binding);
      if ((kind === "var" || kind === "hoisted") && isInitializedInLoop(table, declaredAt))
        binding.write(declaredAt);
    }
  };
  const registerVariables = (scope: Scope, node: t.VariableDeclaration, kind: BindingKind) => {
    for (const declarator of node.declarations) register(scope, kind, declarator, indexOf(declarator));
  };
  const registerVars = (scope: Scope, head: t.Node | null | undefined) => {
    if (head?.type === "VariableDeclaration" && head.kind === "var")
      registerVariables(nearest(scope, "FunctionParent"), head, "var");
  };
  const declare = (scope: Scope, index: number) => {
    const node = at(index);
    if (node.type === "FunctionDeclaration") register(scope, "hoisted", node.id, index);
    else if (node.type === "VariableDeclaration")
      registerVariables(scope, node, /using/.test(node.kind) ? "const" : (node.kind as BindingKind));
    else if (node.type === "ClassDeclaration") {
      if (!node.declare) register(scope, "let", node, index);
    } else if (node.type === "ImportDeclaration") {
      for (const specifier of node.specifiers) {
        const isType =
          isTypeImport(node) || (specifier.type === "ImportSpecifier" && isTypeImport(specifier));
        register(scope, isType ? "unknown" : "module", specifier, indexOf(specifier));
      }
    } else if (node.type !== "LabeledStatement") register(scope, "unknown", node, index);
  };
  const enter = (index: number, scope: Scope) => {
    const node = at(index);
    switch (node.type) {
      case "Identifier":
      case "JSXIdentifier":
        if (isReference(node, index, table)) references.push(index);
        return;
      case "AssignmentExpression":
        assignments.push(index);
        return;
      case "UpdateExpression":
        writes.push(index);
        return;
      case "CallExpression":
        if (node.callee.type === "Identifier" && node.callee.name === "eval") evals.push(index);
        return;
      case "UnaryExpression":
        if (node.operator === "delete") writes.push(index);
        return;
      case "ForStatement":
        registerVars(scope, node.init);
        return;
      case "ForInStatement":
      case "ForOfStatement":
        if (isNode(node.left, "Pattern") || node.left.type === "Identifier") writes.push(index);
        else registerVars(scope, node.left);
        return;
      case "CatchClause":
        register(scope, "let", node, index);
        return;
      case "ExportNamedDeclaration":
      case "ExportDefaultDeclaration":
        exports.push(index);
        return;
      case "ImportDeclaration":
      case "TSImportEqualsDeclaration":
        declare(nearest(scope, "BlockParent"), index);
        return;
    }
    if ((kindsAt(index) & DECLARING) === 0) return;
    const isClass = node.type === "ClassDeclaration";
    if (
      isClass ||
      node.type === "FunctionDeclaration" ||
      (node.type === "VariableDeclaration" && node.kind !== "var")
    ) {
      const outer = scope.index === index ? scope.parent : scope;
      if (outer) declare(nearest(outer, "BlockParent"), index);
      const own = isClass && node.id && outer ? outer.getBinding(node.id.name) : undefined;
      if (own) scope.declare(own.identifier.name, own);
    } else if (isNode(node, "Declaration")) declare(nearest(scope, "FunctionParent"), index);
    if (isNode(node, "Function")) {
      // Babel does not know that `constructor(private name)` declares a parameter.
      for (const param of (node as t.Function).params)
        register(
          scope,
          "param",
          param.type === "TSParameterProperty" ? param.parameter : param,
          indexOf(param),
        );
      if (node.type === "FunctionExpression" && node.id) register(scope, "local", node.id, index);
    } else if (node.type === "ClassExpression" && node.id) register(scope, "local", node.id, index);
  };

  for (let index = 0; index < nodes.length; index += 1) {
    const node = at(index);
    const outer = parentOf(index);
    if (outer >= 0 && (isAnnotation[outer] === 1 || nodes[outer]?.type === "TSTypeAnnotation"))
      isAnnotation[index] = 1;
    let scope = scopeAround(index);
    if (isScope(node, index)) {
      scope = new Scope(index, scopeAbove(index), table);
      scopes.push(scope);
    }
    if (!scope) continue;
    scopeNumbers[index] = scope.index === index ? scopes.length : (scopeNumbers[scope.index] ?? 0);
    if (index > 0 && isAnnotation[index] === 0) enter(index, scope);
  }

  // An exported declaration counts as a reference, once all that it holds has been seen.
  for (const index of inExitOrder(exports, nodes)) {
    const { declaration } = at(index) as t.ExportNamedDeclaration | t.ExportDefaultDeclaration;
    const declared =
      declaration?.type === "ClassDeclaration" || declaration?.type === "FunctionDeclaration"
        ? declaration.id
          ? [declaration.id]
          : []
        : declaration?.type === "VariableDeclaration"
          ? declaration.declarations.flatMap(declaredNames)
          : [];
    for (const { name } of declared) scopeOf(index)?.getBinding(name)?.read(index);
  }
  const globals = scopes[0]?.globals ?? {};
  for (const index of assignments) {
    const assigned = assignedNames(at(index));
    for (const id of assigned.toReversed()) if (!scopeOf(index)?.getBinding(id.name)) globals[id.name] = id;
    for (const { name } of assigned) scopeOf(index)?.getBinding(name)?.write(index);
  }
  for (const index of references) {
    const node = at(index) as t.Identifier;
    const binding = scopeOf(index)?.getBinding(node.name);
    if (binding) binding.read(index);
    else globals[node.name] = node;
  }
  for (const index of writes)
    for (const { name } of assignedNames(at(index))) scopeOf(index)?.getBinding(name)?.write(index);
  // What Babel does not see: code that is only text may set every variable around it.
  for (const index of evals) {
    const place = scopeOf(index);
    if (place?.getBinding("eval")) continue;
    const names = namesIn(at(index) as t.CallExpression);
    for (let scope: Scope | null = place ?? null; scope; scope = scope.parent)
      for (const [name, binding] of Object.entries(scope.bindings))
        if (binding.kind !== "module" && binding.kind !== "const" && (names?.has(name) ?? true))
          binding.write(index);
  }

  return { all: scopes, at: (index) => scopeOf(index) as Scope };
}

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
