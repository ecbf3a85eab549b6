import { type MapNode, type Member, type Slot, slotsOf, type TreeNode } from "./manifest-tree.ts";

/** A new entry of a map. */
export interface Addition {
  key: string;
  value: string;
  /** The entry that it stands for: its colon and quotes are copied. */
  like: Member;
  /** Whether it takes that entry's place; else it comes as one more, before the member at `before`. */
  replaces: boolean;
  before: number;
}

/** What changes in a tree: slots that go, and at most one new entry for a map. A replaced member is no dropped one. */
export interface TreeChange {
  dropped: ReadonlySet<Slot>;
  added: ReadonlyMap<MapNode, Addition>;
}

/**
 * Drops, with a section that is emptied, the section itself: `npm uninstall`, `pnpm remove` and `yarn remove` do the
 * same. A section that was empty before stays.
 */
export function withEmptiedSections(tree: TreeNode, change: TreeChange): TreeChange {
  const dropped = new Set(change.dropped);
  const empties = (node: TreeNode): boolean => {
    const slots = slotsOf(node);
    let left = slots.length;
    for (const slot of slots) {
      if (!dropped.has(slot) && empties(slot.value)) dropped.add(slot);
      if (dropped.has(slot)) left--;
    }
    return slots.length > 0 && left === 0 && !(node.type === "map" && change.added.has(node));
  };
  empties(tree);
  return { dropped, added: change.added };
}
