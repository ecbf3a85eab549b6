import { writeFileSync } from "node:fs";
import { basename, dirname, posix, relative, resolve, sep } from "node:path";
import type { MigrationPlan } from "../../../migrate.ts";
import { renamedDiff } from "../../../plan/diff.ts";
import { repositoryAbove } from "../../../project/files/repository-above.ts";
import { escapeTerminalLine } from "../../../report/text/escape.ts";
import type { RunError } from "../../../result.ts";
import { reasonOf, runError } from "../../../rules/errors.ts";
import type { CommandContext } from "../../terminal/context.ts";

/**
 * `--patch`: the change as git applies it. It is raw, because it must apply, and stderr says so.
 * @returns why it could not be written, or null
 */
export function writePatch(file: string, plan: MigrationPlan, context: CommandContext): RunError | null {
  const target = resolve(context.root, file);
  const { text, folder } = patchText(context.root, plan.rawDiffs);
  try {
    writeFileSync(target, text);
  } catch (error) {
    return runError({ path: file, code: "patch-not-written", reason: reasonOf(error) });
  }
  if (text !== "") {
    const where = relative(context.root, folder) === "" ? "" : ` (in ${folder})`;
    context.stderr(escapeTerminalLine(`Apply the patch with: git apply ${target}${where}`));
    context.stderr("\n");
  }
  if (plan.redacted) {
    const warning = `${file}: holds values that every other output hides, because it must apply. Do not share it.`;
    context.stderr(`${escapeTerminalLine(warning)}\n`);
  }
  return null;
}

/** Diffs put together as one patch, and the folder where `git apply` takes it. */
export interface PatchText {
  text: string;
  folder: string;
}

/**
 * One patch of many diffs. In a repository its paths start at the top, as `git apply` wants them wherever it is called: it
 * passes over what lies elsewhere, without a word. Outside of one they start at the root, or at the folder above that
 * holds every file of the patch.
 */
export function patchText(root: string, diffs: readonly { path: string; diff: string }[]): PatchText {
  const changed = diffs.filter(({ diff }) => diff !== "");
  const { folder, prefix } = topOf(root, changed);
  const text = changed.map(({ path, diff }) =>
    prefix === "" && !path.startsWith("../") ? diff : renamedDiff(diff, posix.join(prefix, path)),
  );
  return { text: text.join(""), folder };
}

function topOf(root: string, files: readonly { path: string }[]): { folder: string; prefix: string } {
  const folder = repositoryAbove(root) ?? commonFolder(root, files);
  return { folder, prefix: relative(folder, root).split(sep).join("/") };
}

function commonFolder(root: string, files: readonly { path: string }[]): string {
  let folder = root;
  while (files.some(({ path }) => leaves(folder, resolve(root, path))) && basename(folder) !== "")
    folder = dirname(folder);
  return folder;
}

const leaves = (folder: string, path: string): boolean => relative(folder, path).startsWith(`..${sep}`);
