import { availableParallelism } from "node:os";
import { UNREAD_ENDINGS } from "./file-kinds.ts";
import { runGit } from "./run-git.ts";
import { splitNames } from "./split-names.ts";

/**
 * What `git grep` looks for: every byte string that `mayUseSdk` needs, and the name in UTF-16.
 * Separate patterns, because one alternation of them is slower by half.
 */
const PATTERNS = ["rupt", "sabil", "sabl\\.app", "r\\x00u\\x00p\\x00t", "s\\x00a\\x00b\\x00i\\x00l"];

/**
 * Names the tracked files whose bytes hold the name of the SDK somewhere, by `git grep`: it reads with several threads,
 * and costs less than reading 20,000 files from here. Start it before listing, and wait for it after.
 * It reads regular files only, as they are on the disk, and runs no filter.
 * @returns POSIX paths relative to the root; null when git cannot do it (then read the files)
 */
export async function grepMentions(root: string): Promise<Set<string> | null> {
  const answer = await runGit(root, [
    "grep",
    "-z",
    "--files-with-matches",
    "--text",
    "--no-textconv",
    "--no-color",
    "--ignore-case",
    `--threads=${availableParallelism() + 1}`,
    "--perl-regexp",
    ...PATTERNS.flatMap((pattern) => ["-e", pattern]),
    "--",
    ".",
    ...UNREAD_ENDINGS.map((ending) => `:(exclude)*.${ending}`),
  ]);
  // 1 is "found nothing". A message means that a file could not be read, and then the whole answer is not to be trusted.
  if ((answer.code !== 0 && answer.code !== 1) || answer.stderr !== "") return null;
  return new Set(splitNames(answer.stdout).names);
}
