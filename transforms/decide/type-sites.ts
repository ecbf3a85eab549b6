import {
  isMember,
  type NodePath,
  staticName,
  unwrapped,
  valueReferences,
} from "../../src/code/tree/index.ts";
import { frozen } from "../../src/code/values/resolve-reference.ts";
import type { AttachCall } from "../find/attach/attach-call.ts";
import { givenBy, isExported } from "../find/attach/response/response-use.ts";

/**
 * The annotation or cast that a v2 type stands in, when the rewrite makes it unnecessary: on the options of migrated calls
 * (also of other files), on constants that only removed options read, on a name that is given what a migrated call gives and nothing
 * else, on a `then` parameter that nothing reads, and in code that is removed anyway.
 *
 * @returns the syntax to take out, or null when the type stays
 */
export function droppableType(type: NodePath, open: readonly AttachCall[]): NodePath | null {
  if (isInRemoved(type, open)) return type;
  const annotation = type.findParent(
    (parent) => parent.is("TSTypeAnnotation") || parent.is("TypeAnnotation"),
  );
  const cast = type.findParent(
    (parent) =>
      parent.is("TSAsExpression") ||
      parent.is("TSSatisfiesExpression") ||
      parent.is("TSTypeAssertion") ||
      parent.is("TSTypeParameterInstantiation"),
  );
  if (annotation && (!cast || annotation.isDescendant(cast) || cast.isDescendant(annotation)))
    return isDroppableAnnotation(annotation, open) ? annotation : null;
  const whole = cast && outermostOwn(cast);
  if (!whole) return null;
  if (givesCall(whole, open)) return whole;
  const value = whole.is("TSTypeParameterInstantiation") ? whole.parentPath : whole;
  const object = value && frozen(unwrapped(value));
  const ours = open.some((attach) => attach.options?.objects.some((each) => each.node === object?.node));
  return ours ? whole : null;
}

/** In `as Partial<AttachConfig>` the type arguments belong to the cast; in `Object.freeze<AttachConfig>(...)` to the call. */
function outermostOwn(path: NodePath): NodePath | null {
  if (!path.is("TSTypeParameterInstantiation")) return path;
  if (path.parentPath?.is("CallExpression")) return path;
  const outer = path.findParent(
    (parent) =>
      parent.is("TSAsExpression") || parent.is("TSSatisfiesExpression") || parent.is("TSTypeAssertion"),
  );
  return outer ?? null;
}

/** Whether a name is the `on_logout` of a call. */
const isLogoutOf = (name: NodePath, open: readonly AttachCall[]): boolean =>
  open.some(({ steps }) =>
    steps.some(
      (step) => step.do === "rename" && step.to === "on_logout" && unwrapped(step.entry.value) === name,
    ),
  );

/** Whether a value is what one of some calls gives, awaited or not. */
function givesCall(value: NodePath, open: readonly AttachCall[]): boolean {
  const { node } = givenBy(value);
  return open.some((attach) => attach.call.node === node);
}

function isDroppableAnnotation(annotation: NodePath, open: readonly AttachCall[]): boolean {
  const id = annotation.parentPath;
  if (!id?.is("Identifier") && !id?.is("ObjectPattern")) return false;
  const holder = id.parentPath;
  if (holder?.is("Function")) return id.is("Identifier") && isUnreadThenParameter(id, holder, open);
  if (!holder?.is("VariableDeclarator") || id.key !== "id") return false;
  const isOurs = open.some(
    (attach) =>
      attach.options?.holders.some((each) => each.declarator.node === holder.node) ||
      attach.response.unread.some((each) => each.declarator.node === holder.node),
  );
  if (isOurs) return true;
  const binding = id.binding;
  const init = holder.get("init");
  if (binding?.constant && !isExported(binding) && init && givesCall(init, open)) return true;
  const references = valueReferences(binding);
  // A callback that declares no parameter needs no type to be one.
  const takesNothing = init?.is("Function") === true && init.node.params.length === 0;
  if (takesNothing && references.length > 0 && references.every((each) => isLogoutOf(each, open)))
    return true;
  return references.length > 0 && references.every((each) => isInRemoved(each, open));
}

/** Whether code stands in an option that goes; what moves with its value is not gone. */
function isInRemoved(path: NodePath, open: readonly AttachCall[]): boolean {
  return open.some((attach) =>
    attach.steps.some(
      ({ do: what, entry }) =>
        what === "remove" &&
        !entry.shared &&
        entry.name !== "client_id" &&
        entry.name !== "user" &&
        path.isDescendant(entry.property),
    ),
  );
}

/** `attach(...).then((response: AttachResponse) => ...)` whose callback never reads it. */
function isUnreadThenParameter(id: NodePath, fn: NodePath, open: readonly AttachCall[]): boolean {
  const binding = id.binding;
  if (!binding || valueReferences(binding).length > 0 || id.listKey !== "params") return false;
  let call = fn.parentPath;
  for (;;) {
    if (!call?.is("CallExpression") && !call?.is("OptionalCallExpression")) return false;
    const { node } = call;
    if (open.some((attach) => attach.call.node === node)) return true;
    const callee: NodePath = call.get("callee");
    if (!isMember(callee) || !/^(?:then|catch|finally)$/.test(staticName(callee) ?? "")) return false;
    call = unwrapped(callee.get("object"));
  }
}
