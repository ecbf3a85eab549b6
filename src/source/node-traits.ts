import * as t from "@babel/types";

/** What a type of node is for scopes. */
export const IS = {
  scopable: 1,
  pattern: 2,
  function: 4,
  functionParent: 8,
  blockParent: 16,
  declaration: 32,
  method: 64,
} as const;
const TRAITS = new Map<string, number>();
for (const [alias, trait] of [
  ["Scopable", IS.scopable],
  ["Pattern", IS.pattern],
  ["Function", IS.function],
  ["FunctionParent", IS.functionParent],
  ["BlockParent", IS.blockParent],
  ["Declaration", IS.declaration],
  ["Method", IS.method],
] as const)
  for (const type of t.FLIPPED_ALIAS_KEYS[alias] ?? []) TRAITS.set(type, (TRAITS.get(type) ?? 0) | trait);

export const is = (node: t.Node | undefined, trait: number): boolean =>
  node !== undefined && ((TRAITS.get(node.type) ?? 0) & trait) !== 0;

/** Babel's `isScope`: the body of a function is no scope of its own, a pattern among its parameters is one. */
export function isScope(node: t.Node, parent: t.Node | undefined): boolean {
  const traits = TRAITS.get(node.type) ?? 0;
  if ((traits & (IS.scopable | IS.pattern)) === 0) return false;
  const isHead = is(parent, IS.function) || parent?.type === "CatchClause";
  if (node.type === "BlockStatement" && isHead) return false;
  return (traits & IS.scopable) !== 0 || isHead;
}
