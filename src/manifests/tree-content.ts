import { slotsOf, type TreeNode } from "./manifest-tree.ts";
import type { TreeChange } from "./tree-change.ts";

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
