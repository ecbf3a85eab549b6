import type { AssignmentExpression, FunctionDeclaration } from "@babel/types";
import {
  type Binding,
  initOf,
  isMember,
  type NodePath,
  outermostWrapper,
  returnedValues,
  unwrapped,
} from "../../../src/code/tree/index.ts";
import { isClass } from "./class-uses.ts";

/** A function that gives a client, and makes it at the first call; keyed where it makes one for each id that it is given. */
export interface Accessor {
  fn: NodePath<FunctionDeclaration>;
  name: string;
  keyed: boolean;
  isDefault: boolean;
  /** Whether the declaration exports it. */
  isMarked: boolean;
}

/** `export function getRupt() { if (!client) client = new Rupt({ ... }); return client; }`, with or without a key. */
export function accessorAround(creation: NodePath, id: NodePath): Accessor | null {
  const assignment = outermostWrapper(creation).parentPath;
  const fn = creation.getFunctionParent();
  if (!assignment?.is("AssignmentExpression") || !fn?.is("FunctionDeclaration") || !fn.node.id) return null;
  const statement = fn.parentPath;
  const isDefault = statement?.is("ExportDefaultDeclaration") === true;
  const isMarked = isDefault || statement?.is("ExportNamedDeclaration") === true;
  if (!isMarked && !statement?.is("Program")) return null;
  const [parameter, ...more] = fn.node.params;
  const keyed = id.is("Identifier") && parameter?.type === "Identifier" && parameter.name === id.node.name;
  // A call with no more than the id must be all that it asks for.
  if ((parameter && !keyed) || more.length > 0) return null;
  const by = keyed ? id.node.name : null;
  if (!givesAlways(fn, assignment) || !isKept(assignment, fn, by)) return null;
  return { fn, name: fn.node.id.name, keyed, isDefault, isMarked };
}

/** Whether a function gives what it sets, however it ends. */
function givesAlways(fn: NodePath<FunctionDeclaration>, assignment: NodePath<AssignmentExpression>): boolean {
  if (fn.node.async || fn.node.generator || fn.node.body.body.at(-1)?.type !== "ReturnStatement")
    return false;
  const target = assignment.get("left").text;
  return returnedValues(fn).every((each) => {
    const value = unwrapped(each);
    return value === assignment || value.text === target;
  });
}

/** Whether a function finds at the next call what it has set: nothing is constructed twice. */
function isKept(
  assignment: NodePath<AssignmentExpression>,
  fn: NodePath<FunctionDeclaration>,
  by: string | null,
): boolean {
  const target = assignment.get("left");
  const names = (path: NodePath | null) =>
    by !== null && path !== null && new RegExp(`\\b${by}\\b`).test(path.text);
  const { operator } = assignment.node;
  if (operator === "=" && !isAskedFor(target.text, fn)) return false;
  if (isMember(target)) return by === null || names(target);
  const binding = target.is("Identifier") ? target.binding : undefined;
  if (!binding) return false;
  // One variable of the module holds one client; `let client = clients.get(clientId)` asks for that of an id.
  return binding.scope.path.is("Program") ? by === null : names(initOf(binding));
}

/** Whether the function asks for what it sets: `if (!client)`, `client ? client : ...`. */
function isAskedFor(target: string, fn: NodePath): boolean {
  let found = false;
  fn.walk((path) => {
    const test =
      path.is("IfStatement") || path.is("ConditionalExpression")
        ? path.get("test")
        : path.is("LogicalExpression")
          ? path.get("left")
          : null;
    if (test?.text.includes(target)) found = true;
  });
  return found;
}

/** An accessor with the variable that only it uses; null where it reads more of its file than that. */
export function accessorStatements(fn: NodePath, id: NodePath): NodePath[] | null {
  const read = new Set<Binding>();
  fn.walk((path) => {
    if (path === id) return false;
    const binding = path.is("Identifier") && path.isReferencedIdentifier() ? path.binding : undefined;
    if (binding?.scope.path.is("Program") && !isClass(binding)) read.add(binding);
    return true;
  });
  const [state, ...more] = read;
  const declaration = state?.path.parentPath;
  if (!state || more.length > 0 || !declaration?.is("VariableDeclaration")) return null;
  const isOwn = [...state.referencePaths, ...state.constantViolations].every((each) => each.isDescendant(fn));
  const isAlone =
    declaration.node.declarations.length === 1 && declaration.parentPath?.is("Program") === true;
  return isOwn && isAlone ? [declaration, fn] : null;
}
