import {
  calleeName,
  functionGiving,
  keyName,
  type NodePath,
  outermostWrapper,
  promiseOfResolver,
  valueReferences,
} from "../../../src/code/tree/index.ts";
import { commonJsNames } from "../../../src/code/values/common-js.ts";
import { exportedNames } from "../../../src/code/values/origin.ts";
import { frozen } from "../../../src/code/values/resolve-reference.ts";
import type { HandedOut, SdkValue } from "./references.ts";

/** Whether a value is an object or a function of the project that holds or gives the SDK, and nothing of the SDK itself. */
export const isOwnValue = (value: SdkValue | undefined): boolean =>
  value?.is === "object" || value?.is === "loader";

/** Functions that give a function which does the same, and does it once. */
const KEEPERS = /^(?:cache|lazy|memo\w*|once|pDefer|singleton|useCallback)$/;

export const isKeeper = (call: NodePath): boolean => KEEPERS.test(calleeName(call));

const MAX_DEPTH = 10;

/**
 * What a module exports of the SDK inside something else: an object that holds it, a function that gives it.
 *
 * @returns exported names; none where no export leads there
 */
export function exportedAround({ path, value }: HandedOut, depth = 0): [name: string, value: SdkValue][] {
  const outer = outermostWrapper(path);
  const parent = outer.parentPath;
  if (!parent || depth > MAX_DEPTH) return [];
  const again = (next: NodePath, given: SdkValue) => exportedAround({ path: next, value: given }, depth + 1);
  const here = commonJsNames(outer).map((name): [string, SdkValue] => [name, value]);
  if (here.length > 0) return here;
  if (parent.is("ObjectProperty") && outer.key === "value") {
    const name = keyName(parent);
    const object = parent.parentPath;
    if (name === null || !object?.is("ObjectExpression")) return [];
    return again(object, { is: "object", members: new Map([[name, value]]) });
  }
  const fn = functionGiving(outer);
  if (fn) return givenBy(fn, value, again);
  if (parent.is("VariableDeclarator") && outer.key === "init") return namesOf(parent.get("id"), value);
  if (parent.is("ExportDefaultDeclaration")) return [["default", value]];
  if (parent.is("AssignmentExpression") && outer.key === "right") {
    // `loading ??= load(); return loading;`
    const set = parent.get("left");
    const reads = set.is("Identifier") ? valueReferences(set.binding) : [];
    return [parent, ...reads.filter((each) => functionGiving(each))].flatMap((each) => again(each, value));
  }
  if (parent.is("CallExpression") && outer.key === 0 && outer.listKey === "arguments") {
    // `new Promise((done) => done(window.Rupt))`
    const promise = promiseOfResolver(parent.get("callee"));
    if (promise) return again(promise, value.is === "promise" ? value : { is: "promise", of: value });
    const isKept = frozen(parent) !== parent || (value.is === "loader" && isKeeper(parent));
    return isKept ? again(parent, value) : [];
  }
  return [];
}

function givenBy(
  fn: NodePath,
  value: SdkValue,
  again: (next: NodePath, given: SdkValue) => [string, SdkValue][],
): [string, SdkValue][] {
  if (!fn.is("Function") || fn.node.generator) return [];
  const gives: SdkValue = fn.node.async && value.is !== "promise" ? { is: "promise", of: value } : value;
  const loader: SdkValue = { is: "loader", gives };
  if (fn.is("ObjectMethod") && fn.node.kind === "method") {
    const name = keyName(fn);
    const object = fn.parentPath;
    return name !== null && object ? again(object, { is: "object", members: new Map([[name, loader]]) }) : [];
  }
  if (!fn.is("FunctionDeclaration")) return again(fn, loader);
  const id = fn.get("id");
  if (fn.parentPath?.is("ExportDefaultDeclaration")) return [["default", loader]];
  return id ? namesOf(id, loader) : [];
}

function namesOf(id: NodePath, value: SdkValue): [string, SdkValue][] {
  const { parentPath: holder } = id;
  if (!id.is("Identifier")) return [];
  const scope = holder?.is("Function") ? holder.parentPath?.scope : id.scope;
  const binding = scope?.getBinding(id.node.name);
  return binding?.constant ? exportedNames(binding).map((name) => [name, value]) : [];
}

/** Two values of one export as one: an object with the members of both. */
export function joinedValue(known: SdkValue | undefined, value: SdkValue): SdkValue {
  if (known?.is !== "object" || value.is !== "object") return known ?? value;
  const members = new Map(known.members);
  for (const [name, member] of value.members) members.set(name, joinedValue(members.get(name), member));
  return { is: "object", members };
}
