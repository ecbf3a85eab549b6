import {
  argumentsOf,
  calleeName,
  calleeOf,
  isCall,
  isMember,
  type NodePath,
  returnedValues,
  simpleName,
  staticName,
  unwrapped,
} from "../../../../src/code/tree/index.ts";
import { fold } from "../../../../src/code/values/fold.ts";
import { possibleFunctions, possibleValues } from "./possible-functions.ts";

const MAX_DEPTH = 6;

const COMPARISONS = new Set(["==", "!=", "===", "!==", "<", ">", "<=", ">=", "in", "instanceof"]);

/** Functions and methods that answer yes or no, by the names they have. */
export const ANSWERS =
  /^(?:Boolean|can[A-Z]\w*|check(?:Validity|Visibility)|confirm|contains|delete|endsWith|every|execCommand|has(?:[A-Z]\w*)?|includes|is[A-Z]\w*|matches|propertyIsEnumerable|reportValidity|sendBeacon|should[A-Z]\w*|some|startsWith|test|toggleAttribute|unregister)$/;

/** Those of `Reflect` that say whether they could do it. */
const REFLECTS = /^(?:defineProperty|deleteProperty|preventExtensions|set|setPrototypeOf)$/;

/**
 * Whether a value may be `false`, or a promise of it, as far as it can be seen: v2 waits for what its callback answers, and
 * stays on the page for a strict `false`. Source: `rupt@2.24.1`.
 */
export function canBeFalse(value: NodePath, depth = 0): boolean {
  const path = unwrapped(value);
  const folded = fold(path);
  if (folded) return folded.value === false;
  if (depth > MAX_DEPTH) return false;
  const again = (next: NodePath) => canBeFalse(next, depth + 1);
  if (path.is("UnaryExpression")) return /^(?:!|delete)$/.test(path.node.operator);
  if (path.is("BinaryExpression")) return COMPARISONS.has(path.node.operator);
  if (path.is("LogicalExpression")) return again(path.get("left")) || again(path.get("right"));
  if (path.is("ConditionalExpression")) return again(path.get("consequent")) || again(path.get("alternate"));
  const inner = valueGivenOn(path);
  if (inner) return again(inner);
  if (isCall(path) && (isAnswer(path, again) || givesBack(path).some(again))) return true;
  return (isCall(path) || isMember(path) || path.is("Identifier")) && possibleValues(path).some(again);
}

/** What an expression has for its value: what it waits for, assigns, or ends with. */
export function valueGivenOn(path: NodePath): NodePath | null {
  if (path.is("AwaitExpression")) return path.get("argument");
  if (path.is("AssignmentExpression")) return path.get("right");
  return path.is("SequenceExpression") ? (path.get("expressions").at(-1) ?? null) : null;
}

function isAnswer(call: NodePath, again: (next: NodePath) => boolean): boolean {
  const callee = calleeOf(call);
  const name = (callee && simpleName(callee)) ?? "";
  const given = argumentsOf(call);
  if (ANSWERS.test(name)) return true;
  if (name === "dispatchEvent" && /\bcancelable\b/.test(call.text)) return true;
  // What Solid gives to set a signal answers with the value.
  if (callee?.is("Identifier")) return isSignalSetter(callee) && given.some(again);
  if (!callee || !isMember(callee)) return false;
  const object = callee.get("object");
  if (REFLECTS.test(name) && object.is("Identifier", { name: "Reflect" })) return true;
  if (name === "toggle" && /\bclassList$/.test(object.text)) return true;
  if (/^reduce(?:Right)?$/.test(name) && given.slice(1).some(again)) return true;
  if (name === "resolve" && object.is("Identifier", { name: "Promise" })) return given.some(again);
  if (!/^(?:then|catch|reduce(?:Right)?)$/.test(staticName(callee) ?? ""))
    return name === "finally" && again(object);
  return (
    given.flatMap((each) => possibleFunctions(each)).some((fn) => returnedValues(fn).some(again)) ||
    (name === "catch" && again(object))
  );
}

function isSignalSetter(name: NodePath): boolean {
  const pattern = name.binding?.path.is("VariableDeclarator") ? name.binding.path.get("id") : null;
  const init = name.binding?.path.is("VariableDeclarator") ? name.binding.path.get("init") : null;
  return pattern?.is("ArrayPattern") === true && isCall(init) && calleeName(init) === "createSignal";
}

/** What a call is given that its function answers with: `setOpen(false)` of `const setOpen = (value) => (open = value)`. */
function givesBack(call: NodePath): NodePath[] {
  const callee = calleeOf(call);
  const given = argumentsOf(call);
  if (!callee || given.length === 0) return [];
  return possibleFunctions(callee).flatMap((fn) =>
    returnedValues(fn).flatMap((each) => {
      const answer = unwrapped(each);
      const value = answer.is("AssignmentExpression") ? unwrapped(answer.get("right")) : answer;
      const place = value.is("Identifier")
        ? fn.get("params").findIndex((one) => one.is("Identifier", { name: value.node.name }))
        : -1;
      const argument = given[place];
      return argument ? [argument] : [];
    }),
  );
}
