import type { MemberExpression, OptionalMemberExpression } from "@babel/types";
import {
  argumentsOf,
  calleeOf,
  isCall,
  isMember,
  type NodePath,
  outermostWrapper,
  staticName,
  unwrapped,
} from "../../src/code/tree/index.ts";
import { resolveReference } from "../../src/code/values/resolve-reference.ts";
import type { ClientId } from "../find/attach/client-id.ts";
import { leafKeys, moduleKey } from "../find/attach/id-key.ts";
import type { DecideFacts } from "../model.ts";
import { functionUses, hasName } from "./function-uses.ts";
import { idTests } from "./id-tests.ts";
import { methodUses } from "./method-uses.ts";

/** A condition that a call depends on, and that reads the client's id. */
export interface Guard {
  at: NodePath;
  /** Whether it stands in the file of the call, around it or before it, and tests the id itself. */
  narrows: boolean;
}

/** How far callers of callers, and predicates of predicates, are followed. */
const MAX_DEPTH = 4;

/**
 * The conditions around a call, or before it, that read the id or an object that it is read from: also inside a predicate
 * that they call, and around the callers that are seen. A function that goes where its callers are not seen may run behind any
 * condition on the id. Source: contract, 11.1.
 */
export function guardsOf(call: NodePath, id: ClientId, facts: DecideFacts): Guard[] {
  const search: Search = { keys: leafKeys(id.path), id, facts, seen: new Set(), goesOn: false };
  if (search.keys.length === 0) return [];
  const guards = guardsAround(call, search, 0);
  if (guards.length > 0 || !search.goesOn) return guards;
  search.seen.clear();
  return idTests(id, facts)
    .filter((at) => !at.isDescendant(id.path) && reads(at, search, 0))
    .map((at) => ({ at, narrows: false }));
}

interface Search {
  keys: readonly string[];
  id: ClientId;
  facts: DecideFacts;
  seen: Set<NodePath>;
  /** A function on the way is handed on. */
  goesOn: boolean;
}

function guardsAround(start: NodePath, search: Search, depth: number): Guard[] {
  if (search.seen.has(start) || depth > MAX_DEPTH) return [];
  search.seen.add(start);
  const guards: Guard[] = [];
  const test = (path: NodePath | null | undefined, isHere = true) => {
    if (!path || path === search.id.path || path.isDescendant(search.id.path)) return;
    if (reads(path, search, 0))
      guards.push({ at: path, narrows: isHere && depth === 0 && readsItself(path, search) });
  };
  const functions: NodePath[] = [];
  for (let path = start; path.parentPath; path = path.parentPath) {
    const parent: NodePath = path.parentPath;
    if (path.is("Function")) functions.push(path);
    if (path.is("Function") && path.listKey === "arguments") test(calledFunction(parent));
    // `[ID].filter(Boolean).forEach(...)`, `ready(ID).then(...)`.
    if ((path.is("Function") || path === start) && path.listKey === "arguments") test(calledOn(parent));
    for (const before of constructedBefore(path)) conditionsIn(before, test);
    if (parent.is("IfStatement") || parent.is("ConditionalExpression")) {
      if (path.key !== "test") test(parent.get("test"));
    } else if (parent.is("LogicalExpression")) {
      if (path.key === "right") test(parent.get("left"));
    } else if (parent.is("WhileStatement") || parent.is("ForStatement")) {
      if (path.key === "body") test(parent.get("test"));
    } else if (parent.is("SwitchCase")) test(switchOf(parent));
    if (path.listKey !== undefined && typeof path.key === "number" && path.is("Statement"))
      for (const before of statementsBefore(path, path.key)) conditionsIn(before, test);
  }
  for (const fn of functions) {
    const uses = [...functionUses(fn, search.facts), ...methodUses(fn, search.facts)];
    search.goesOn ||= uses.some(isHandedOn) || (uses.length === 0 && !hasName(fn) && isHandedOn(fn));
    for (const use of uses) guards.push(...guardsAround(use, search, depth + 1));
  }
  return guards;
}

/** Whether a function goes where it is not called: what an inner function hands it to runs with the outer one. */
function isHandedOn(value: NodePath): boolean {
  const path = outermostWrapper(value);
  const { parentPath: parent } = path;
  if (!parent || parent.is("ExportSpecifier") || parent.is("ExportDefaultDeclaration")) return false;
  if (value.is("JSXIdentifier") || (isCall(parent) && path.key === "callee")) return false;
  return path.listKey !== "arguments" || parent.getFunctionParent() === null;
}

/** The function of the project that a call calls. */
function calledFunction(call: NodePath): NodePath | null {
  const callee = isCall(call) ? calleeOf(call) : null;
  return callee ? functionOf(callee) : null;
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

const switchOf = (clause: NodePath): NodePath | null => {
  const outer = clause.parentPath;
  return outer?.is("SwitchStatement") ? outer.get("discriminant") : null;
};

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
    if (path.is("IfStatement") || path.is("ConditionalExpression")) test(path.get("test"));
    else if (path.is("LogicalExpression") && path.parentPath?.is("ExpressionStatement"))
      test(path.get("left"));
    else if (path.is("SwitchStatement")) test(path.get("discriminant"));
    else if (isCall(path) && path.parentPath?.is("ExpressionStatement") && isAssertion(path))
      for (const argument of path.get("arguments")) test(argument);
    const target = isCall(path) && called.size < MAX_DEPTH ? calledFunction(path) : null;
    if (target && !called.has(target) && throws(target)) {
      called.add(target);
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

/** Whether an expression reads the id, or one of the objects that it is read from, itself or in what it calls and stands for. */
function reads(expression: NodePath, search: Search, depth: number): boolean {
  let found = false;
  const visit = (path: NodePath): boolean => {
    if (found) return false;
    const isName = path.is("Identifier") && path.isReferencedIdentifier();
    const key = isName || isMember(path) ? moduleKey(path) : presentKey(path);
    found = key !== null && isOfId(key, search);
    if (!found && depth < MAX_DEPTH)
      for (const target of meanings(path)) {
        if (target === search.id.path || search.seen.has(target)) continue;
        search.seen.add(target);
        found ||= reads(target, search, depth + 1);
      }
    if (found || !isMember(path)) return !found;
    // A sibling (`config.api`) reads what the id is read from, but not the id; what is read of the id itself does.
    let object = unwrapped(path.get("object"));
    for (; isMember(object); object = unwrapped(object.get("object")))
      found ||= search.keys.includes(moduleKey(object) ?? "");
    if (object.is("Identifier")) found ||= search.keys.includes(moduleKey(object) ?? "");
    else found ||= reads(object, search, depth);
    if (path.node.computed) found ||= reads(path.get("property"), search, depth);
    return false;
  };
  if (visit(expression)) expression.walk(visit);
  return found;
}

const isOfId = (key: string, { keys }: Search): boolean =>
  !isWholeEnvironment(key) && keys.some((each) => each === key || each.startsWith(`${key}.`));

/** What a test for a property asks for: `"RUPT_ID" in process.env`, `Object.hasOwn(config, "id")`, `config.hasOwnProperty("id")`. */
function presentKey(path: NodePath): string | null {
  let object: NodePath | undefined;
  let name: NodePath | undefined;
  if (path.is("BinaryExpression", { operator: "in" })) {
    object = path.get("right");
    name = path.get("left");
  } else if (isCall(path)) {
    const callee = calleeOf(path);
    const given = argumentsOf(path);
    if (!isMember(callee) || !/^(?:hasOwn|hasOwnProperty|has)$/.test(staticName(callee) ?? "")) return null;
    [object, name] = given.length > 1 ? given : [callee.get("object"), given[0]];
  }
  const key = object && name?.is("StringLiteral") ? moduleKey(object) : null;
  return key !== null && name?.is("StringLiteral") ? `${key}.${name.node.value}` : null;
}

/** What an expression calls, or the values that a name or a member of it was given. */
function meanings(path: NodePath): NodePath[] {
  if (isCall(path)) {
    const target = calledFunction(path);
    return target ? [target] : [];
  }
  if (isMember(path)) {
    const target = resolveReference(path);
    if (target) return [target];
    const own = membersNamed(path);
    return own.length > 0
      ? own
      : meanings(unwrapped(path.get("object"))).flatMap((each) => membersOf(each, path));
  }
  if (!path.is("Identifier") || !path.isReferencedIdentifier()) return [];
  const target = resolveReference(path);
  if (target) return target.is("Function") || target.is("Class") || target.is("Program") ? [] : [target];
  const binding = path.scope.getBinding(path.node.name);
  const init = binding?.path.is("VariableDeclarator") ? binding.path.get("init") : null;
  return init ? [init] : [];
}

/** What an object literal gives for a member; all of it where that cannot be told. */
function membersOf(value: NodePath, member: NodePath): NodePath[] {
  const object = unwrapped(value);
  if (!object.is("ObjectExpression")) return [value];
  const named = object.get("properties").filter((each) => nameOfMember(each) === staticName(member));
  return named.length > 0 ? named : [value];
}

/** The members of that name in the class or the object around a `this.name`, or in the class of `Name.#name`. */
function membersNamed(path: NodePath<MemberExpression> | NodePath<OptionalMemberExpression>): NodePath[] {
  const { property } = path.node;
  const name = property.type === "PrivateName" ? `#${property.id.name}` : staticName(path);
  const own = path.findParent((each) => each.is("ClassBody") || each.is("ObjectExpression"));
  const isOwn = path.get("object").is("ThisExpression");
  if (!own || name === null || !(isOwn || name.startsWith("#"))) return [];
  const members = own.is("ClassBody")
    ? own.get("body")
    : own.is("ObjectExpression")
      ? own.get("properties")
      : [];
  return members.filter((member) => nameOfMember(member) === name);
}

function nameOfMember({ node }: NodePath): string | null {
  if (!("key" in node) || !node.key || typeof node.key !== "object") return null;
  const { key } = node;
  if (key.type === "PrivateName") return `#${key.id.name}`;
  return key.type === "Identifier" && !("computed" in node && node.computed) ? key.name : null;
}

/** `process.env` is read for every variable of it. */
const isWholeEnvironment = (key: string): boolean =>
  /^env:(?:process\.env|import\.meta\.env|\$env\/\w+)$/.test(key);

/** TypeScript follows a condition through a constant of the file: `const isOn = ID !== undefined`. */
function readsItself(expression: NodePath, search: Search, depth = 0): boolean {
  let found = false;
  const visit = (path: NodePath) => {
    const isName = path.is("Identifier") && path.isReferencedIdentifier();
    if (isName || isMember(path)) found ||= search.keys.includes(moduleKey(path) ?? "");
    if (found || !isName || depth > 1) return;
    const target = resolveReference(path);
    if (target && target.file === path.file && !target.is("Function"))
      found = readsItself(target, search, depth + 1);
  };
  visit(expression);
  expression.walk(visit);
  return found;
}

function functionOf(callee: NodePath): NodePath | null {
  const target = callee.is("Identifier") || isMember(callee) ? resolveReference(callee) : null;
  return target?.is("Function") ? target : null;
}
