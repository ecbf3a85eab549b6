import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import type { Migration } from "../../transforms/driver.ts";
import type { PlannedChange } from "../apply/index.ts";
import { applyEdits, standingEdits } from "../code/edits/edits.ts";
import { isPlainFile } from "../project/files/read-files.ts";
import { redactingEdits } from "../report/redact.ts";
import type { FileResult } from "../result.ts";
import { unifiedDiff } from "./diff.ts";
import type { MigratedCode } from "./migrate-code.ts";

/** What became of one file: as it may be shown, and with the diff as it is. */
export interface FileOutcome {
  shown: FileResult;
  rawDiff: string;
}

/**
 * Every file with a usage, an edit or an error, by path.
 *
 * @param manifests new text of the manifests that change
 * @param failed files that could not be read or whose rewrite was a fault
 */
export function fileResults(
  root: string,
  code: MigratedCode | null,
  manifests: ReadonlyMap<string, string>,
  failed: ReadonlySet<string>,
): FileOutcome[] {
  const paths = new Set([
    ...(code?.migration.newTexts.keys() ?? []),
    ...(code?.migration.deleted ?? []),
    ...(code?.migration.drafts ?? []).map(({ path }) => path),
    ...manifests.keys(),
    ...failed,
  ]);
  return [...paths].sort().map((path) => {
    const manifest = manifests.get(path);
    if (manifest !== undefined) {
      const after = fileOf(path, manifest);
      const diff = unifiedDiff(path, readFileSync(join(root, path), "utf8"), after);
      return { shown: { path, status: after === null ? "deleted" : "changed", diff }, rawDiff: diff };
    }
    return (code && codeResult(path, code)) ?? unchanged(path, failed);
  });
}

/** Settings of Yarn that say nothing any more are deleted. What pnpm has marks the root of a workspace, also when it is empty. */
const fileOf = (path: string, text: string): string | null =>
  posix.basename(path) === ".yarnrc.yml" && text.trim() === "" ? null : text;

function codeResult(path: string, code: MigratedCode): FileOutcome | null {
  const after = code.migration.newTexts.get(path);
  const before = code.migration.texts.get(path) ?? null;
  if (code.migration.deleted.has(path)) return deletedResult(path, before ?? "", code);
  if (after === undefined) return null;
  const rawDiff = unifiedDiff(path, before, after);
  if (before === null) return { shown: { path, status: "created", diff: rawDiff }, rawDiff };
  return { shown: { path, status: "changed", diff: shownDiff(path, before, rawDiff, code) }, rawDiff };
}

function deletedResult(path: string, before: string, code: MigratedCode): FileOutcome {
  const shown = applyEdits(before, redactingEdits(code.secrets.get(path)));
  const diff = unifiedDiff(path, shown, null);
  return { shown: { path, status: "deleted", diff }, rawDiff: unifiedDiff(path, before, null) };
}

/** The diff with secrets blanked on both sides, so that an untouched line stays one. */
function shownDiff(path: string, before: string, rawDiff: string, code: MigratedCode): string {
  const secrets = redactingEdits(code.secrets.get(path));
  if (secrets.length === 0) return rawDiff;
  const edits = standingEdits(code.migration.edits.get(path) ?? []);
  const left = secrets.filter((secret) => !edits.some((edit) => touches(edit, secret)));
  return unifiedDiff(path, applyEdits(before, secrets), applyEdits(before, [...edits, ...left]));
}

const touches = (edit: { start: number; end: number }, secret: { start: number; end: number }): boolean =>
  edit.start < secret.end && secret.start < edit.end && edit.start !== edit.end;

function unchanged(path: string, failed: ReadonlySet<string>): FileOutcome {
  return { shown: { path, status: failed.has(path) ? "error" : "unchanged", diff: "" }, rawDiff: "" };
}

/** The writes of a run, by path, each with the bytes that it was computed from. */
export function plannedChanges(
  root: string,
  migration: Migration | null,
  manifests: ReadonlyMap<string, string>,
): PlannedChange[] {
  const changes: PlannedChange[] = [];
  const settled = [...manifests].map(([path, text]) => [path, fileOf(path, text)] as const);
  const texts = [...(migration?.newTexts ?? []), ...settled];
  for (const [path, text] of [...texts, ...deletions(migration)]) {
    const exists = isPlainFile(join(root, path));
    const known = manifests.has(path)
      ? readFileSync(join(root, path))
      : Buffer.from(migration?.texts.get(path) ?? "");
    changes.push({
      path: posix.normalize(path),
      before: exists ? known : null,
      after: text === null ? null : Buffer.from(text),
    });
  }
  return changes.sort((a, b) => (a.path < b.path ? -1 : 1));
}

const deletions = (migration: Migration | null): [string, null][] =>
  [...(migration?.deleted ?? [])].map((path) => [path, null]);
