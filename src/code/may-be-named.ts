import type { Node } from "@babel/types";

/** Whether the key of a property can be one of these names: a glance at the node, before its path is made. */
export function mayBeNamed(key: Node, computed: boolean, names: ReadonlySet<string>): boolean {
  return computed || key.type !== "Identifier" || names.has(key.name);
}
