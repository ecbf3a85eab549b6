import { basename, dirname, posix, relative, resolve, sep } from "node:path";
import { renamedDiff } from "../../plan/diff.ts";
import { runGitSync } from "../../project/files/run-git.ts";

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
  const inGit = runGitSync(root, ["rev-parse", "--show-prefix"]);
  if (inGit.code === 0) {
    const prefix = inGit.stdout.toString("utf8").replace(/\r?\n$/, "");
    return { folder: resolve(root, relative(prefix, "") || "."), prefix };
  }
  let folder = root;
  while (files.some(({ path }) => leaves(folder, resolve(root, path))) && basename(folder) !== "")
    folder = dirname(folder);
  return { folder, prefix: relative(folder, root).split(sep).join("/") };
}

const leaves = (folder: string, path: string): boolean => relative(folder, path).startsWith(`..${sep}`);
