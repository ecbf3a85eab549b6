import type { Function as FunctionNode } from "@babel/types";
import {
  isCall,
  isMember,
  keyName,
  type NodePath,
  outermostWrapper,
  returnedValues,
  staticName,
  unwrapped,
} from "../../../src/code/tree/index.ts";
import { calledFunction } from "../../../src/code/values/pure-function.ts";
import { resolveReference } from "../../../src/code/values/resolve-reference.ts";
import { V2_DEFAULT_MEMBERS } from "../../../src/sdk/v2.ts";
import { isGlobalObject } from "./global-object.ts";

/** The name by which v2 puts itself on the global object. */
const NAME = "Rupt";

/**
 * Whether a member that is called as v2 names it, `win.Rupt.attach(...)`, is one of the global object by way of another file, a function
 * or a copy, or of what only windows are called: `event.view`. A name of the project whose value is not seen is none.
 */
export function mayBeOfGlobal(member: NodePath): boolean {
  if (!isMember(member) || staticName(member) !== NAME || !isUsedAsSdk(member)) return false;
  const object = unwrapped(member.get("object"));
  if (isMember(object) && object.get("object").is("Identifier") && OF_WINDOWS.test(staticName(object) ?? ""))
    return true;
  if (object.is("ObjectExpression"))
    return object
      .get("properties")
      .some((each) => each.is("SpreadElement") && isGlobalObject(each.get("argument")));
  if (isCall(object)) return givesGlobal(calledFunction(object));
  const found = resolveReference(object);
  return found !== null && isGlobalObject(found);
}

const givesGlobal = (fn: NodePath<FunctionNode> | null): boolean =>
  fn !== null && returnedValues(fn).some((each) => isGlobalObject(each));

/** `event.view`, `dom.window`: members that are windows whatever they are of. */
const OF_WINDOWS = /^(?:currentTarget|view|window)$/;

function isUsedAsSdk(member: NodePath): boolean {
  const { parentPath: parent, key } = outermostWrapper(member);
  if (isMember(parent)) return key === "object" && V2_DEFAULT_MEMBERS.has(staticName(parent) ?? "");
  const pattern = parent?.is("VariableDeclarator") && key === "init" ? parent.get("id") : null;
  return (
    pattern?.is("ObjectPattern") === true &&
    pattern
      .get("properties")
      .some((each) => each.is("ObjectProperty") && V2_DEFAULT_MEMBERS.has(keyName(each) ?? ""))
  );
}
