import type {
  BinaryExpression,
  BlockStatement,
  CallExpression,
  Identifier,
  LogicalExpression,
  MemberExpression,
  NewExpression,
  OptionalMemberExpression,
  TemplateLiteral,
  TSEnumMember,
  UnaryExpression,
} from "@babel/types";
import { type Binding, isMember, type NodePath, staticName, unwrapped } from "../tree/index.ts";
import { calledFunction, isPureFunction } from "./pure-function.ts";
import { memberOf, requiredValue, resolveReference } from "./resolve-reference.ts";

export type Constant = string | number | boolean | null | undefined;

/** The outcome of folding: a wrapper, since `undefined` is a constant too. */
export type Folded = { value: Constant } | null;

/**
 * Folds an expression to the constant it stands for, through constants, templates, concatenation, members of constant
 * objects, enums, `new URL(...)`, functions that only return such values, and imports. Environment variables, other calls and
 * reassigned names do not fold.
 *
 * Each expression is folded once, so that constants which use each other several times take linear time.
 */
export function fold(path: NodePath): Folded {
  return foldPath(path, 0);
}

const MAX_DEPTH = 60;

/** No text that an option is given is longer; constants that double each other would be. */
const LONGEST = 10_000;

const known = new WeakMap<NodePath, Folded>();

/** Values of parameters while a function is followed, and how many more expressions may be looked at. */
interface Call {
  values: ReadonlyMap<Binding, Folded>;
  budget: { steps: number };
}

const MOST_STEPS = 2000;

function foldPath(path: NodePath, depth: number, call: Call | null = null): Folded {
  if (call !== null) {
    call.budget.steps -= 1;
    if (depth > MAX_DEPTH || call.budget.steps < 0) return null;
    return bounded(compute(path, depth, call));
  }
  const before = known.get(path);
  if (before !== undefined) return before;
  // What comes back to itself has no value.
  known.set(path, null);
  const result = depth > MAX_DEPTH ? null : bounded(compute(path, depth, null));
  known.set(path, result);
  return result;
}

const bounded = (folded: Folded): Folded =>
  typeof folded?.value === "string" && folded.value.length > LONGEST ? null : folded;

function compute(input: NodePath, depth: number, call: Call | null): Folded {
  const path = unwrapped(input);
  const again = (next: NodePath) => foldPath(next, depth + 1, call);
  if (path.is("StringLiteral") || path.is("NumericLiteral") || path.is("BooleanLiteral"))
    return { value: path.node.value };
  if (path.is("NullLiteral")) return { value: null };
  if (path.is("TemplateLiteral")) return foldTemplate(path, again);
  if (path.is("BinaryExpression")) return foldBinary(path, again);
  if (path.is("UnaryExpression")) return foldUnary(path, again);
  if (path.is("ConditionalExpression")) {
    const test = again(path.get("test"));
    return test && again(test.value ? path.get("consequent") : path.get("alternate"));
  }
  if (path.is("LogicalExpression")) return foldLogical(path, again);
  if (path.is("Identifier") || isMember(path)) {
    if (path.is("Identifier", { name: "undefined" }) && !path.scope.hasBinding("undefined"))
      return { value: undefined };
    const parameter = path.is("Identifier") && call ? valueOfParameter(path, call) : undefined;
    if (parameter !== undefined) return parameter;
    const target =
      resolveReference(path, depth) ?? (path.is("Identifier") ? null : elementOf(path, depth, again));
    return target && again(target);
  }
  if (path.is("TSEnumMember")) return foldEnumMember(path, again);
  if (path.is("NewExpression")) return foldUrl(path, again);
  if (path.is("CallExpression")) {
    const required = requiredValue(path);
    return required ? again(required) : (foldUrlToString(path, again) ?? foldCall(path, depth, call));
  }
  return null;
}

/** `BASES[base]`: the member whose name the key folds to. */
function elementOf(
  path: NodePath<MemberExpression | OptionalMemberExpression>,
  depth: number,
  again: (next: NodePath) => Folded,
): NodePath | null {
  const key = path.get("property");
  const folded = path.node.computed && key.is("Expression") && staticName(path) === null ? again(key) : null;
  const isName = typeof folded?.value === "string" || typeof folded?.value === "number";
  return isName ? memberOf(path.get("object"), String(folded.value), depth + 1) : null;
}

function valueOfParameter(path: NodePath<Identifier>, { values }: Call): Folded | undefined {
  const binding = path.binding;
  return binding && values.get(binding);
}

/** A call of a function that only returns what is made of constants and its arguments. Source: contract, section 11.5. */
function foldCall(path: NodePath<CallExpression>, depth: number, outer: Call | null): Folded {
  const fn = calledFunction(path);
  if (!fn || !isPureFunction(fn)) return null;
  const values = new Map<Binding, Folded>(outer?.values);
  const call: Call = { values, budget: outer?.budget ?? { steps: MOST_STEPS } };
  const given = path.get("arguments");
  for (const [index, parameter] of fn.get("params").entries()) {
    const name = parameter.is("AssignmentPattern") ? parameter.get("left") : parameter;
    const binding = name.binding;
    if (!binding?.constant) return null;
    const argument = given[index];
    const value = argument ? foldPath(argument, depth + 1, outer) : { value: undefined };
    const isDefault = parameter.is("AssignmentPattern") && value !== null && value.value === undefined;
    values.set(binding, isDefault ? foldPath(parameter.get("right"), depth + 1, call) : value);
  }
  const body = fn.get("body");
  return body.is("BlockStatement") ? foldBody(body, depth, call) : foldPath(body, depth + 1, call);
}

/** What the statements of a function return: the first `return` that is reached. */
function foldBody(block: NodePath<BlockStatement>, depth: number, call: Call): Folded {
  for (const statement of block.get("body")) {
    if (statement.is("VariableDeclaration")) continue;
    if (statement.is("ReturnStatement")) {
      const value = statement.get("argument");
      return value ? foldPath(value, depth + 1, call) : { value: undefined };
    }
    if (!statement.is("IfStatement")) return null;
    const test = foldPath(statement.get("test"), depth + 1, call);
    const taken = test && (test.value ? statement.get("consequent") : statement.get("alternate"));
    if (!test) return null;
    if (!taken) continue;
    if (taken.is("ReturnStatement")) {
      const value = taken.get("argument");
      return value ? foldPath(value, depth + 1, call) : { value: undefined };
    }
    // What a branch without a `return` at its end goes on to is not followed.
    return taken.is("BlockStatement") ? foldBody(taken, depth, call) : null;
  }
  return null;
}

/** A member without a value of its own counts on from the one before it. */
function foldEnumMember(path: NodePath<TSEnumMember>, again: (next: NodePath) => Folded): Folded {
  const members = path.parentPath?.is("TSEnumDeclaration") ? path.parentPath.get("members") : [];
  const place = Number(path.key);
  for (let at = place; at >= 0; at -= 1) {
    const own = members[at]?.get("initializer");
    if (!own) continue;
    const folded = own.is("StringLiteral") || own.is("NumericLiteral") ? again(own) : null;
    if (at === place) return folded;
    return typeof folded?.value === "number" ? { value: folded.value + place - at } : null;
  }
  return { value: place };
}

function foldTemplate(path: NodePath<TemplateLiteral>, again: (next: NodePath) => Folded): Folded {
  let text = "";
  for (const [index, quasi] of path.node.quasis.entries()) {
    if (typeof quasi.value.cooked !== "string") return null;
    text += quasi.value.cooked;
    const expression = path.get("expressions")[index];
    if (!expression) continue;
    const folded = again(expression);
    if (!folded) return null;
    text += String(folded.value);
  }
  return { value: text };
}

const BINARY: Readonly<Record<string, (a: number, b: number) => number>> = {
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => a / b,
  "%": (a, b) => a % b,
  "**": (a, b) => a ** b,
};

function foldBinary(path: NodePath<BinaryExpression>, again: (next: NodePath) => Folded): Folded {
  const left = again(path.get("left"));
  const right = left && again(path.get("right"));
  if (!left || !right) return null;
  const { operator } = path.node;
  if (operator === "+") {
    if (typeof left.value === "number" && typeof right.value === "number")
      return { value: left.value + right.value };
    if (typeof left.value === "string" || typeof right.value === "string") {
      return { value: `${left.value}${right.value}` };
    }
    return null;
  }
  if (operator === "===") return { value: left.value === right.value };
  if (operator === "!==") return { value: left.value !== right.value };
  const compute = BINARY[operator];
  if (!compute || typeof left.value !== "number" || typeof right.value !== "number") return null;
  return { value: compute(left.value, right.value) };
}

function foldUnary(path: NodePath<UnaryExpression>, again: (next: NodePath) => Folded): Folded {
  const argument = again(path.get("argument"));
  if (!argument) return null;
  const { operator } = path.node;
  if (operator === "!") return { value: !argument.value };
  if (operator === "void") return { value: undefined };
  if (typeof argument.value !== "number") return null;
  if (operator === "-") return { value: -argument.value };
  return operator === "+" ? { value: argument.value } : null;
}

function foldLogical(path: NodePath<LogicalExpression>, again: (next: NodePath) => Folded): Folded {
  const left = again(path.get("left"));
  if (!left) return null;
  const { operator } = path.node;
  const takesRight =
    operator === "&&" ? Boolean(left.value) : operator === "||" ? !left.value : left.value == null;
  return takesRight ? again(path.get("right")) : left;
}

/** `new URL("/x", "https://a.example")` folds to its address: only as `String`, `.href` or `.toString()` uses it. */
function foldUrl(path: NodePath<NewExpression>, again: (next: NodePath) => Folded): Folded {
  const callee = path.get("callee");
  if (!callee.is("Identifier", { name: "URL" }) || path.scope.hasBinding("URL")) return null;
  const parts: string[] = [];
  for (const argument of path.get("arguments")) {
    const folded = again(argument);
    if (!folded || typeof folded.value !== "string") return null;
    parts.push(folded.value);
  }
  const [url, base] = parts;
  if (url === undefined || !URL.canParse(url, base)) return null;
  return { value: new URL(url, base).href };
}

function foldUrlToString(path: NodePath<CallExpression>, again: (next: NodePath) => Folded): Folded {
  const callee = path.get("callee");
  if (callee.is("Identifier", { name: "String" }) && !path.scope.hasBinding("String")) {
    const argument = path.get("arguments")[0];
    const folded = argument ? again(argument) : null;
    return folded && { value: String(folded.value) };
  }
  if (!callee.is("MemberExpression") || path.node.arguments.length > 0) return null;
  const object = unwrapped(callee.get("object"));
  const name = staticName(callee);
  if (!object.is("NewExpression") || (name !== "toString" && name !== "toJSON")) return null;
  return again(object);
}
