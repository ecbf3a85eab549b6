import type { Function as FunctionNode } from "@babel/types";
import { isCall, isMember, type NodePath, staticName, unwrapped } from "../../../../src/code/tree/index.ts";
import { classOf } from "../../../../src/code/values/reactive/reactive-reads.ts";

/** What is not called as it is: `leave.bind(session)`, what another function wraps, `this.leave` where that is bound. */
export function hasThisOfItsOwn(value: NodePath): boolean {
  if (isCall(value)) return true;
  return isMember(value) && unwrapped(value.get("object")).is("ThisExpression") && mayBeBound(value);
}

/** Whether `this.leave` may have a `this` of its own: a class sets it, decorates it or gives itself away; other owners bind methods. */
function mayBeBound(member: NodePath): boolean {
  const owner = isMember(member) ? classOf(member.get("object")) : null;
  if (!owner) return true;
  const name = staticName(member);
  let isBound = owner.node.superClass !== null && owner.node.superClass !== undefined;
  owner.walk((each) => {
    const { parentPath: parent, key, listKey } = each;
    if (each.is("ThisExpression")) isBound ||= listKey === "arguments";
    else if (isMember(each) && staticName(each) === name && each.get("object").is("ThisExpression"))
      isBound ||= parent?.is("AssignmentExpression") === true && key === "left";
    else if (each.is("Decorator")) isBound = true;
    return !isBound;
  });
  return isBound;
}

/** Whether a function reads a `this` that it is called with, or the `super` of the object that it stands in. */
export function readsThis(fn: NodePath<FunctionNode>): boolean {
  if (fn.is("ArrowFunctionExpression")) return false;
  let reads = false;
  fn.walk((path) => {
    if (path.is("ThisExpression") || path.is("Super")) reads = true;
    return !reads && !path.is("Class") && (!path.is("Function") || path.is("ArrowFunctionExpression"));
  });
  return reads;
}
