import { existsSync, statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { UNREAD_ENDINGS } from "./file-kinds.ts";
import { bytesMayUseSdk } from "./mentions.ts";
import { createFileReader, isPlainFile } from "./read-files.ts";
import { repositoryAbove } from "./repository-above.ts";
import { type GitOutcome, runGit, splitNames } from "./run-git.ts";

/** What git is asked for at the beginning of a scan: it works while the rest of the program loads. */
export interface StartedScan {
  /** See `grepMentions`. */
  mentions: Promise<Set<string> | null>;
  /** What git knows below the root; `listWithGit` reads it. */
  listing: Promise<GitOutcome>;
}

/**
 * Starts git in a folder. Nothing may change the tree between this and the scan that gets it.
 * @param onMention see `grepMentions`
 */
export function startScan(root: string, onMention?: () => void): StartedScan {
  return {
    mentions: isSmall(root) ? Promise.resolve(null) : grepMentions(root, onMention),
    listing: runGit(root, [
      "ls-files",
      "-z",
      "-s",
      "-v",
      "--cached",
      "--others",
      "--directory",
      "--no-empty-directory",
    ]),
  };
}

/** An index of so many bytes names two hundred files at most, which are read sooner than a second process is started. */
const SMALL_INDEX = 20_000;

/** Whether git knows few files here, or none: nothing was added yet. An index elsewhere (of a worktree, a submodule) is not looked for. */
function isSmall(root: string): boolean {
  const repository = repositoryAbove(root);
  if (repository === null) return false;
  const folder = join(repository, ".git");
  const index = join(folder, "index");
  return isPlainFile(index)
    ? statSync(index).size <= SMALL_INDEX
    : !isPlainFile(folder) && !existsSync(index);
}

/**
 * What `git grep` looks for: every byte string that `mayUseSdk` needs, and the name in UTF-16.
 * Separate patterns, because one alternation of them is slower by half.
 */
const PATTERNS = [
  "rupt",
  "sabil",
  "sabl\\.app",
  "rpt_last_",
  "device\\\\?/(attach|detach|evaluate)",
  "v2\\\\?/(identity|access)\\\\?/",
  "r\\x00u\\x00p\\x00t",
  "s\\x00a\\x00b\\x00i\\x00l",
];

/**
 * Names the tracked files whose bytes hold the name of the SDK somewhere, by `git grep`: it reads with several threads,
 * and costs less than reading 20,000 files from here. Start it before listing, and wait for it after.
 * It reads regular files only, as they are on the disk, and runs no filter.
 * @param onMention called once, as soon as a file is seen that may use the SDK, while git still reads: time to load what that needs
 * @returns POSIX paths relative to the root; null when git cannot do it (then read the files)
 */
async function grepMentions(root: string, onMention?: () => void): Promise<Set<string> | null> {
  const options = onMention === undefined ? {} : { onOutput: firstMention(root, onMention) };
  const command = [
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
  ];
  const answer = await runGit(root, command, options);
  // 1 is "found nothing". A message means that a file could not be read, and then the whole answer is not to be trusted.
  if ((answer.code !== 0 && answer.code !== 1) || answer.stderr !== "") return null;
  return new Set(splitNames(answer.stdout).names);
}

/** Reads the named files one after the other until one mentions the SDK: the bytes alone are found in "interrupt", too. */
function firstMention(root: string, onMention: () => void): (piece: Buffer) => void {
  const read = createFileReader(root);
  let rest = "";
  let isSeen = false;
  return (piece) => {
    if (isSeen) return;
    const names = (rest + piece.toString("utf8")).split("\0");
    rest = names.pop() ?? "";
    isSeen = names.some((path) => {
      const outcome = read(path);
      return outcome.status === "read" && bytesMayUseSdk(outcome.bytes);
    });
    if (isSeen) onMention();
  };
}
