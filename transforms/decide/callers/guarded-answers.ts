import { calleeOf, isCall, isMember, type NodePath, unwrapped } from "../../../src/code/tree/index.ts";
import { partsOf, typesOf } from "../../find/attach/callbacks/declared-callback.ts";
import { possibleValues } from "../../find/attach/callbacks/possible-functions.ts";
import type { DecideFacts } from "../../model.ts";
import { given } from "./callback-values.ts";
import { isTypeOfPackage, sourceOf } from "./value-source.ts";

/**
 * What `user && leave()` may answer: what guards it, where that may be `false`, or what comes after. Null where the guard cannot be seen, and
 * neither its type nor its use says that it is no yes or no.
 *
 * @example `user && leave(user.id)` answers what `leave` does: what has an id is an object or nothing
 */
export function guardedAnswers(guard: NodePath, after: NodePath, facts: DecideFacts): NodePath[] | null {
  const left = unwrapped(guard);
  if (!left.is("Identifier") && !isMember(left)) return [left, after];
  const values = [...possibleValues(left), ...given(left, facts)];
  const isSeen = values.length > 0 && sourceOf(left) === "own";
  return isSeen || isUsed(left, after) || isNeverFalse(left) ? [...values, after] : null;
}

/** Whether what comes after the guard calls it or reads a member of it. */
function isUsed(guard: NodePath, after: NodePath): boolean {
  const uses = (path: NodePath) =>
    (isMember(path) ? path.get("object") : isCall(path) ? calleeOf(path) : null)?.text === guard.text;
  let found = uses(after);
  after.walk((each) => {
    found ||= uses(each);
  });
  return found;
}

/** Kinds of types that hold no `false`. */
const WITHOUT_FALSE =
  /^(?:Class|Function|NewExpression|TS(?:Array|Constructor|Function|Tuple)Type|TS(?:InterfaceDeclaration|MethodSignature|TypeLiteral)|TS(?:BigInt|Never|Null|Number|String|Symbol|Undefined|Void)Keyword)/;

function isNeverFalse(value: NodePath): boolean {
  const parts = typesOf(value, 0).flatMap((each) => partsOf(each));
  return (
    parts.length > 0 && parts.every((each) => WITHOUT_FALSE.test(each.node.type) || isTypeOfPackage(each))
  );
}
