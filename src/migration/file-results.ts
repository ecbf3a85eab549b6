import { readFileSync } from "node:fs";
import { join } from "node:path";
import { applyEdits, standingEdits } from "../code/edits.ts";
import type { FileResult } from "../result.ts";
import { unifiedDiff } from "./diff.ts";
import { redactingEdits } from "./redact.ts";
import type { Checked } from "./transform-checked.ts";

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
  checked: Checked | null,
  manifests: ReadonlyMap<string, string>,
  failed: ReadonlySet<string>,
): FileOutcome[] {
  const paths = new Set([
    ...(checked?.newTexts.keys() ?? []),
    ...(checked?.drafts ?? []).map(({ path }) => path),
    ...manifests.keys(),
    ...failed,
  ]);
  return [...paths].sort().map((path) => {
    const manifest = manifests.get(path);
    if (manifest !== undefined) {
      const diff = unifiedDiff(path, readFileSync(join(root, path), "utf8"), manifest);
      return { shown: { path, status: "changed", diff }, rawDiff: diff };
    }
    return (checked && codeResult(path, checked)) ?? unchanged(path, failed);
  });
}

function codeResult(path: string, checked: Checked): FileOutcome | null {
  const after = checked.newTexts.get(path);
  const before = checked.output.texts.get(path) ?? null;
  if (after === undefined) return null;
  const rawDiff = unifiedDiff(path, before, after);
  if (before === null) return { shown: { path, status: "created", diff: rawDiff }, rawDiff };
  return { shown: { path, status: "changed", diff: shownDiff(path, before, rawDiff, checked) }, rawDiff };
}

/** The diff with secrets blanked on both sides, so that an untouched line stays one. */
function shownDiff(path: string, before: string, rawDiff: string, checked: Checked): string {
  const secrets = redactingEdits(checked.secrets.get(path));
  if (secrets.length === 0) return rawDiff;
  const edits = standingEdits(checked.edits.get(path) ?? []);
  const left = secrets.filter((secret) => !edits.some((edit) => touches(edit, secret)));
  return unifiedDiff(path, applyEdits(before, secrets), applyEdits(before, [...edits, ...left]));
}

const touches = (edit: { start: number; end: number }, secret: { start: number; end: number }): boolean =>
  edit.start < secret.end && secret.start < edit.end && edit.start !== edit.end;

function unchanged(path: string, failed: ReadonlySet<string>): FileOutcome {
  return { shown: { path, status: failed.has(path) ? "error" : "unchanged", diff: "" }, rawDiff: "" };
}
