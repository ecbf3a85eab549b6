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
