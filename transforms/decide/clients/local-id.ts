import type { NodePath } from "../../../src/code/tree/index.ts";
import type { AttachCall } from "../../find/attach/attach-call.ts";

/**
 * Whether an id that is only known locally can be read where the call is: it stands in the call, or every name in it
 * means the same there and never changes.
 */
export function localIdReaches(attach: AttachCall): boolean {
  const id = attach.clientId;
  if (!id) return false;
  if (id.path.isDescendant(attach.call)) return true;
  const entry = attach.options?.entries.filter((each) => each.name === "client_id").at(-1);
  if (entry?.shared) return true;
  if (id.path.file !== attach.options?.entries[0]?.value.file) return false;
  let reaches = true;
  const check = (path: NodePath) => {
    if (
      path.is("CallExpression") ||
      path.is("NewExpression") ||
      path.is("AwaitExpression") ||
      path.is("ThisExpression")
    )
      reaches = false;
    if (!path.is("Identifier") || !path.isReferencedIdentifier()) return;
    const binding = path.scope.getBinding(path.node.name);
    if (binding !== attach.call.scope.getBinding(path.node.name) || (binding && !binding.constant))
      reaches = false;
  };
  check(id.path);
  id.path.walk(check);
  return reaches;
}
