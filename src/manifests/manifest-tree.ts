/**
 * One shape for the content of a JSON or YAML manifest, with source offsets. Finding entries and editing them is
 * written once, for both languages.
 */
export type TreeNode = MapNode | ListNode | ScalarNode;

/** `flow` is written between brackets with commas (all JSON), `block` one entry a line (most YAML). */
export type NodeStyle = "flow" | "block";

interface SourceRange {
  start: number;
  end: number;
}

export interface MapNode extends SourceRange {
  type: "map";
  style: NodeStyle;
  members: Member[];
}

export interface ListNode extends SourceRange {
  type: "list";
  style: NodeStyle;
  items: Item[];
}

export interface ScalarNode extends SourceRange {
  type: "scalar";
  value: unknown;
}

/** A key with its value: from the first character of the key to the last one of the value. */
export interface Member extends SourceRange {
  type: "member";
  key: string;
  keyEnd: number;
  value: TreeNode;
}

export interface Item extends SourceRange {
  type: "item";
  value: TreeNode;
}

/** What a container holds. */
export type Slot = Member | Item;

/** The slots of a container in source order; none for a scalar. */
export function slotsOf(node: TreeNode): readonly Slot[] {
  if (node.type === "map") return node.members;
  return node.type === "list" ? node.items : [];
}

/** The members of a map with this key. JSON allows the same key twice. */
export function membersNamed(node: TreeNode, key: string): Member[] {
  return node.type === "map" ? node.members.filter((member) => member.key === key) : [];
}

/** The value of a scalar that is a text, else null. */
export function textOf(node: TreeNode): string | null {
  return node.type === "scalar" && typeof node.value === "string" ? node.value : null;
}

/** No manifest is this deep; reading and editing recurse, so a hostile one must not exhaust the stack. */
const DEEPEST = 200;

/** @throws RangeError, which `parseManifest` turns into an error value */
export function assertShallow(depth: number): void {
  if (depth > DEEPEST) throw new RangeError(`nested deeper than ${DEEPEST} levels`);
}

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

/**
 * What a tree says, as a text that two equal contents share: keys sorted, no offsets. With a change: what it has to
 * say afterwards. An edit is only good when the edited file says exactly that.
 */
export function treeContent(node: TreeNode, change?: TreeChange): string {
  if (node.type === "scalar") return JSON.stringify(node.value) ?? "null";
  const kept = slotsOf(node).filter((slot) => !change?.dropped.has(slot));
  const addition = node.type === "map" ? change?.added.get(node) : undefined;
  const parts = kept
    .filter((slot) => !(addition?.replaces && slot === addition.like))
    .map((slot) => {
      const value = treeContent(slot.value, change);
      return slot.type === "member" ? `${JSON.stringify(slot.key)}:${value}` : value;
    });
  if (addition) parts.push(`${JSON.stringify(addition.key)}:${JSON.stringify(addition.value)}`);
  if (node.type === "list") return `[${parts.join()}]`;
  return `{${parts.sort().join()}}`;
}
