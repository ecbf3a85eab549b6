import type { Class } from "@babel/types";
import {
  calleeOf,
  declaredBinding,
  isCall,
  isMember,
  memberName,
  type NodePath,
  outermostWrapper,
  unwrapped,
  valueReferences,
} from "../../../src/code/tree/index.ts";
import { isChangeable } from "../../../src/code/values/reach/changeable.ts";
import { resolveReference } from "../../../src/code/values/resolve-reference.ts";
import type { DecideFacts } from "../../model.ts";
import { setElsewhere } from "./named-functions.ts";

/** Whether another function may stand where one is seen: `this.leave` of another class, `api.leave` that is set again. */
export function mayBeReplaced(value: NodePath, facts: DecideFacts): boolean {
  const path = unwrapped(value);
  return (
    isMember(path) &&
    (path.get("object").is("ThisExpression") ||
      setElsewhere(path, facts).length > 0 ||
      isReplacedUnseen(path, facts))
  );
}

/**
 * Whether a member may get another value in a way that does not name it: its object is filled by `Object.assign`, by a key that is made up, or by
 * what it is handed to.
 *
 * @example `handlers.leave` where a function sets `handlers[name] = fn`
 */
export function isReplacedUnseen(value: NodePath, facts: DecideFacts): boolean {
  const path = unwrapped(value);
  const name = memberName(path);
  if (!isMember(path) || name === null || setElsewhere(path, facts).length > 0) return false;
  const object = unwrapped(path.get("object"));
  const held = holderOf(object);
  if (held?.is("ObjectExpression") || held?.is("ArrayExpression")) return isChangeable(held, name);
  if (held?.is("NewExpression")) {
    const made = resolveReference(held.get("callee"));
    return made?.is("Class") === true && fillsItself(made, facts);
  }
  if (!held?.is("Class")) return false;
  return object.is("ThisExpression") ? fillsItself(held, facts) : isChangeable(held, name);
}

/** The object, the class, or the making of an instance that a member is read of. */
function holderOf(object: NodePath): NodePath | null {
  if (object.is("ThisExpression")) return object.findParent((each) => each.is("Class"));
  const held = object.is("Identifier") || isMember(object) ? resolveReference(object) : object;
  return held && unwrapped(held);
}

const FILLS =
  /^(?:Object\.(?:assign|definePropert(?:y|ies)|setPrototypeOf)|Reflect\.(?:defineProperty|set))$/;

/** Whether a class sets members of its instances that it does not name, or something fills its prototype. */
function fillsItself(owner: NodePath<Class>, facts: DecideFacts): boolean {
  let found = false;
  owner.walk((each) => {
    if (!each.is("ThisExpression")) return;
    const { parentPath: parent, key } = outermostWrapper(each);
    if (parent === null) return;
    const isFilled = key === 0 && isCall(parent) && FILLS.test(calleeOf(parent)?.text ?? "");
    const isByKey =
      isMember(parent) && memberName(parent) === null && parent.parentPath?.is("AssignmentExpression");
    found ||= isFilled || (isByKey === true && parent.key === "left");
  });
  const binding = declaredBinding(owner);
  const uses = binding ? [...valueReferences(binding), ...facts.callsOf(owner.file.path, binding)] : [];
  return found || uses.some(givesPrototype);
}

/** `Object.assign(Auth.prototype, mixin)`. */
function givesPrototype({ parentPath: member }: NodePath): boolean {
  return isMember(member) && memberName(member) === "prototype" && member.listKey === "arguments";
}
