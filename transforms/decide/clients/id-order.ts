import { type NodePath, unwrapped } from "../../../src/code/tree/index.ts";
import type { AttachCall } from "../../find/attach/attach-call.ts";
import { hasEffect } from "../../find/attach/callbacks/callbacks.ts";

/**
 * Whether a keyed accessor may read the id before the other options: v2 read them in the order in which they stand. What
 * stands before the id must neither change it nor be changed by it. Source: contract, 11.12, "Evaluation order".
 * @param mayBeMissing whether a call may run before the module of the id: reading it throws, after what stands before it
 */
export function keepsOrder(attach: AttachCall, mayBeMissing: () => boolean): boolean {
  const entries = attach.options?.entries ?? [];
  const place = entries.findLastIndex(({ name }) => name === "client_id");
  const id = entries[place];
  if (!id) return true;
  const before = entries.slice(0, place).map(({ value }) => value);
  if (hasEffect(id.value)) return before.every(neverChanges);
  // What is the same wherever it stands is so at any time, once it is there.
  if (attach.clientId && attach.clientId.reach !== "local")
    return !before.some((value) => hasEffect(value)) || !mayBeMissing();
  return neverChanges(id.value) || !before.some((value) => hasEffect(value));
}

/** A literal, a function, or a name that is never set again. */
function neverChanges(value: NodePath): boolean {
  const path = unwrapped(value);
  if (path.is("TemplateLiteral")) return path.get("expressions").every((each) => neverChanges(each));
  if (path.is("Literal") || path.is("Function")) return true;
  return path.is("Identifier") && path.binding?.constant === true;
}
