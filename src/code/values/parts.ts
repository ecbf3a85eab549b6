/** What an object holds that is an object or a list itself: whoever has it can change it. */
import type { CallExpression } from "@babel/types";
import {
  type Binding,
  calleeOf,
  initOf,
  isMember,
  keyName,
  memberName,
  type NodePath,
  outermostWrapper,
  staticName,
  unwrapped,
} from "../tree/index.ts";
import { originOf } from "./origin.ts";

/** `[config.web]`, `emit(config.web)`: the part that a reference reads, if it may be an object. */
export function partRead(reference: NodePath): NodePath | null {
  let part: NodePath | null = null;
  for (let path = outermostWrapper(reference); ; path = part) {
    const { parentPath: parent } = path;
    const value = isMember(parent) && path.key === "object" ? writtenFor(parent) : null;
    if (!parent || !value || isPlain(value)) return part;
    part = outermostWrapper(parent);
  }
}

/**
 * `const { web } = config`, `config.list.map((each) => ...)`: whether a name that takes a part out of an object may have an object itself,
 * by what is written there. Where a pattern does not name the part, any object in there will do.
 */
export function isObjectPart(part: Binding, reference: NodePath): boolean {
  const value = namesInPattern(part)?.length ? writtenForName(part, MOST_STEPS) : null;
  if (value) return !isPlain(value);
  const whole = writtenFor(reference);
  return whole !== null && hasObjects(whole);
}

const MOST_STEPS = 10;

/** The value that is written where an expression leads to, over names, members and patterns; null where it cannot be seen. */
function writtenFor(expression: NodePath, steps = MOST_STEPS): NodePath | null {
  const path = unwrapped(expression);
  const given = isFreeze(path) ? path.get("arguments")[0] : path;
  if (!given || steps === 0) return null;
  if (isMember(given)) {
    const name = memberName(given);
    return name === null ? null : writtenAt(writtenFor(given.get("object"), steps - 1), name, steps - 1);
  }
  if (!given.is("Identifier")) return given;
  const binding = originOf(given)?.binding ?? given.binding;
  return binding ? writtenForName(binding, steps - 1) : null;
}

function writtenForName(binding: Binding, steps: number): NodePath | null {
  const init = initOf(binding);
  const names = init ? namesInPattern(binding) : null;
  if (!init || !names) return null;
  return names.reduce<NodePath | null>((at, name) => writtenAt(at, name, steps), writtenFor(init, steps));
}

/** Whether a value that is written somewhere is a text, a number and the like: nobody can change it. */
const isPlain = (value: NodePath): boolean =>
  /Literal$|^(?:Binary|Unary|Update|MetaProperty)/.test(value.type);

/** The names by which the pattern of a declaration takes a part out; null where it does not name each. */
function namesInPattern({ identifier, path: { file } }: Binding): string[] | null {
  const names: string[] = [];
  for (let path = file.tree.pathOf(identifier) as NodePath; path.parentPath; path = path.parentPath) {
    const { parentPath: parent } = path;
    if (parent.is("VariableDeclarator"))
      return parent.parentPath?.parentPath?.is("ForOfStatement") ? null : names;
    if (parent.is("ObjectProperty")) {
      const name = keyName(parent);
      if (name === null) return null;
      names.unshift(name);
    } else if (!parent.is("ObjectPattern") && !parent.is("AssignmentPattern")) return null;
  }
  return null;
}

function writtenAt(object: NodePath | null, name: string, steps: number): NodePath | null {
  const properties = object?.is("ObjectExpression") ? object.get("properties") : [];
  const property = properties.findLast((each) => each.is("ObjectProperty") && keyName(each) === name);
  return property?.is("ObjectProperty") ? writtenFor(property.get("value"), steps) : null;
}

/** Whether an object or a list is written anywhere in one. */
function hasObjects(value: NodePath): boolean {
  let found = false;
  value.walk((path) => {
    found ||= path.is("ObjectExpression") || path.is("ArrayExpression");
    return !found && !path.is("Function");
  });
  return found;
}

/** `Object.freeze(object)`. */
export const isFreeze = (path: NodePath): path is NodePath<CallExpression> =>
  path.is("CallExpression") &&
  calleeOf(path)?.is("MemberExpression") === true &&
  staticName(calleeOf(path) ?? path) === "freeze";
