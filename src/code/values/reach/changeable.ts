import type { CallExpression, TSEnumDeclaration } from "@babel/types";
import { once } from "../../once.ts";
import {
  type Binding,
  calleeOf,
  declaredBinding,
  initOf,
  isTypePosition,
  keyName,
  type NodePath,
  outermostWrapper,
  staticName,
  unwrapped,
} from "../../tree/index.ts";
import { isBindingExposed, isExposed, isExposedInside } from "./is-exposed.ts";
import type { Members } from "./members.ts";

/**
 * Whether code may give a member of an object literal, an array or a class another value than the one that is written there: in its
 * own file, in its own methods, or in another file that imports it. Null is any member.
 */
export const isChangeable = (object: NodePath, member: string | null): boolean => changeable(object)(member);

/** Every place that reads a member asks. */
const changeable = once((object: NodePath) => once((member: string | null) => mayChange(object, member)));

function mayChange(object: NodePath, member: string | null): boolean {
  // What changes a list does not name the place.
  let members: Members = object.is("ArrayExpression") ? [null] : [member];
  if (isFrozen(object)) return false;
  const own = object.is("Class") ? declaredBinding(object) : null;
  if (own ? isBindingExposed(own, members) : isExposed(object, members)) return true;
  for (let inner = object; ; ) {
    if (isExposedInside(inner, members)) return true;
    const { parentPath: parent, key } = outermostWrapper(inner);
    const object: NodePath | null =
      parent?.is("ObjectProperty") && key === "value" ? parent.parentPath : parent;
    if (!object || !parent) return false;
    if (parent.is("ObjectProperty")) members = [keyName(parent), ...members];
    else if (parent.is("ArrayExpression")) members = [null, ...members];
    else if (!isFreeze(parent)) return false;
    inner = object;
  }
}

/** What is frozen as a whole is safe; what it stands in is not. */
function isFrozen(object: NodePath): boolean {
  const { parentPath: call } = outermostWrapper(object);
  return (
    call !== null && isFreeze(call) && outermostWrapper(call).parentPath?.is("VariableDeclarator") === true
  );
}

/** Whether code may give a member of an enum another value: it is an object when it runs. */
export function isEnumChangeable(declaration: NodePath<TSEnumDeclaration>, member: string): boolean {
  const { id, const: isInlined } = declaration.node;
  const { file } = declaration;
  if (isInlined) return false;
  const references = file.tree
    .of("Identifier")
    .filter(({ name }) => name === id.name)
    .map((node) => file.tree.pathOf(node))
    .filter(
      (path) =>
        path.isReferencedIdentifier() &&
        path.node !== id &&
        !isTypePosition(path) &&
        !isShadowed(path, id.name),
    );
  return (
    references.some((reference) => isExposed(reference, [member])) || file.changedElsewhere(id.name, [member])
  );
}

function isShadowed(path: NodePath, name: string): boolean {
  const binding = path.scope.getBinding(name);
  return binding !== undefined && !binding.path.is("TSEnumDeclaration");
}

/** Whether code may change what the object that a name is declared with holds, or an object that is written in there. */
export const isContentChangeable = (binding: Binding): boolean => {
  const init = initOf(binding);
  return placesIn(init ? unwrapped(init) : null, []).some((place) => isBindingExposed(binding, place));
};

function placesIn(value: NodePath | null, around: Members): Members[] {
  const places: Members[] = [[...around, null]];
  const given = value?.is("CallExpression") && isFreeze(value) ? value.get("arguments")[0] : value;
  if (given?.is("ObjectExpression"))
    for (const property of given.get("properties"))
      if (property.is("ObjectProperty")) {
        const inner = unwrapped(property.get("value"));
        if (inner.is("ObjectExpression") || inner.is("ArrayExpression"))
          places.push(...placesIn(inner, [...around, keyName(property)]));
      }
  return places;
}

/** `Object.freeze(object)`. */
const isFreeze = (path: NodePath): path is NodePath<CallExpression> =>
  path.is("CallExpression") &&
  calleeOf(path)?.is("MemberExpression") === true &&
  staticName(calleeOf(path) ?? path) === "freeze";
