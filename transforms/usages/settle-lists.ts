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
 * @param texts the files' text before the migration
 * @param asked whether a place is among those that the run was asked to edit
 */
export function settleLists(
  drafts: readonly UsageDraft[],
  texts: ReadonlyMap<string, string>,
  { packageOf, wholePackage }: ListFacts,
  asked: (path: string, start: number) => boolean,
): { drafts: UsageDraft[]; edits: Map<string, TaggedEdit[]> } {
  const held = new Set(drafts.filter(({ needsV2 }) => needsV2).map(({ path }) => packageOf(path)));
  const migrated = new Set(
    drafts
      .filter(({ kind, held: isHeld }) => kind === "import" && !isHeld)
      .map(({ path }) => packageOf(path)),
  );
  const edits = new Map<string, TaggedEdit[]>();
  const settled = drafts.map((draft): UsageDraft => {
    const packageDir = packageOf(draft.path);
    const [found] = draft.notes;
    if (
      !found ||
      !isListed(draft) ||
      !asked(draft.path, draft.start) ||
      held.has(packageDir) ||
      !migrated.has(packageDir) ||
      !wholePackage(packageDir)
    )
      return draft;
    const { path, start, end } = draft;
    const quote = texts.get(path)?.charAt(start) ?? '"';
    const edit: TaggedEdit = { start, end, text: `${quote}${V3_PACKAGE}${quote}`, step: "swap-import" };
    edits.set(path, [...(edits.get(path) ?? []), edit]);
    return { ...draft, notes: [replaced(found)], held: false, todo: null };
  });
  return { drafts: settled, edits };
}

function replaced(found: RuleNote): RuleNote {
  return found.rule === "config"
    ? note("config", { ...found.facts, replaced: true }, { level: "info" })
    : found;
}
