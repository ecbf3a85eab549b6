import type { Range } from "../../src/code/blocks/ranges.ts";
import type { Edit } from "../../src/code/edits/edits.ts";
import { lineEndOf, lineStartOf } from "../../src/code/edits/statement-ranges.ts";
import { columns } from "../../src/code/edits/style.ts";
import { groupBy } from "../../src/code/group-by.ts";
import { note, type RuleNote } from "../../src/rules/note.ts";
import { V3_PACKAGE } from "../../src/sdk/v3.ts";
import type { TaggedEdit } from "../model.ts";
import type { UsageDraft } from "./usage-draft.ts";

export interface ListFacts {
  packageOf(path: string): string;
  /** Whether every file of a package that may use the SDK is known. */
  wholePackage(packageDir: string): boolean;
  /** Most columns of a line. */
  lineWidth(path: string): number;
}

/** Whether a usage is the plain name of v2 in a list of settings that only names packages. */
function isListed({ notes: [first] }: UsageDraft): boolean {
  return first?.rule === "config" && first.facts.listed === true;
}

/**
 * Puts the v3 package in place of v2 in the lists of settings of packages that nothing keeps on v2. Where some code stays and some
 * was migrated, the list names both: what it says holds for both. In all others the name stays.
 *
 * @param onV3 files that used v3 before the run: the code of their packages was migrated by an earlier one
 * @param texts the files' text before the migration
 * @param asked whether a place is among those that the run was asked to edit
 */
export function settleLists(
  drafts: readonly UsageDraft[],
  onV3: readonly string[],
  texts: ReadonlyMap<string, string>,
  { packageOf, wholePackage, lineWidth }: ListFacts,
  asked: (path: string, start: number) => boolean,
): { drafts: UsageDraft[]; edits: Map<string, TaggedEdit[]> } {
  const held = groupBy(
    drafts.filter(({ needsV2 }) => needsV2),
    ({ path }) => packageOf(path),
  );
  const packagesWith = (kinds: readonly string[]): Set<string> => {
    const paths = drafts
      .filter(({ kind, held: isHeld }) => kinds.includes(kind) && !isHeld)
      .map(({ path }) => path);
    return new Set([...paths, ...onV3].map(packageOf));
  };
  const migrated = packagesWith(["import", "attach"]);
  // An import that only a dropped call needed is replaced by nothing.
  const onBoth = packagesWith(["attach"]);
  const edits = new Map<string, TaggedEdit[]>();
  const add = (path: string, edit: Edit): void => {
    edits.set(path, [...(edits.get(path) ?? []), { ...edit, step: "swap-import" }]);
  };
  const settled = drafts.map((draft): UsageDraft => {
    const packageDir = packageOf(draft.path);
    const [found] = draft.notes;
    const needsV2 = draft.needsV2 || loadsChunk(draft);
    const asItWas = needsV2 === draft.needsV2 ? draft : { ...draft, needsV2 };
    if (
      !found ||
      !isListed(draft) ||
      !asked(draft.path, draft.start) ||
      // What a manifest says of dependencies is edited with them; other lists in it are left to a person.
      /(?:^|\/)package\.json$/.test(draft.path)
    )
      return asItWas;
    const { path } = draft;
    const text = texts.get(path) ?? "";
    const staying = held.get(packageDir);
    const becauseOf = [...new Set((staying ?? []).map((each) => each.path))];
    // As long as nothing is on v3, the list waits for the code.
    if (staying !== undefined && !onBoth.has(packageDir)) return { ...draft, needsV2, todo: null, becauseOf };
    if (!migrated.has(packageDir)) return asItWas;
    if (staying !== undefined || !wholePackage(packageDir)) {
      const list = listAround(text, draft);
      if (list === null) return asItWas;
      if (!list.namesV3) add(path, besideEdit(text, draft));
      return { ...draft, notes: [settledNote(found, "beside")], needsV2, todo: null, becauseOf };
    }
    add(path, listAround(text, draft)?.namesV3 ? removalEdit(text, draft) : swapEdit(text, draft));
    return { ...draft, notes: [settledNote(found, "replaced")], held: false, todo: null };
  });
  for (const [path, own] of edits) {
    const text = texts.get(path) ?? "";
    const isAlone = ({ start }: Range) =>
      own.filter((each) => lineStartOf(text, each.start) === lineStartOf(text, start)).length === 1;
    edits.set(
      path,
      own.map((edit) => ({
        ...edit,
        ...(isAlone(edit) ? brokenList(path, text, edit, lineWidth(path)) : null),
      })),
    );
  }
  return { drafts: settled, edits };
}

/** A list that begins on the line of its key and fits no longer, with one item a line; null where the layout stays. */
function brokenList(path: string, text: string, edit: Edit, width: number): Edit | null {
  const [from, to] = [lineStartOf(text, edit.start), lineEndOf(text, edit.end)];
  const was = columns(text.slice(from, to));
  if (was + edit.text.length - (edit.end - edit.start) <= Math.max(width, was)) return null;
  const [open, close] = [text.lastIndexOf("[", edit.start), text.indexOf("]", edit.end)];
  const [, indent] =
    /^([ \t]*)(?:[\w$]+|(["'])[^"']*\2)\s*:\s*$/.exec(text.slice(from, Math.max(from, open))) ?? [];
  if (indent === undefined || close >= to) return null;
  const list = text.slice(open + 1, edit.start) + edit.text + text.slice(edit.end, close);
  const items = list.split(",").map((each) => each.trim());
  if (!items.every((each) => /^(["'`])[^"'`,\\]*\1$/.test(each))) return null;
  const [step = "  "] = /^(?:\t| +)(?=\S)/m.exec(text) ?? [];
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const comma = !/\.jsonc?$/.test(path) && /,\s*[\r\n]\s*[}\]]/.test(text) ? "," : "";
  const lines = items.map((each) => indent + step + each).join(`,${eol}`);
  return { start: open, end: close + 1, text: `[${eol}${lines}${comma}${eol}${indent}]` };
}

/** Other lists only say how a package is treated; a chunk is made of those that it names. */
const loadsChunk = (draft: UsageDraft): boolean => {
  const [found] = draft.notes;
  return isListed(draft) && found?.rule === "config" && found.facts.setting === "manualChunks";
};

function settledNote(found: RuleNote, by: "replaced" | "beside"): RuleNote {
  if (found.rule !== "config") return found;
  return by === "beside"
    ? note("config", { ...found.facts, beside: true })
    : note("config", { ...found.facts, replaced: true }, { level: "info" });
}

/** The v3 package in the quotes of a name. One that YAML has without quotes needs them now: it begins with "@". */
function nameOfV3(text: string, { start }: Range): string {
  const [quote = '"'] = /^["'`]/.exec(text.charAt(start)) ?? [];
  return `${quote}${V3_PACKAGE}${quote}`;
}

/** The list in brackets that a name is an item of; null for a list of YAML without brackets, and for a name alone. */
function listAround(text: string, { start, end }: Range): { namesV3: boolean } | null {
  if (!/[[,]\s*$/.test(text.slice(0, start)) || !/^\s*[\],]/.test(text.slice(end))) return null;
  const list = text.slice(text.lastIndexOf("[", start), text.indexOf("]", end));
  return { namesV3: list.includes(V3_PACKAGE) };
}

const swapEdit = (text: string, { start, end }: Range): Edit => ({
  start,
  end,
  text: nameOfV3(text, { start, end }),
});

/** On a line of its own where the name has one. */
function besideEdit(text: string, { start, end }: Range): Edit {
  const [gap = " "] = /\n[ \t]*$/.exec(text.slice(0, start)) ?? [];
  return { start: end, end, text: `,${gap}${nameOfV3(text, { start, end })}` };
}

/** The name and the comma behind it, or the one before it. */
function removalEdit(text: string, { start, end }: Range): Edit {
  const [after] = /^\s*,\s*/.exec(text.slice(end)) ?? [];
  if (after !== undefined) return { start, end: end + after.length, text: "" };
  const [before = ""] = /,\s*$/.exec(text.slice(0, start)) ?? [];
  return { start: start - before.length, end, text: "" };
}
