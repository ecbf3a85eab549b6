import type { Expression } from "@babel/types";
import { once } from "../../src/code/once.ts";
import {
  argumentsOf,
  type Binding,
  calleeOf,
  initOf,
  isCall,
  isMember,
  type NodePath,
  outermostWrapper,
  type SourceModule,
  staticName,
  unwrapped,
} from "../../src/code/tree/index.ts";
import { memberRead, originOfExport } from "../../src/code/values/origin.ts";
import type { ClientId } from "../find/attach/ids/client-id.ts";
import { leafKeys, moduleKey } from "../find/attach/ids/id-key.ts";
import { inMarkupOf } from "../find/markup/markup-reads.ts";
import type { DecideFacts } from "../model.ts";
import { functionUses, hasName } from "./callers/function-uses.ts";
import { methodUses } from "./callers/method-uses.ts";
import {
  calledFunction,
  type IdSearch,
  isOfId,
  MAX_DEPTH,
  reads,
  readsItself,
  readsState,
} from "./id-reads.ts";
import { idTests } from "./id-tests.ts";
import { decides, narrowingOf } from "./narrowed-object.ts";

/** A condition that a call depends on, and that reads the client's id. */
export interface Guard {
  at: NodePath;
  /** Whether it stands in the file of the call, around it or before it, and tests the id itself. */
  narrows: boolean;
}

/**
 * The conditions around a call, or before it, that read the id or an object that it is read from: also inside a predicate
 * that they call, and around the callers that are seen. A function that goes where its callers are not seen may run behind any
 * condition on the id. Source: contract, 11.1.
 */
export function guardsOf(call: NodePath, id: ClientId, facts: DecideFacts): Guard[] {
  const search = searchFrom(call, id, facts);
  if (search.keys.length === 0) return [];
  const guards = guardsAround(call, search, 0);
  if (guards.length === 0) guards.push(...shownBehind(call, search));
  if (guards.length > 0 || !search.goesOn) return guards;
  search.seen.clear();
  return idTests(id, search.files, facts)
    .filter((at) => !at.isDescendant(id.path) && reads(at, search, 0))
    .map((at) => ({ at, narrows: false }));
}

/** The conditions that TypeScript takes into account: those around a call or before it, in its own function or around that. */
export function narrowingGuard(call: NodePath, id: ClientId, facts: DecideFacts): Guard | undefined {
  const search = searchFrom(call, id, facts);
  return search.keys.length === 0
    ? undefined
    : conditionsAround(call, search, 0).guards.find(({ narrows }) => narrows);
}

/**
 * A condition that TypeScript takes into account for an object that the id is read from, by another member of it:
 * `if (!tracking.enabled) return` says that a union has `tracking.id`, `config.rupt?.id` that there is a `config.rupt`.
 */
export function narrowedObject(call: NodePath, id: ClientId, facts: DecideFacts): NodePath | undefined {
  const narrows = narrowingOf(id.path);
  if (!narrows) return undefined;
  let found: NodePath | undefined;
  eachCondition(call, searchFrom(call, id, facts), (path, isHere = true) => {
    if (path && isHere && !path.isDescendant(id.path) && decides(path, call) && narrows(path)) found ??= path;
  });
  return found;
}

const searchFrom = (call: NodePath, id: ClientId, facts: DecideFacts): Search => ({
  keys: leafKeys(id.path),
  id,
  facts,
  seen: new Set(),
  files: new Set([call.file]),
  goesOn: false,
});

/** How many files that show a component, or show what shows it, are looked at. */
const MOST_AROUND = 50;

/**
 * What components around one read of the id in their markup: it may be shown behind that, `{#if ID}<Guard />{/if}`.
 */
function shownBehind({ file }: NodePath, search: Search): Guard[] {
  if (!isComponent(file)) return [];
  const around = new Set([...file.around.filter(isComponent), ...componentsShowing(file, search.facts)]);
  return [...around].flatMap((module) => readInMarkup(module, search).map((at) => ({ at, narrows: false })));
}

/** What the markup of each component reads, by the keys of an id. */
const knownReads = once((_component: SourceModule) => new Map<string, NodePath[]>());

/** Where markup of a component reads the id. Looked for once: what many components stand in is asked for each of them. */
function readInMarkup(module: SourceModule, search: Search): NodePath[] {
  const known = knownReads(module);
  const keys = search.keys.join("\n");
  const found = known.get(keys) ?? findInMarkup(module, search);
  known.set(keys, found);
  return found;
}

function findInMarkup(module: SourceModule, search: Search): NodePath[] {
  const inMarkup = inMarkupOf(module);
  return Object.values(module.program.scope.bindings)
    .filter((binding) => inMarkup(binding) !== null)
    .flatMap((binding) => {
      const init = initOf(binding);
      const names = init ? [] : namesOf(binding, inMarkup(binding) ?? []);
      search.seen.clear();
      const isOfIt = init
        ? reads(init, search, 0)
        : names.some((name) => isOfId(moduleKey(name) ?? "", search));
      return isOfIt ? [init ?? module.tree.pathOf(binding.identifier)] : [];
    });
}

/** The name that markup reads, or where it reads members of a namespace the names of those. */
function namesOf({ identifier, path }: Binding, reads: readonly NodePath[]): NodePath[] {
  const declaration = path.parentPath;
  const from =
    path.is("ImportNamespaceSpecifier") && declaration?.is("ImportDeclaration")
      ? path.file.imported(declaration.node.source.value)
      : null;
  if (!from) return [path.file.tree.pathOf(identifier)];
  return reads.flatMap((read) => {
    const member = memberRead(read);
    const origin = originOfExport(from, (member && staticName(member)) ?? "");
    return origin ? origin.binding.path.file.tree.pathOf(origin.binding.identifier) : [];
  });
}

const isComponent = ({ unit: { page } }: SourceModule): boolean => page !== null && page.language !== "html";

/** The components that import one, and those that import them. */
function componentsShowing(file: SourceModule, facts: DecideFacts): Set<SourceModule> {
  const found = new Set([file]);
  for (const { path } of found)
    if (found.size < MOST_AROUND)
      for (const module of facts.importersOf(path)) if (isComponent(module)) found.add(module);
  return found;
}
interface Search extends IdSearch {
  /** The files that the call and its callers stand in. */
  files: Set<SourceModule>;
  facts: DecideFacts;
  /** A function on the way is handed on, or runs behind something that may stand for the id. */
  goesOn: boolean;
}

/** The conditions around a place, and around the callers of the functions that it stands in. */
function guardsAround(start: NodePath, search: Search, depth: number): Guard[] {
  if (search.seen.has(start) || depth > MAX_DEPTH) return [];
  search.seen.add(start);
  const { guards, functions } = conditionsAround(start, search, depth);
  for (const fn of functions) {
    const uses = [...functionUses(fn, search.facts), ...methodUses(fn, search.facts)];
    search.goesOn ||= uses.some(isHandedOn) || (uses.length === 0 && !hasName(fn) && isHandedOn(fn));
    for (const use of uses) {
      search.files.add(use.file);
      guards.push(...guardsAround(use, search, depth + 1));
    }
  }
  return guards;
}

/** The conditions around a place in its file, and the functions that it stands in. */
function conditionsAround(
  start: NodePath,
  search: Search,
  depth: number,
): { guards: Guard[]; functions: NodePath[] } {
  const guards: Guard[] = [];
  const test = (path: NodePath | null | undefined, isHere = true) => {
    if (!path || path === search.id.path || path.isDescendant(search.id.path)) return;
    if (reads(path, search, 0))
      guards.push({ at: path, narrows: isHere && depth === 0 && readsItself(path, search) });
    else search.goesOn ||= readsState(path);
  };
  return { guards, functions: eachCondition(start, search, test) };
}

/**
 * Shows the conditions around a place in its file and those before it.
 *
 * @returns the functions that the place stands in
 */
function eachCondition(
  start: NodePath,
  search: Search,
  test: (path: NodePath | null | undefined, isHere?: boolean) => void,
): NodePath[] {
  const functions: NodePath[] = [];
  for (let path = start; path.parentPath; path = path.parentPath) {
    const parent: NodePath = path.parentPath;
    if (path.is("Function")) functions.push(path);
    if (path.is("Function") && path.listKey === "arguments") test(calledFunction(parent));
    // `[ID].filter(Boolean).forEach(...)`, `ready(ID).then(...)`.
    if ((path.is("Function") || path === start) && path.listKey === "arguments") test(calledOn(parent));
    if (path.is("Function")) for (const each of givenBeside(path, search)) test(each);
    for (const before of constructedBefore(path)) conditionsIn(before, test);
    if (parent.is("IfStatement") || parent.is("ConditionalExpression")) {
      if (path.key !== "test") test(parent.get("test"));
    } else if (parent.is("LogicalExpression")) {
      if (path.key === "right") test(parent.get("left"));
    } else if (parent.is("WhileStatement") || parent.is("ForStatement")) {
      if (path.key === "body") test(parent.get("test"));
    } else if (parent.is("ForXStatement")) {
      if (path.key === "body") test(parent.get("right"));
    } else if (parent.is("SwitchCase")) for (const each of switchTests(parent.parentPath)) test(each);
    if (path.listKey !== undefined && typeof path.key === "number" && path.is("Statement")) {
      // All that stands in a module has run when one of its functions is called.
      const isWhole = parent.is("Program") && functions.length > 0;
      const run = isWhole ? parent.get("body") : statementsBefore(path, path.key);
      for (const each of run) if (each !== path) conditionsIn(each, test);
    }
  }
  return functions;
}

/** Whether a function goes where it is not called: what an inner function hands it to runs with the outer one. */
function isHandedOn(value: NodePath): boolean {
  const path = outermostWrapper(value);
  const { parentPath: parent } = path;
  if (!parent || parent.is("ExportSpecifier") || parent.is("ExportDefaultDeclaration")) return false;
  if (value.is("JSXIdentifier") || (isCall(parent) && path.key === "callee")) return false;
  return path.listKey !== "arguments" || parent.getFunctionParent() === null;
}

/**
 * What a function is given beside, which may say whether it is to run: `useSWR(ID ? key : null, enter)`, `{ enabled: !!ID, queryFn }`.
 * A list that only names the id is one of what the function depends on.
 */
function givenBeside(fn: NodePath, { keys }: Search): NodePath[] {
  let own = outermostWrapper(fn);
  let property: NodePath | null = null;
  if (own.parentPath?.is("ObjectProperty") && own.parentPath.parentPath) {
    property = own.parentPath;
    own = outermostWrapper(own.parentPath.parentPath);
  }
  const { parentPath: call } = own;
  if (!call || own.listKey !== "arguments" || !isCall(call)) return [];
  const isId = (path: NodePath) => keys.includes(moduleKey(unwrapped(path)) ?? "");
  const isTold = (path: NodePath): boolean => !isId(path) && !unwrapped(path).is("Function");
  const listed = (path: NodePath): NodePath[] => {
    const list = unwrapped(path);
    if (!list.is("ArrayExpression")) return isTold(list) ? [list] : [];
    return list.get("elements").filter((each): each is NodePath<Expression> => each !== null && isTold(each));
  };
  return call.get("arguments").flatMap((argument): NodePath[] => {
    const value = unwrapped(argument);
    if (isId(value)) return [value];
    if (!value.is("ObjectExpression")) return listed(value);
    return value
      .get("properties")
      .flatMap((each) => (each !== property && each.is("ObjectProperty") ? listed(each.get("value")) : []));
  });
}

/** What a method is called on. */
function calledOn(call: NodePath): NodePath | null {
  const callee = isCall(call) ? calleeOf(call) : null;
  return isMember(callee) ? callee.get("object") : null;
}

/** What has run before a method of an instance: the constructor of its class. */
function constructedBefore(method: NodePath): NodePath[] {
  const { node, parentPath: body } = method;
  if (node.type !== "ClassMethod" || node.static || node.kind === "constructor" || !body?.is("ClassBody"))
    return [];
  return body
    .get("body")
    .flatMap((each) => (each.is("ClassMethod", { kind: "constructor" }) ? each.get("body").get("body") : []));
}

/** What a `switch` compares: `switch (true) { case Boolean(ID): ... }` asks in its cases. */
function switchTests(path: NodePath | null): NodePath[] {
  if (!path?.is("SwitchStatement")) return [];
  return [path.get("discriminant"), ...path.get("cases").flatMap((each) => each.get("test") ?? [])];
}

function statementsBefore(statement: NodePath, index: number): NodePath[] {
  const list: unknown = statement.parent ? Reflect.get(statement.parent, statement.listKey ?? "") : null;
  if (!Array.isArray(list)) return [];
  return list.slice(0, index).map((node) => statement.file.tree.pathOf(node));
}

/** The conditions of a statement that has run, with those of functions that it calls and that may throw. */
function conditionsIn(
  statement: NodePath,
  test: (path: NodePath, isHere?: boolean) => void,
  called = new Set<NodePath>(),
): void {
  const visit = (path: NodePath): boolean => {
    if (path.is("Function") || path.is("Class")) return false;
    if (path.is("IfStatement") || path.is("ConditionalExpression") || path.is("WhileStatement"))
      test(path.get("test"));
    else if (path.is("LogicalExpression") && path.parentPath?.is("ExpressionStatement"))
      test(path.get("left"));
    else if (path.is("SwitchStatement")) for (const each of switchTests(path)) test(each);
    else if (isCall(path) && path.parentPath?.is("ExpressionStatement") && isAssertion(path))
      for (const argument of path.get("arguments")) test(argument);
    const target = isCall(path) && called.size < MAX_DEPTH ? calledFunction(path) : null;
    if (target && !called.has(target) && throws(target)) {
      called.add(target);
      for (const argument of argumentsOf(path)) test(argument);
      for (const each of bodyOf(target)) conditionsIn(each, (inner) => test(inner, false), called);
    }
    return true;
  };
  if (visit(statement)) statement.walk(visit);
}

const bodyOf = (fn: NodePath): NodePath[] => {
  const body = fn.is("Function") ? fn.get("body") : null;
  return body?.is("BlockStatement") ? body.get("body") : [];
};

function throws(fn: NodePath): boolean {
  let found = false;
  fn.walk((path) => {
    found ||= path.is("ThrowStatement");
    return !found && !path.is("Function");
  });
  return found;
}

/** `invariant(ID)`, `assert(ID, "...")`. */
function isAssertion(call: NodePath): boolean {
  const callee = calleeOf(call);
  return callee?.is("Identifier") === true && /^(?:assert|invariant|ensure|check)/i.test(callee.node.name);
}
