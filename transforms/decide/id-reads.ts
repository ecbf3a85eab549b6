import type { MemberExpression, OptionalMemberExpression } from "@babel/types";
import {
  argumentsOf,
  calleeOf,
  isCall,
  isMember,
  type NodePath,
  staticName,
  unwrapped,
} from "../../src/code/tree/index.ts";
import { resolveReference } from "../../src/code/values/resolve-reference.ts";
import type { ClientId } from "../find/attach/ids/client-id.ts";
import { moduleKey } from "../find/attach/ids/id-key.ts";

/** How far callers of callers, and predicates of predicates, are followed. */
export const MAX_DEPTH = 4;

/** What is looked for, and where it was looked. */
export interface IdSearch {
  keys: readonly string[];
  id: ClientId;
  seen: Set<NodePath>;
}

/** Whether an expression reads the id, or one of the objects that it is read from, itself or in what it calls and stands for. */
export function reads(expression: NodePath, search: IdSearch, depth: number): boolean {
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
    if (path.node.computed)
      found ||= isAnyVariable(path, search) || reads(path.get("property"), search, depth);
    return false;
  };
  if (visit(expression)) expression.walk(visit);
  return found;
}

/** `process.env[name]` may be each variable. */
function isAnyVariable(path: NodePath, { keys }: IdSearch): boolean {
  const environment = isMember(path) && staticName(path) === null ? moduleKey(path.get("object")) : null;
  return (
    environment !== null && isWholeEnvironment(environment) && keys.some((key) => key.startsWith(environment))
  );
}

/** Whether a key is that of the id, or of an object that it is read from. */
export const isOfId = (key: string, { keys }: IdSearch): boolean =>
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
  const declared = path.binding?.path;
  const init = declared?.is("VariableDeclarator")
    ? declared.get("init")
    : declared?.is("AssignmentPattern")
      ? declared.get("right")
      : null;
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
export function readsItself(expression: NodePath, search: IdSearch, depth = 0): boolean {
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

/** Whether a condition reads what a module keeps or imports. */
export function readsState(condition: NodePath): boolean {
  let found = false;
  const visit = (path: NodePath) => {
    const binding = path.binding;
    found ||= binding?.scope.path.is("Program") === true;
  };
  visit(condition);
  condition.walk(visit);
  return found;
}

/** The function of the project that a call calls. */
export function calledFunction(call: NodePath): NodePath | null {
  const callee = isCall(call) ? calleeOf(call) : null;
  return callee ? functionOf(callee) : null;
}

function functionOf(callee: NodePath): NodePath | null {
  const target = callee.is("Identifier") || isMember(callee) ? resolveReference(callee) : null;
  return target?.is("Function") ? target : null;
}
