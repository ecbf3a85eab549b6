import type { Mode, Result } from "../result.ts";
import { countOf } from "./count-of.ts";

/** What a run of this mode did to the tree. */
const MODES: Readonly<Record<Mode, string>> = {
  write: "changes written",
  "dry-run": "dry run, nothing was written",
  check: "check, nothing was written",
};

export const modeText = (mode: Mode): string => MODES[mode];

/** The counts of a run in one sentence. */
export function summaryText({ summary, mode }: Result): string {
  const { found } = summary.usages;
  if (found === 0) return `No use of the v2 SDK in ${countOf(summary.filesScanned, "file")}.`;
  const changed = `${countOf(summary.filesChanged, "file")} ${mode === "write" ? "changed" : "to change"}`;
  return `${countOf(found, "usage")} of v2 in ${summary.filesWithUsages} of ${countOf(summary.filesScanned, "file")}; ${changed}.`;
}
