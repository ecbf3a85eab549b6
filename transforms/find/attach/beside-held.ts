import type { NodePath } from "../../../src/code/tree/index.ts";
import type { AttachCall } from "./attach-facts.ts";

/** The object literals that a call passes, its own and those of constants. */
const objectsOf = ({ options, seenObjects }: AttachCall): readonly NodePath[] =>
  options?.objects ?? seenObjects;

/** The first object that an open call would change, and that a held one passes, too. */
export function sharedWithHeld(open: AttachCall, held: readonly AttachCall[]): NodePath | undefined {
  return open.options?.objects.find(({ node }) =>
    held.some((each) => objectsOf(each).some((other) => other.node === node)),
  );
}

/**
 * Reads calls so that no options object of a held one is changed for the others: they read it like any object that stays.
 *
 * @param read reads all calls; the options of those in `apart` are not theirs to edit
 */
export function besideHeld(
  read: (apart: ReadonlySet<NodePath>) => AttachCall[],
  isHeld: (attach: AttachCall) => boolean,
): AttachCall[] {
  const held = new Map<NodePath, AttachCall>();
  for (;;) {
    const attaches = read(new Set(held.keys()));
    const open = attaches.filter((attach) => !held.has(attach.call) && !isHeld(attach));
    const more = attaches.filter(
      (attach) =>
        !held.has(attach.call) && isHeld(attach) && open.some((each) => sharedWithHeld(each, [attach])),
    );
    for (const attach of more) held.set(attach.call, attach);
    if (more.length === 0) return attaches.map((attach) => held.get(attach.call) ?? attach);
  }
}
