import {
  type Binding,
  declaredName,
  isAssigned,
  isCall,
  isHiddenlyUsed,
  isMember,
  memberName,
  type NodePath,
  outermostWrapper,
  type SourceModule,
  simpleName,
  staticName,
  unwrapped,
  valueReferences,
} from "../tree/index.ts";
import { exportedNames } from "./origin.ts";
import { functionAt, givenOn, holders, otherNames } from "./other-names.ts";
import { isObjectPart, partRead } from "./parts.ts";

/** Functions that change the object they are given first: of `Object` and `Reflect`, and of the usual libraries. */
export const MUTATORS = new Set(
  (
    "assign assignIn assignWith defaults defaultsDeep defineProperty defineProperties extend merge mergeWith set setPrototypeOf " +
    "setWith unset update"
  ).split(" "),
);

/** Methods that change the array they are called on. */
export const ARRAY_MUTATORS = new Set(
  "push pop shift unshift splice sort reverse fill copyWithin".split(" "),
);

/**
 * Whether code in the module can change what a constant object holds: writes to a member, deletes, `Object.assign`, `list.push`,
 * functions that do so with a parameter; also through a second name for it.
 */
export function writesTo(binding: Binding): boolean {
  return isChanged(binding, new Set());
}

function isChanged(binding: Binding, seen: Set<Binding>): boolean {
  if (seen.has(binding)) return false;
  seen.add(binding);
  return (
    isHiddenlyUsed(binding) ||
    isChangedAsProperty(binding) ||
    valueReferences(binding).some((reference) => mayChange(reference, seen))
  );
}

/** Whether a reference to an object may change it, or a member of it. */
export function mayChange(reference: NodePath, seen = new Set<Binding>()): boolean {
  if (isWritten(reference)) return true;
  const path = outermostWrapper(reference);
  const { same, parts } = otherNames(path);
  // A part that is a plain value cannot be changed: only writes to what it holds count.
  const isChangedAs = (name: Binding) => !seen.has(name) && isHolderChanged(name, seen);
  const isChangedPart = (name: Binding) =>
    isWrittenTo(name) || (isObjectPart(name, reference) && isChangedAs(name));
  if (same.some(isChangedAs) || parts.some(isChangedPart) || isChangedAsMember(path)) return true;
  const part = partRead(reference);
  return [holders(path, seen.size !== 1, isWritten), part ? holders(part, false, isWritten) : []].some(
    (held) => held === "anybody" || held.some(isChangedAs),
  );
}

const isWrittenTo = (binding: Binding): boolean => valueReferences(binding).some(isWritten);

/** `this.config = object`, `class Setup { config = object }`: whether the file writes to a member of that name. */
function isChangedAsMember(path: NodePath): boolean {
  const { parentPath: parent, key } = path;
  const target = parent?.is("AssignmentExpression") && key === "right" ? parent.get("left") : null;
  const isField = parent?.is("ClassProperty") || parent?.is("ClassPrivateProperty");
  const name = isMember(target)
    ? memberName(target)
    : isField && key === "value"
      ? declaredName(parent)
      : null;
  return name !== null && isMemberWritten(path.file, name);
}

/** `constructor(private config: Config)`: the parameter is a member, too. */
function isChangedAsProperty({ identifier, path: { file } }: Binding): boolean {
  const parameter = file.tree.pathOf(identifier).parentPath;
  const property = parameter?.is("AssignmentPattern") ? parameter.parentPath : parameter;
  return property?.is("TSParameterProperty") === true && isMemberWritten(file, identifier.name);
}

/** Another value in its place changes nothing of what was there. */
const isMemberWritten = ({ tree }: SourceModule, name: string): boolean =>
  tree.of("MemberExpression").some((node) => {
    const member = tree.pathOf(node);
    return memberName(member) === name && !isAssigned(member) && isWritten(member);
  });

const isHolderChanged = (holder: Binding, seen: Set<Binding>): boolean =>
  isChanged(holder, seen) ||
  exportedNames(holder).some((name) => holder.path.file.changedElsewhere(name, null));

/** Whether a reference to an object changes it, or a member of it, where it stands. */
export function isWritten(reference: NodePath): boolean {
  let path = outermostWrapper(reference);
  for (;;) {
    const parent = path.parentPath;
    if (!parent) return false;
    if (isMember(parent) && path.key === "object") {
      path = outermostWrapper(parent);
      continue;
    }
    // What a function gives is written: `settings().id = ...`.
    if (path === outermostWrapper(reference) && isCall(parent) && path.key === "callee") {
      path = outermostWrapper(parent);
      continue;
    }
    const given = isMutator(path) ? null : givenOn(path);
    if (given) {
      path = given;
      continue;
    }
    if (path === outermostWrapper(reference)) return isMutatorArgument(path);
    if (parent.is("CallExpression") && path.key === "callee") return isMutator(path);
    return isTarget(path) || isMutatorArgument(path);
  }
}

/** Whether a place is given another value, or taken away. */
export function isTarget(path: NodePath): boolean {
  const { parentPath: parent, key } = path;
  if (!parent || isPatternTarget(path, parent)) return parent !== null;
  if (parent.is("AssignmentExpression") || parent.is("ForXStatement")) return key === "left";
  return parent.is("UpdateExpression") || parent.is("UnaryExpression", { operator: "delete" });
}

/** `[object.member] = ...`, `({ a: object.member } = ...)`. */
function isPatternTarget(path: NodePath, parent: NodePath): boolean {
  if (parent.is("ArrayPattern") || parent.is("RestElement")) return true;
  if (parent.is("AssignmentPattern")) return path.key === "left";
  return (
    parent.is("ObjectProperty") && path.key === "value" && parent.parentPath?.is("ObjectPattern") === true
  );
}

/** `list.push`. */
const isMutator = (path: NodePath): boolean =>
  path.is("MemberExpression") && ARRAY_MUTATORS.has(staticName(path) ?? "");

/** `Object.assign(object, ...)`, `merge(object, ...)`; a function of the project by that name is looked into instead. */
function isMutatorArgument(path: NodePath): boolean {
  const call = path.parentPath;
  if (!isCall(call) || path.listKey !== "arguments" || path.key !== 0) return false;
  const callee = unwrapped(call.get("callee"));
  const name = simpleName(callee);
  // `Array.prototype.push.call(list, ...)`.
  if (isMember(callee) && (name === "call" || name === "apply"))
    return isMutator(unwrapped(callee.get("object")));
  return name !== null && MUTATORS.has(name) && functionAt(callee) === null;
}
