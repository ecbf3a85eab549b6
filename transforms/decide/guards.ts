import { calleeOf, isCall, isMember, type NodePath } from "../../src/code/tree/index.ts";
import { resolveReference } from "../../src/code/values/resolve-reference.ts";
import { type ClientId, leafKeys, moduleKey } from "../find/attach/client-id.ts";
import type { DecideFacts } from "../model.ts";
import { functionUses } from "./function-uses.ts";

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
 * that they call, and around the callers that are seen. Source: contract, 11.1.
 */
export function guardsOf(call: NodePath, id: ClientId, facts: DecideFacts): Guard[] {
  const search: Search = { keys: leafKeys(id.path), id, facts, seen: new Set() };
  return search.keys.length === 0 ? [] : guardsAround(call, search, 0);
}

interface Search {
  keys: readonly string[];
  id: ClientId;
  facts: DecideFacts;
  seen: Set<NodePath>;
}

function guardsAround(start: NodePath, search: Search, depth: number): Guard[] {
  if (search.seen.has(start) || depth > MAX_DEPTH) return [];
  search.seen.add(start);
  const guards: Guard[] = [];
  const test = (path: NodePath | null | undefined) => {
    if (!path || path === search.id.path || path.isDescendant(search.id.path)) return;
    if (reads(path, search, 0)) guards.push({ at: path, narrows: depth === 0 && readsItself(path, search) });
  };
  let fn: NodePath | null = null;
  for (let path = start; path.parentPath; path = path.parentPath) {
    const parent: NodePath = path.parentPath;
    if (path.is("Function")) fn = path;
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
  if (fn)
    for (const use of functionUses(fn, search.facts)) guards.push(...guardsAround(use, search, depth + 1));
  return guards;
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

/** The conditions of a statement that has run, without those of functions that it only declares. */
function conditionsIn(statement: NodePath, test: (path: NodePath) => void): void {
  const visit = (path: NodePath): boolean => {
    if (path.is("Function") || path.is("Class")) return false;
    if (path.is("IfStatement") || path.is("ConditionalExpression")) test(path.get("test"));
    else if (path.is("LogicalExpression") && path.parentPath?.is("ExpressionStatement"))
      test(path.get("left"));
    else if (path.is("SwitchStatement")) test(path.get("discriminant"));
    else if (isCall(path) && path.parentPath?.is("ExpressionStatement") && isAssertion(path))
      for (const argument of path.get("arguments")) test(argument);
    return true;
  };
  if (visit(statement)) statement.walk(visit);
}

/** `invariant(ID)`, `assert(ID, "...")`. */
function isAssertion(call: NodePath): boolean {
  const callee = calleeOf(call);
  return callee?.is("Identifier") === true && /^(?:assert|invariant|ensure|check)/i.test(callee.node.name);
}

/** Whether an expression reads the id, one of the objects that it is read from, or calls what does. */
function reads(expression: NodePath, search: Search, depth: number): boolean {
  let found = false;
  const visit = (path: NodePath): boolean => {
    if (found) return false;
    if (path.is("Identifier") || isMember(path)) {
      const key = path.is("Identifier") && !path.isReferencedIdentifier() ? null : moduleKey(path);
      if (
        key !== null &&
        !isWholeEnvironment(key) &&
        search.keys.some((each) => each === key || each.startsWith(`${key}.`))
      )
        found = true;
    }
    if (!found && isCall(path) && depth < MAX_DEPTH) {
      const callee = calleeOf(path);
      const target = callee && !search.seen.has(callee) ? functionOf(callee) : null;
      if (callee) search.seen.add(callee);
      if (target && reads(target, search, depth + 1)) found = true;
    }
    return !found;
  };
  if (visit(expression)) expression.walk(visit);
  return found;
}

/** `process.env` is read for every variable of it. */
const isWholeEnvironment = (key: string): boolean =>
  /^env:(?:process\.env|import\.meta\.env|\$env\/\w+)$/.test(key);

function readsItself(expression: NodePath, { keys }: Search): boolean {
  let found = false;
  const visit = (path: NodePath) => {
    if ((path.is("Identifier") && path.isReferencedIdentifier()) || isMember(path))
      found ||= keys.includes(moduleKey(path) ?? "");
  };
  visit(expression);
  expression.walk(visit);
  return found;
}

function functionOf(callee: NodePath): NodePath | null {
  const target = callee.is("Identifier") || isMember(callee) ? resolveReference(callee) : null;
  return target?.is("Function") ? target : null;
}
