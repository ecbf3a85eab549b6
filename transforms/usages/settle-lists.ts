import { note, type RuleNote } from "../../src/rules/note.ts";
import { V3_PACKAGE } from "../../src/sdk/v3.ts";
import type { TaggedEdit } from "../model.ts";
import type { UsageDraft } from "./usage-draft.ts";

export interface ListFacts {
  packageOf(path: string): string;
  /** Whether every file of a package that may use the SDK is known. */
  wholePackage(packageDir: string): boolean;
}

/** Whether a usage is the plain name of v2 in a list of settings that only names packages. */
export function isListed({ notes: [first] }: UsageDraft): boolean {
  return first?.rule === "config" && first.facts.listed === true;
}

/**
 * Puts the v3 package in place of v2 in the lists of settings of packages that nothing keeps on v2. In all others the name stays.
 *
 * @param onV3 files that used v3 before the run: the code of their packages was migrated by an earlier one
 * @param texts the files' text before the migration
 * @param asked whether a place is among those that the run was asked to edit
 */
export function settleLists(
  drafts: readonly UsageDraft[],
  onV3: readonly string[],
  texts: ReadonlyMap<string, string>,
  { packageOf, wholePackage }: ListFacts,
  asked: (path: string, start: number) => boolean,
): { drafts: UsageDraft[]; edits: Map<string, TaggedEdit[]> } {
  const held = new Set(drafts.filter(({ needsV2 }) => needsV2).map(({ path }) => packageOf(path)));
  const migrated = new Set(
    [
      ...drafts.filter(({ kind, held: isHeld }) => kind === "import" && !isHeld).map(({ path }) => path),
      ...onV3,
    ].map(packageOf),
  );
  const edits = new Map<string, TaggedEdit[]>();
  const settled = drafts.map((draft): UsageDraft => {
    const packageDir = packageOf(draft.path);
    const [found] = draft.notes;
    if (
      !found ||
      !isListed(draft) ||
      // What a manifest says of dependencies is edited with them; other lists in it are left to a person.
      /(?:^|\/)package\.json$/.test(draft.path) ||
      !asked(draft.path, draft.start) ||
      held.has(packageDir) ||
      !migrated.has(packageDir) ||
      !wholePackage(packageDir)
    )
      return loadsChunk(draft) ? { ...draft, needsV2: true } : draft;
    const { path, start, end } = draft;
    // A name that YAML has without quotes needs them now: it begins with "@".
    const [quote = '"'] = /^["'`]/.exec(texts.get(path)?.charAt(start) ?? "") ?? [];
    const edit: TaggedEdit = { start, end, text: `${quote}${V3_PACKAGE}${quote}`, step: "swap-import" };
    edits.set(path, [...(edits.get(path) ?? []), edit]);
    return { ...draft, notes: [replaced(found)], held: false, todo: null };
  });
  return { drafts: settled, edits };
}

/** Other lists only say how a package is treated; a chunk is made of those that it names. */
const loadsChunk = (draft: UsageDraft): boolean => {
  const [found] = draft.notes;
  return isListed(draft) && found?.rule === "config" && found.facts.setting === "manualChunks";
};

function replaced(found: RuleNote): RuleNote {
  return found.rule === "config"
    ? note("config", { ...found.facts, replaced: true }, { level: "info" })
    : found;
}
