import type { Skipped } from "../../result.ts";

/** Why a file or folder is left alone, as the result says it. */
const REASONS = {
  node_modules: "node_modules",
  foreign: "packages of others",
  output: "build output",
  ignored: "ignored by git",
  nested: "a git repository of its own; run rupt-migrate in it",
  name: "its name is not valid UTF-8",
  "link-to-no-file": "symbolic link to something that is not a file",
  "link-in-circles": "symbolic link that leads in circles",
  "link-to-nothing": "symbolic link to nothing",
  "link-out-of-root": "symbolic link that leaves the root",
  "link-to-skipped": "symbolic link to something that is ignored or skipped",
  "behind-link": "reached through a symbolic link that leaves the root",
  "too-large": "larger than 5 MB",
  binary: "binary",
  declarations: "type declarations of others",
  minified: "minified",
  own: "written by rupt-migrate",
} as const;

export type SkipReason = keyof typeof REASONS;

/** A path that the run passes by. A folder's ends in `/`. */
export interface SkippedPath {
  path: string;
  why: SkipReason;
}

/** The same, as a result shows it. */
export const skippedText = ({ path, why }: SkippedPath): Skipped => ({ path, reason: REASONS[why] });
