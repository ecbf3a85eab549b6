import { type NodePath, unwrapped } from "../../src/code/tree/index.ts";
import type { AttachCall } from "../find/attach/attach-call.ts";
import { capturesLocal } from "../find/attach/callbacks.ts";
import type { ClientGroup } from "../model.ts";

/**
 * The call whose logout callback goes into the constructor: every call of the client carries that same callback, and
 * it reads nothing local to a function. Null when the callbacks stay with their calls.
 */
export function constructorLogout(group: ClientGroup): AttachCall | null {
  const [first] = group.members;
  if (!first?.attach.logout) return null;
  const { unit } = first;
  const signatures = new Set(group.members.map(({ attach }) => signature(attach)));
  if (signatures.size !== 1 || signatures.has(null)) return null;
  const { entry, value } = first.attach.logout;
  if (entry.value.file !== unit.module || capturesLocal(value)) return null;
  // A callback that uses the SDK itself would be edited twice.
  if (unit.references.some((site) => site.path.isDescendant(value))) return null;
  return first.attach;
}

/** Equal signatures are the same callback: one binding, or the same text. */
function signature(attach: AttachCall): string | null {
  const logout = attach.logout;
  if (!logout) return null;
  const path: NodePath = unwrapped(logout.value);
  const { text } = logout.value;
  if (path.is("ObjectMethod")) return `method:${text}`;
  if (path.is("Function")) return `function:${text}`;
  if (!path.is("Identifier")) return null;
  const binding = path.scope.getBinding(path.node.name);
  if (!binding?.constant || binding.scope.path.type !== "Program") return null;
  return `binding:${binding.identifier.start}`;
}
