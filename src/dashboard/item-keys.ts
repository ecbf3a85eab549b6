import { createHash } from "node:crypto";
import type { PolicyRecipe, SourcedValue } from "../result.ts";
import { foldedKey } from "./folded.ts";

/** What reports show in place of a client id that is to be hidden. */
const MARK = /^\[redacted ([0-9a-f]{6})\]$/;

/**
 * A short key of a client id that does not tell the id: ids of checklist items hold it. It is the same for the id and for its
 * mark, so that a tick holds whether client ids are shown or hidden.
 */
function idKey(id: string): string {
  return MARK.exec(id)?.[1] ?? createHash("sha256").update(id).digest("hex").slice(0, 6);
}

/** Whether a text stands for a hidden client id. */
export const isClientIdMark = (text: string): boolean => MARK.test(text);

/** What stands for a hidden client id: different ids keep apart. */
export const clientIdMark = (id: string): string => `[redacted ${idKey(id)}]`;

/** The same for the id of a recipe. A text that does not fold must not be taken for the id that it spells. */
export const recipeKey = ({ clientId: { text, value }, package: folder = "" }: PolicyRecipe): string =>
  value === null ? stableKey(`(${text})${folder}`) : idKey(String(value));

/** A key of what is to be entered: another value, another item. */
export const valuesKey = (values: readonly SourcedValue[]): string =>
  shortHash(values.map(foldedKey).sort().join("\n")).slice(0, 8);

/**
 * A short readable key for a text of the repo, fit for an id: the text itself when it is plain, else what is plain of
 * it and a hash. Different texts give different keys for all practical purposes.
 */
function stableKey(text: string): string {
  if (/^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/.test(text)) return text;
  const plain = text.replace(/[^A-Za-z0-9._-]+/g, "-").replace(/^[-.]+|-+$/g, "");
  return `${plain.slice(0, 40)}${plain === "" ? "" : "-"}${shortHash(text)}`;
}

/** FNV-1a over UTF-16 code units, two times 32 bits wide: the same on every machine, no dependency, not for security. */
export function shortHash(text: string): string {
  let [low, high] = [0x811c9dc5, 0x1b873593];
  for (let index = 0; index < text.length; index++) {
    low = Math.imul(low ^ text.charCodeAt(index), 0x01000193);
    high = Math.imul(high ^ text.charCodeAt(index), 0x85ebca6b) ^ (high >>> 13);
  }
  const hex = (part: number): string => (part >>> 0).toString(16).padStart(8, "0");
  return (hex(high) + hex(low)).slice(4);
}
