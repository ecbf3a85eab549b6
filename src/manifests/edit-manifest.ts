import { V3_PACKAGE } from "../sdk/v3.ts";
import { type EntrySpelling, editedText, JSON_SPELLING, yamlSpelling } from "./edit-text.ts";
import {
  type Addition,
  type MapNode,
  membersNamed,
  type Slot,
  type TreeChange,
  treeContent,
  withEmptiedSections,
} from "./manifest-tree.ts";
import { type ManifestError, type ManifestKind, manifestError, parseManifest } from "./parse-manifest.ts";
import type { ManifestEntry, ManifestReading } from "./read-manifest.ts";

/** What to do to one manifest. Entries are those of its reading. */
export interface ManifestEdit {
  remove: readonly ManifestEntry[];
  /** `@ruptjs/client` comes into the section of `beside`: in its place when that entry goes, else next to it. */
  add: readonly { beside: ManifestEntry; range: string }[];
}

export interface EditedManifest {
  text: string;
  /** Package name -> range, as the result shows it. */
  removed: Record<string, string>;
  added: Record<string, string>;
}

const SPELLINGS: Readonly<Record<ManifestKind, (text: string, quote?: "'" | '"') => EntrySpelling>> = {
  "package.json": () => JSON_SPELLING,
  "pnpm-workspace.yaml": (text, quote = "'") => yamlSpelling(text, quote),
  ".yarnrc.yml": (text, quote = '"') => yamlSpelling(text, quote),
  "deno.json": () => JSON_SPELLING,
  "deno.jsonc": () => JSON_SPELLING,
};

/**
 * Removes and adds entries as a text edit: order, indentation, line ends, BOM, comments and final newline stay. A
 * sorted section stays sorted; in another one the new entry stands where `rupt` stood. A section that is emptied goes,
 * as with `npm uninstall`. A section that has `@ruptjs/client` already gets no second one.
 *
 * @param quote what the repo's formatter puts around a text in YAML, where the file itself does not show it
 * @returns the new text with what went and came, or an error when the edited text would not say what it should
 *   (a YAML anchor on the entry, for example); the file is then to be left alone
 */
export function editManifest(
  reading: ManifestReading,
  edit: ManifestEdit,
  quote?: "'" | '"',
): EditedManifest | { error: ManifestError } {
  const { text, tree, kind } = reading;
  const dropped = new Set<Slot>(edit.remove.map(({ slot }) => slot));
  const added = new Map<MapNode, Addition>();
  for (const { beside, range } of edit.add) {
    const { container, slot } = beside;
    if (container.type !== "map" || slot.type !== "member" || added.has(container)) continue;
    if (membersNamed(container, V3_PACKAGE).length > 0) continue;
    const index = container.members.indexOf(slot);
    const sorted = sortedIndex(
      container.members.map(({ key }) => key),
      V3_PACKAGE,
    );
    // A comment above stays where it is, so the entry that it speaks of does too.
    const before = dropped.has(slot) && isCommentAbove(text, slot.start) ? index : (sorted ?? index);
    const replaces = dropped.has(slot) && before === index;
    if (replaces) dropped.delete(slot);
    added.set(container, { key: V3_PACKAGE, value: range, like: slot, replaces, before });
  }
  const change = withEmptiedSections(tree, { dropped, added });

  const result = editedText(text, tree, change, SPELLINGS[kind](text, quote));
  if (!saysWhatItShould(reading, result, change)) {
    const [{ start } = { start: 0 }] =
      edit.remove.length > 0 ? edit.remove : edit.add.map((each) => each.beside);
    return {
      error: manifestError(text, start, "entry-not-edited"),
    };
  }
  const came = firstRanges([...added.values()].map(({ key, value }) => [key, value]));
  const went = edit.remove.filter((entry) => came[entry.package] === undefined);
  return {
    text: result,
    removed: firstRanges(went.map((entry) => [entry.package, entry.range])),
    added: came,
  };
}

/** Whether the line before that of an offset is a YAML comment. */
const isCommentAbove = (text: string, offset: number): boolean =>
  /\n[ \t]*#[^\n]*\n[^\n]*$/.test(text.slice(0, offset));

/** Parses the edited text: it must hold exactly what was asked for, and an anchor must not have moved. */
function saysWhatItShould(
  { kind, text, tree }: ManifestReading,
  result: string,
  change: TreeChange,
): boolean {
  for (const { like } of change.added.values()) {
    if (!/^\s*:\s*$/.test(text.slice(like.keyEnd, like.value.start))) return false;
  }
  const parsed = parseManifest(kind, result);
  return "tree" in parsed && treeContent(parsed.tree) === treeContent(tree, change);
}

/** The first range of each name: the one of the section that comes first in the section table. */
function firstRanges(pairs: readonly (readonly [string, string])[]): Record<string, string> {
  return Object.fromEntries([...pairs].reverse());
}

/** How package managers order a section: npm by locale, yarn and pnpm by code unit. */
const ORDERS: readonly ((one: string, other: string) => number)[] = [
  (one, other) => one.localeCompare(other, "en"),
  (one, other) => (one < other ? -1 : one > other ? 1 : 0),
];

/**
 * Where a new key goes in a section that is sorted.
 *
 * @param keys the keys as they stand, at least one
 * @returns the index of the key that it comes before (`keys.length` for the end), or null when the section is not sorted
 */
export function sortedIndex(keys: readonly string[], key: string): number | null {
  const order = ORDERS.find((compare) =>
    keys.every((each, index) => index === 0 || compare(keys[index - 1] ?? "", each) <= 0),
  );
  if (!order) return null;
  const later = keys.findIndex((each) => order(each, key) > 0);
  return later < 0 ? keys.length : later;
}
