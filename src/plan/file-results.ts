import { readFileSync } from "node:fs";
import { join } from "node:path";
import { applyEdits, standingEdits } from "../code/edits.ts";
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
      const diff = unifiedDiff(path, readFileSync(join(root, path), "utf8"), manifest);
      return { shown: { path, status: "changed", diff }, rawDiff: diff };
    }
    return (code && codeResult(path, code)) ?? unchanged(path, failed);
  });
}

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
