import type { Function as FunctionNode } from "@babel/types";
import {
  argumentsOf,
  calleeOf,
  functionGiving,
  isCall,
  isMember,
  keyName,
  memberName,
  type NodePath,
  outermostWrapper,
  staticName,
  valueReferences,
} from "../../../src/code/tree/index.ts";
import { calledFunction } from "../../../src/code/values/pure-function.ts";
import { isKeeper } from "./handed-out.ts";
import type { SdkValue } from "./references.ts";

/** What holds a value that stands in it: `{ attach }`, `[Rupt]`, `Promise.all([import("rupt")])`. */
export function holderOf(path: NodePath, value: SdkValue): { path: NodePath; value: SdkValue } | null {
  const { parentPath: parent } = path;
  if (parent?.is("ObjectProperty") && path.key === "value") {
    const name = keyName(parent);
    const object = parent.parentPath;
    return name !== null && object?.is("ObjectExpression")
      ? { path: object, value: member(name, value) }
      : null;
  }
  if (parent?.is("ArrayExpression") && typeof path.key === "number") {
    const isCounted = parent.node.elements.every((each) => each?.type !== "SpreadElement");
    return isCounted ? { path: parent, value: member(String(path.key), value) } : null;
  }
  if (path.is("ObjectMethod") && path.node.kind === "method" && parent?.is("ObjectExpression")) {
    const name = keyName(path);
    return name === null ? null : { path: parent, value: member(name, value) };
  }
  if (!parent || !isCall(parent) || path.key !== 0 || path.listKey !== "arguments") return null;
  if (value.is === "loader") return isKeeper(parent) ? { path: parent, value } : null;
  const [, method] = /^Promise\.(all|allSettled|any|race|resolve)$/.exec(calleeOf(parent)?.text ?? "") ?? [];
  const given = method === undefined ? null : gathered(method, value);
  return given && { path: parent, value: { is: "promise", of: given } };
}

const member = (name: string, value: SdkValue): SdkValue => ({
  is: "object",
  members: new Map([[name, value]]),
});
const awaited = (value: SdkValue): SdkValue => (value.is === "promise" ? value.of : value);

/** What a promise that is made of others resolves to. */
function gathered(method: string, value: SdkValue): SdkValue | null {
  if (method === "resolve") return awaited(value);
  if (value.is !== "object") return null;
  const [name, each] = [...value.members][0] ?? [];
  if (name === undefined || each === undefined) return null;
  if (method === "all") return member(name, awaited(each));
  return method === "allSettled" ? member(name, member("value", awaited(each))) : awaited(each);
}

/** `class { sdk = Rupt }`: where `this.sdk` is read, or `Sdk.sdk` of a static one; `state.sdk = Rupt`: where that is. */
export function readsOfField(path: NodePath): NodePath[] {
  const field = fieldOf(path);
  const { parentPath: parent } = path;
  if (field) {
    const own = field.owner.parentPath;
    const isStatic = parent?.is("ClassProperty") && parent.node.static === true;
    const id = isStatic && own?.is("Class") ? own.get("id") : null;
    return [...readsIn(field.owner, field.name), ...(id ? readsOfMember(id, field.name) : [])];
  }
  const target = parent?.is("AssignmentExpression") && path.key === "right" ? parent.get("left") : null;
  const object = target && isMember(target) ? target.get("object") : null;
  const name = target && staticName(target);
  return object && name !== null ? readsOfMember(object, name).filter((read) => read !== target) : [];
}

function readsOfMember(object: NodePath, name: string): NodePath[] {
  const binding = object.binding;
  return valueReferences(binding).flatMap((reference) => {
    const read = outermostWrapper(reference).parentPath;
    return isMember(read) && reference.key === "object" && staticName(read) === name ? [read] : [];
  });
}

/** What a value is called inside: `({ attach } = Rupt) => {}`, and the parameter of a function of the file that is given it. */
export function nameInside(path: NodePath): NodePath | null {
  const { parentPath: parent } = path;
  if (parent?.is("AssignmentPattern") && path.key === "right") return parent.get("left");
  if (!isCall(parent) || path.listKey !== "arguments" || typeof path.key !== "number") return null;
  const fn = calledFunction(parent);
  const given = argumentsOf(parent).slice(0, path.key + 1);
  if (fn?.file !== path.file || given.some((each) => each.is("SpreadElement"))) return null;
  const parameter: NodePath | undefined = fn.get("params")[path.key];
  return parameter?.is("AssignmentPattern") ? parameter.get("left") : (parameter ?? null);
}

/** The field of a class that a value goes into. */
function fieldOf(path: NodePath): { owner: NodePath; name: string } | null {
  const { parentPath: parent } = path;
  const owner = path.findParent((around) => around.is("ClassBody"));
  if (!parent || !owner) return null;
  if (parent.is("ClassProperty") && path.key === "value") {
    const { key, computed } = parent.node;
    return !computed && key.type === "Identifier" ? { owner, name: key.name } : null;
  }
  if (parent.is("ClassPrivateProperty") && path.key === "value")
    return { owner, name: `#${parent.node.key.id.name}` };
  const target = parent.is("AssignmentExpression") && path.key === "right" ? parent.get("left") : null;
  const name =
    target?.is("MemberExpression") && target.get("object").is("ThisExpression") ? memberName(target) : null;
  return name === null ? null : { owner, name };
}

function readsIn(owner: NodePath, name: string): NodePath[] {
  const found: NodePath[] = [];
  owner.walk((path) => {
    if (!path.is("MemberExpression") || memberName(path) !== name) return;
    const isTarget = path.parentPath?.is("AssignmentExpression") && path.key === "left";
    if (path.get("object").is("ThisExpression") && !isTarget) found.push(path);
  });
  return found;
}

/** The function that gives a value to who calls it: `() => import("rupt")`. */
export function giverOf(
  path: NodePath,
  value: SdkValue,
): { fn: NodePath<FunctionNode>; value: SdkValue } | null {
  const fn = functionGiving(path);
  if (!fn || fn.node.generator) return null;
  const gives: SdkValue = fn.node.async && value.is !== "promise" ? { is: "promise", of: value } : value;
  return { fn, value: { is: "loader", gives } };
}
