import type { Aliases, Node } from "@babel/types";
import { KINDS } from "./node-tables.ts";

/** A type of node, or a name for several: `Function`, `Statement`. */
export type Kind = Node["type"] | keyof typeof KINDS;

export type NodeOf<Name extends Kind> = Name extends keyof typeof KINDS & keyof Aliases
  ? Aliases[Name]
  : Extract<Node, { type: Name }>;

/** The bit of each kind, and the bits of each type. */
const BITS = new Map<string, number>();
const BITS_OF = new Map<string, number>();
for (const [kind, types] of Object.entries(KINDS)) {
  const bit = 1 << BITS.size;
  BITS.set(kind, bit);
  for (const type of types.split(" ")) BITS_OF.set(type, (BITS_OF.get(type) ?? 0) | bit);
}

/** The bit of a kind in what `kindsOf` gives. */
export const kindBit = (kind: keyof typeof KINDS): number => BITS.get(kind) ?? 0;

/** The kinds of a type, a bit each. */
export const kindsOf = (type: string): number => BITS_OF.get(type) ?? 0;

/** Whether a node is of a type, or of a kind. */
export function isNode<Name extends Kind>(node: Node | null | undefined, kind: Name): node is NodeOf<Name> {
  if (!node) return false;
  if (node.type === kind) return true;
  const bit = BITS.get(kind);
  return bit !== undefined && (kindsOf(node.type) & bit) !== 0;
}
