import type { Function as FunctionNode } from "@babel/types";
import {
  argumentsOf,
  type NodePath,
  outermostWrapper,
  unwrapped,
  valueReferences,
} from "../../../../src/code/tree/index.ts";
import { fold } from "../../../../src/code/values/fold.ts";
import type { ChallengeHeld } from "../../../../src/rules/attach/on-challenge.ts";
import type { SdkReference } from "../../sdk/references.ts";
import type { OptionEntry } from "../options.ts";
import { argumentsIn } from "./callbacks.ts";
import { readsThis } from "./own-this.ts";
import { seenFunctions } from "./seen-functions.ts";

/** How a call does by itself what `on_challenge` did. */
export interface Intercept {
  readonly entry: OptionEntry;
  /** The function whose body runs; null for one with a name, which is called. */
  readonly body: NodePath<FunctionNode> | null;
  /**
   * Where it runs: in statements behind the awaited call, or in a `.then` of the call, where `return` leaves it and the response is
   * handed on if something takes it.
   */
  readonly form: "statement" | "then";
  /** The name that the code gives the response already. */
  readonly name: string | null;
  readonly handsOn: boolean;
  /** What has `assign` there. */
  readonly location: "location" | "window.location";
}

/** How the callback of a call can run on `response.redirect`, or why it cannot. */
export function planIntercept(
  call: NodePath,
  entry: OptionEntry,
  uses: readonly SdkReference[],
): Intercept | ChallengeHeld {
  const [argument] = argumentsOf(call);
  if (entry.shared || entry.conditions.length > 0 || !argument || unwrapped(argument) !== entry.object)
    return "options";
  const value = unwrapped(entry.value);
  if (uses.some(({ path }) => path.isDescendant(value))) return "sdk";
  const functions = seenFunctions(value, true);
  if (!functions || functions.length === 0) return "unseen";
  if (functions.some(takesArgument)) return "argument";
  const fn = value.is("Function") ? value : null;
  if (!fn && !value.is("Identifier")) return "unseen";
  if (functions.some((each) => each.node.generator)) return "unseen";
  if (fn && readsThis(fn)) return "this";
  if (functions.some(throws)) return "throws";
  const location = locationFor(call, fn);
  if (location === null) return "location";
  const place = placeOf(call);
  const isSimple = fn === null || endsOnly(fn);
  const shared = { entry, body: fn, location };
  if (place.isAwaited && isSimple) return { ...shared, form: "statement", name: place.name, handsOn: false };
  if (place.isUsed && !isSimple) return "value";
  return { ...shared, form: "then", name: null, handsOn: place.isUsed };
}

function takesArgument(fn: NodePath<FunctionNode>): boolean {
  if (argumentsIn(fn).length > 0) return true;
  return fn.get("params").some((parameter) => {
    if (parameter.is("Identifier")) {
      const binding = parameter.binding;
      return binding === undefined || valueReferences(binding).length > 0;
    }
    let reads = !parameter.is("ObjectPattern");
    parameter.walk((path) => {
      const binding = path.is("Identifier") ? fn.scope.getBinding(path.node.name) : undefined;
      if (path.is("AssignmentPattern") || (binding && valueReferences(binding).length > 0)) reads = true;
    });
    return reads;
  });
}

/** v2 went on to the challenge after an error, which nothing here would do. */
const throws = (fn: NodePath): boolean => ownNodes(fn).some((path) => path.is("ThrowStatement"));

/** Everything in a function but what is in functions inside of it. */
function ownNodes(fn: NodePath): NodePath[] {
  const found: NodePath[] = [];
  fn.walk((path) => {
    found.push(path);
    return !path.is("Function");
  });
  return found;
}

/** A name of the file may hide the `location` of the page. */
function locationFor(call: NodePath, fn: NodePath | null): Intercept["location"] | null {
  const isHidden = (name: string) =>
    call.scope.hasBinding(name) ||
    (fn !== null && ownNodes(fn).some((path) => path.scope.getOwnBinding(name) !== undefined));
  if (!isHidden("location")) return "location";
  return isHidden("window") ? null : "window.location";
}

/** Whether a call is an awaited statement, the name that it gives its response, and whether something takes that. */
function placeOf(call: NodePath): { isAwaited: boolean; name: string | null; isUsed: boolean } {
  let path = outermostWrapper(call);
  let isAwaited = false;
  while (
    path.parentPath?.is("AwaitExpression") ||
    path.parentPath?.is("UnaryExpression", { operator: "void" })
  ) {
    isAwaited = path.parentPath.is("AwaitExpression");
    path = outermostWrapper(path.parentPath);
  }
  const parent = path.parentPath;
  if (parent?.is("ExpressionStatement"))
    return { isAwaited: isAwaited && isListed(parent), name: null, isUsed: false };
  const declaration = parent?.is("VariableDeclarator") ? parent.parentPath : null;
  const id = parent?.is("VariableDeclarator") ? parent.get("id") : null;
  const isAlone = declaration?.is("VariableDeclaration") && declaration.node.declarations.length === 1;
  if (isAwaited && isAlone && id?.is("Identifier") && isListed(declaration))
    return { isAwaited: true, name: id.node.name, isUsed: true };
  return { isAwaited: false, name: null, isUsed: true };
}

const isListed = ({ listKey }: NodePath): boolean => listKey === "body" || listKey === "consequent";

/** Whether a function returns only where it ends, so that its statements can stand anywhere. */
export function endsOnly(fn: NodePath<FunctionNode>): boolean {
  const body = fn.get("body");
  if (!body.is("BlockStatement")) return true;
  const ends = new Set<NodePath>();
  const collect = (list: readonly NodePath[]): boolean => {
    const last = list.at(-1);
    if (last?.is("ReturnStatement")) ends.add(last);
    if (!last?.is("IfStatement") || !hasReturn(last)) return true;
    return [last.get("consequent"), last.get("alternate")].every((branch) => {
      if (!branch) return true;
      if (branch.is("IfStatement")) return collect([branch]);
      if (!branch.is("BlockStatement")) return !hasReturn(branch);
      const statements = branch.get("body");
      // A branch that only stays would be empty.
      const [only] = statements;
      return !(statements.length === 1 && only && isStay(only)) && collect(statements);
    });
  };
  if (!collect(body.get("body"))) return false;
  return ownNodes(fn).every(
    (path) =>
      !(path.is("ReturnStatement") && !ends.has(path)) && !path.is("VariableDeclaration", { kind: "var" }),
  );
}

export const hasReturn = (path: NodePath): boolean =>
  path.is("ReturnStatement") || ownNodes(path).some((each) => each.is("ReturnStatement"));

/** `return false`: v2 then went nowhere. */
export function isStay(statement: NodePath): boolean {
  const value = statement.is("ReturnStatement") ? statement.get("argument") : null;
  return value !== null && fold(value)?.value === false;
}
