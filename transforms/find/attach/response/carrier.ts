import type { NodePath } from "../../../../src/code/tree/index.ts";

/** Something that may give the response: itself, a promise, a list or a holder of it, or a function that returns one of these. */
export interface Carrier {
  readonly path: NodePath;
  /** The members that must be read of it first. */
  readonly inside: readonly string[];
  /** Other code made it of the response, or of more: names that answers of any kind have say nothing. */
  readonly isMade?: boolean | "of-more";
  /** Another member was read of it than the next one inside. */
  readonly isAstray?: boolean;
}

/** The response is not looked for any deeper, nor in more places. */
export const DEEPEST = 4;
export const MOST = 5000;
/** Expressions that give what they are made of. */
export const PASSES = /^(?:(?:Array|Await|Conditional|Logical|Object|Sequence)Expression|SpreadElement)$/;
/** The value of a box; the box carries what is put there. */
export const OPENS = /^(?:value|current)$/;
/** Methods that keep what they are given in what they are called on. */
export const KEEPS =
  /^(?:\$?patch\w*|add|assign|dispatch|emit|insert|next|push|put|resolve|send|set\w*|unshift|update\w*)$/;
const SETTER = /^set([A-Z])(\w*)$/;
/** What a framework gives a page of what its loader returned. */
export const LOADED_PROPS = ["loaderData", "actionData"];

/** What a setter sets by its name: `session` of `setSession`; null for the state of a component as a whole. */
export function setBy(setter: string): string | null {
  const [, first, rest] = SETTER.exec(setter) ?? [];
  const name = first === undefined ? "state" : `${first.toLowerCase()}${rest}`;
  return name === "state" ? null : name;
}
