import { type NodePath, unwrapped } from "../../../src/code/tree/index.ts";
import type { AttachCall } from "../../find/attach/attach-call.ts";
import { type Obligation, unless } from "./obligation.ts";

/** Every call of the client carries the same logout callback: one binding, or the same text. */
export const sameCallback: Obligation = {
  id: "same-callback",
  answer: ({ group: { members } }) => {
    const [first] = members;
    const expected = first ? signature(first.attach) : null;
    const other = members.find(({ attach }) => expected === null || signature(attach) !== expected);
    return unless(other?.attach.call);
  },
};

function signature(attach: AttachCall): string | null {
  const logout = attach.logout;
  if (!logout) return null;
  const path: NodePath = unwrapped(logout.value);
  const { text } = logout.value;
  if (path.is("ObjectMethod")) return `method:${text}`;
  if (path.is("Function")) return `function:${text}`;
  if (!path.is("Identifier")) return null;
  const binding = path.scope.getBinding(path.node.name);
  return binding === undefined ? null : `binding:${path.file.path}:${binding.identifier.start}`;
}
