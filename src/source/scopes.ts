import type { Binding } from "@babel/traverse";
import * as t from "@babel/types";
import { onCrawl } from "./babel-traverse.ts";
import { type BindingKind, LazyBinding } from "./lazy-binding.ts";
import { IS, is, isScope } from "./node-traits.ts";
import type { NodeTable } from "./syntax-tree.ts";

/** The scopes of a unit. Names are looked up without making a path. */
export interface Scopes {
  /** The bindings of every scope, by name, outer scopes first. */
  all: readonly Readonly<Record<string, Binding>>[];
  /** The binding that a name means at a node. */
  bindingAt(name: string, node: t.Node): Binding | undefined;
}

/** One scope while they are built. */
interface Level {
  index: number;
  node: t.Node;
  parent: Level | null;
  names: Record<string, LazyBinding>;
}

/**
 * Builds the scopes of a program as Babel's own crawl does, with the same bindings, references and writes in the same order, from one
 * plain pass over the nodes. The crawl makes a path for every node, walks with a visitor, and refuses what the parser has already
 * accepted (overloads, merged declarations); all that costs several times the parse.
 *
 * Source of the rules: `@babel/traverse`, `lib/scope/index.js` (`collectorVisitor`, `registerDeclaration`, `crawl`). A test compares both.
 */
export function buildScopes(table: NodeTable): Scopes {
  const { nodes, parents, keys, places, indexOf } = table;
  const levelOf: Level[] = new Array(nodes.length);
  const levels: Level[] = [];
  /** Below a type annotation no name counts as a reference. */
  const isAnnotation = new Uint8Array(nodes.length);
  const references: number[] = [];
  const assignments: number[] = [];
  const writes: number[] = [];
  const exports: number[] = [];
  /** Names that nothing declares; Babel keeps them in the scope of the program. */
  const globals = Object.create(null) as Record<string, t.Node>;
  const at = (index: number): t.Node => nodes[index] as t.Node;
  const parentOf = (index: number): number => parents[index] ?? -1;

  const isMethodKey = (index: number) =>
    ((keys[index] === "key" && places[index] === -1) ||
      (keys[index] === "decorators" && places[index] !== -1)) &&
    parentOf(index) >= 0 &&
    is(nodes[parentOf(index)], IS.method);
  /** The level around a node: what its path has for a scope unless it opens one. */
  const levelAround = (index: number): Level | null => {
    let outer = parentOf(index);
    if (isMethodKey(index) || (keys[index] === "discriminant" && nodes[outer]?.type === "SwitchStatement"))
      outer = parentOf(outer);
    return levelOf[outer] ?? null;
  };
  /** The parent of a scope, which passes by the keys of methods only. */
  const levelAbove = (index: number): Level | null => {
    let each = index;
    while (each >= 0) {
      const skips = isMethodKey(each);
      each = parentOf(each);
      if (skips) each = parentOf(each);
      const level = levelOf[each];
      if (level?.index === each) return level;
    }
    return null;
  };

  const register = (
    level: Level,
    kind: BindingKind,
    declared: t.Node | null | undefined,
    declaredAt: number,
  ) => {
    const single = singleName(declared);
    if (single) add(level, kind, single, declaredAt);
    else if (declared) {
      const ids = t.getOuterBindingIdentifiers(declared, true) as Record<string, t.Identifier[]>;
      for (const name in ids) for (const id of ids[name] ?? []) add(level, kind, id, declaredAt);
    }
  };
  const add = (level: Level, kind: BindingKind, id: t.Identifier, declaredAt: number) => {
    const known = level.names[id.name];
    if (known?.identifier === id) return;
    if (known) known.write(declaredAt);
    else {
      const binding = new LazyBinding(id, kind, declaredAt, level.index, table);
      level.names[id.name] = binding;
      if ((kind === "var" || kind === "hoisted") && isInitializedInLoop(table, declaredAt))
        binding.write(declaredAt);
    }
  };
  const registerVariables = (level: Level, node: t.VariableDeclaration, kind: BindingKind) => {
    for (const declarator of node.declarations) register(level, kind, declarator, indexOf(declarator));
  };
  const registerVars = (level: Level, head: t.Node | null | undefined) => {
    if (head?.type === "VariableDeclaration" && head.kind === "var")
      registerVariables(nearest(level, IS.functionParent), head, "var");
  };
  const declare = (level: Level, index: number) => {
    const node = at(index);
    if (node.type === "FunctionDeclaration") register(level, "hoisted", node.id, index);
    else if (node.type === "VariableDeclaration")
      registerVariables(level, node, /using/.test(node.kind) ? "const" : (node.kind as BindingKind));
    else if (node.type === "ClassDeclaration") {
      if (!node.declare) register(level, "let", node, index);
    } else if (node.type === "ImportDeclaration") {
      for (const specifier of node.specifiers) {
        const isType =
          isTypeImport(node) || (specifier.type === "ImportSpecifier" && isTypeImport(specifier));
        register(level, isType ? "unknown" : "module", specifier, indexOf(specifier));
      }
    } else if (node.type !== "LabeledStatement") register(level, "unknown", node, index);
  };
  const enter = (index: number, level: Level) => {
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
      case "UnaryExpression":
        if (node.operator === "delete") writes.push(index);
        return;
      case "ForStatement":
        registerVars(level, node.init);
        return;
      case "ForInStatement":
      case "ForOfStatement":
        if (is(node.left, IS.pattern) || node.left.type === "Identifier") writes.push(index);
        else registerVars(level, node.left);
        return;
      case "CatchClause":
        register(level, "let", node, index);
        return;
      case "ExportNamedDeclaration":
      case "ExportDefaultDeclaration":
        exports.push(index);
        return;
      case "ImportDeclaration":
      case "TSImportEqualsDeclaration":
        declare(nearest(level, IS.blockParent), index);
        return;
    }
    const isClass = node.type === "ClassDeclaration";
    if (
      isClass ||
      node.type === "FunctionDeclaration" ||
      (node.type === "VariableDeclaration" && node.kind !== "var")
    ) {
      const outer = level.index === index ? level.parent : level;
      if (outer) declare(nearest(outer, IS.blockParent), index);
      const own = isClass && node.id && outer ? lookUp(outer, node.id.name) : undefined;
      if (own) level.names[own.identifier.name] = own;
    } else if (is(node, IS.declaration)) declare(nearest(level, IS.functionParent), index);
    if (is(node, IS.function)) {
      // Babel does not know that `constructor(private name)` declares a parameter.
      for (const param of (node as t.Function).params)
        register(
          level,
          "param",
          param.type === "TSParameterProperty" ? param.parameter : param,
          indexOf(param),
        );
      if (node.type === "FunctionExpression" && node.id) register(level, "local", node.id, index);
    } else if (node.type === "ClassExpression" && node.id) register(level, "local", node.id, index);
  };

  for (let index = 0; index < nodes.length; index += 1) {
    const node = at(index);
    const outer = parentOf(index);
    if (outer >= 0 && (isAnnotation[outer] === 1 || nodes[outer]?.type === "TSTypeAnnotation"))
      isAnnotation[index] = 1;
    let level = levelAround(index);
    if (isScope(node, nodes[outer])) {
      level = { index, node, parent: levelAbove(index), names: Object.create(null) as Level["names"] };
      levels.push(level);
    }
    if (!level) continue;
    levelOf[index] = level;
    if (index > 0 && isAnnotation[index] === 0) enter(index, level);
  }

  // An exported declaration counts as a reference, once all that it holds has been seen.
  for (const index of inExitOrder(exports, nodes)) {
    const { declaration } = at(index) as t.ExportNamedDeclaration | t.ExportDefaultDeclaration;
    const level = levelOf[index] as Level;
    const declared =
      declaration?.type === "ClassDeclaration" || declaration?.type === "FunctionDeclaration"
        ? declaration.id
          ? [declaration.id.name]
          : []
        : declaration?.type === "VariableDeclaration"
          ? declaration.declarations.flatMap((each) => Object.keys(t.getBindingIdentifiers(each)))
          : [];
    for (const name of declared) lookUp(level, name)?.read(index);
  }
  const write = (index: number, assigned: Record<string, unknown>) => {
    for (const name in assigned) lookUp(levelOf[index] as Level, name)?.write(index);
  };
  for (const index of assignments) {
    const assigned = t.getAssignmentIdentifiers(at(index)) as Record<string, t.Identifier>;
    for (const name in assigned)
      if (!lookUp(levelOf[index] as Level, name)) globals[name] = assigned[name] as t.Node;
    write(index, assigned);
  }
  for (const index of references) {
    const node = at(index) as t.Identifier;
    const binding = lookUp(levelOf[index] as Level, node.name);
    if (binding) binding.read(index);
    else globals[node.name] = node;
  }
  for (const index of writes) write(index, t.getAssignmentIdentifiers(at(index)));

  onCrawl(at(0) as t.Program, (block) => {
    const index = indexOf(block);
    const level = levelOf[index];
    return {
      bindings: level?.index === index ? level.names : Object.create(null),
      globals: index === 0 ? globals : Object.create(null),
    };
  });
  return {
    all: levels.map(({ names }) => names as unknown as Record<string, Binding>),
    bindingAt(name, node) {
      const level = levelOf[indexOf(node)];
      return level && (lookUp(level, name) as unknown as Binding | undefined);
    },
  };
}

/** The only name that a node declares, where that is plain to see. */
function singleName(node: t.Node | null | undefined): t.Identifier | null {
  if (node?.type === "Identifier") return node;
  if (node?.type === "VariableDeclarator") return node.id.type === "Identifier" ? node.id : null;
  return node?.type === "ImportSpecifier" || node?.type === "ImportDefaultSpecifier" ? node.local : null;
}

function nearest(level: Level, trait: number): Level {
  for (let each: Level | null = level; each; each = each.parent) {
    if (is(each.node, trait) || each.parent === null) return each;
  }
  return level;
}

function lookUp(level: Level, name: string): LazyBinding | undefined {
  let inner: Level | null = null;
  for (let each: Level | null = level; each; inner = each, each = each.parent) {
    const binding = each.names[name];
    if (binding) {
      // What a function's body declares is not seen from the patterns of its parameters.
      if (!(inner && is(inner.node, IS.pattern) && binding.kind !== "param" && binding.kind !== "local"))
        return binding;
    } else if (
      name === "arguments" &&
      t.isFunction(each.node) &&
      each.node.type !== "ArrowFunctionExpression"
    )
      return undefined;
  }
  return undefined;
}

function isReference(node: t.Identifier | t.JSXIdentifier, index: number, table: NodeTable): boolean {
  const { nodes, parents } = table;
  const above = parents[index] ?? -1;
  const parent = nodes[above] as t.Node;
  if (
    node.type === "JSXIdentifier" &&
    parent.type !== "JSXMemberExpression" &&
    t.react.isCompatTag(node.name)
  )
    return false;
  if (parent.type === "TSImportEqualsDeclaration") return false;
  if (parent.type === "TSQualifiedName" && parent.right === node) return false;
  return t.isReferenced(node, parent, nodes[parents[above] ?? -1]);
}

const isTypeImport = ({ importKind }: { importKind?: string | null }) =>
  importKind === "type" || importKind === "typeof";

/** Whether each round of a loop sets the declared name anew. */
function isInitializedInLoop({ nodes, parents, keys, places }: NodeTable, declaredAt: number): boolean {
  const declared = nodes[declaredAt];
  const hasValue = declared?.type !== "VariableDeclarator" || Boolean(declared.init);
  for (let index = declaredAt; (parents[index] ?? -1) >= 0; index = parents[index] ?? -1) {
    const parent = nodes[parents[index] ?? -1] as t.Node;
    if (is(parent, IS.functionParent)) return false;
    const key = places[index] === -1 ? keys[index] : null;
    if (key === "left" && t.isForXStatement(parent)) return true;
    if (hasValue && key === "body" && t.isLoop(parent)) return true;
  }
  return false;
}

/** Inner ones before the ones around them: namespaces have exports of their own. */
function inExitOrder(exports: readonly number[], nodes: readonly t.Node[]): number[] {
  return [...exports].sort((a, b) => (nodes[a]?.end ?? 0) - (nodes[b]?.end ?? 0) || b - a);
}
