import { grepMentions } from "./grep-mentions.ts";
import { type GitOutcome, runGit } from "./run-git.ts";

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
    mentions: grepMentions(root, onMention),
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
