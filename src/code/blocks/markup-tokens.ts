import type { Range } from "./ranges.ts";

/** Code inside of markup. */
export interface CodePiece extends Range {
  /** Elements that stand in the code (Astro) and are no part of it, in their order. */
  markup: readonly Range[];
}

export interface Attribute extends Range {
  /** Empty for Svelte's and Astro's `{shorthand}` and `{...spread}`. */
  name: string;
  /** The value as written, without quotes or braces; empty for an attribute without one. */
  text: string;
  /** Where the value is, without its quotes or braces; null for an attribute without one. */
  value: (Range & { quote: '"' | "'" | "`" | "{" | "" }) | null;
  /** The pieces of code in the value, for languages that mark them with braces. */
  code: CodePiece[];
}

/**
 * An element. The range is that of its opening tag. A block of Svelte (`{#each}`) is the parent of what it holds, with a
 * name that starts with `#` and its code as its one attribute; it is not a token of its own.
 */
export interface Tag extends Range {
  kind: "tag";
  name: string;
  attributes: Attribute[];
  selfClosing: boolean;
  /** The text of an element that holds no markup (script, style); null for all others. */
  raw: Range | null;
  /** Where the element ends: the start of its closing tag, or of the one that closed it with its parent. */
  until: number;
  parent: Tag | null;
  /** The expression that the element stands in (Astro), or null. */
  within: Expression | null;
}

/** `{{ }}` of Vue, `{ }` of Svelte and Astro, outside tags; the range includes the braces. */
export interface Expression extends Range {
  kind: "expression";
  /** The sign and the word of a Svelte block or tag: `#each`, `:then`, `@html`; empty for all others. */
  keyword: string;
  /** The code between the braces, after the keyword of a Svelte block. */
  code: CodePiece;
  parent: Tag | null;
  /** The expression that holds the element that holds this one (Astro), or null. */
  within: Expression | null;
}

export interface Comment extends Range {
  kind: "comment";
}

export type MarkupToken = Tag | Expression | Comment;
