import type { Edit } from "../../../src/code/edits/edits.ts";
import {
  argumentsOf,
  isCall,
  isMember,
  type NodePath,
  outermostWrapper,
  staticName,
} from "../../../src/code/tree/index.ts";
import { isInert } from "../attach/callbacks/callbacks.ts";

/** What is chained to a call that is to go. */
export interface PromiseLinks {
  /** The call with all that is chained to it. */
  readonly top: NodePath;
  /** Null where nothing that follows the call does something; else what is cut off before that. */
  readonly cuts: readonly { readonly edit: Edit; readonly parts: readonly NodePath[] }[] | null;
}

/**
 * The `.then`, `.catch` and `.finally` of a call whose promise will always be fulfilled, with a value that nobody reads: those that
 * do nothing go, and so does what handles a failure that cannot happen any more.
 * @returns null where something else is read of the promise
 */
export function promiseLinks(call: NodePath): PromiseLinks | null {
  const cuts: { edit: { start: number; end: number; text: string }; parts: NodePath[] }[] = [];
  let top = call;
  let follows = false;
  for (let path = outermostWrapper(call); ; path = outermostWrapper(top)) {
    const member = path.parentPath;
    if (!isMember(member) || path.key !== "object") return { top, cuts: follows ? cuts : null };
    const link = member.parentPath;
    const name = staticName(member);
    if (!isCall(link) || member.key !== "callee" || !/^(?:then|catch|finally)$/.test(name ?? "")) return null;
    const [first, second] = argumentsOf(link);
    const isDead = name === "catch" ? !follows : first === undefined || isInert(first);
    if (isDead && !(follows && second))
      cuts.push({ edit: { start: path.range.end, end: link.range.end, text: "" }, parts: argumentsOf(link) });
    else follows = true;
    top = link;
  }
}
