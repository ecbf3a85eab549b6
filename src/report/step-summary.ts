import type { Result } from "../result.ts";
import { markdown } from "./markdown.ts";

/** GitHub takes 1 MiB of summary for each step; more makes the upload fail. */
const STEP_LIMIT = 1024 * 1024 - 1024;

/** The Markdown report for `$GITHUB_STEP_SUMMARY`. The caller appends it to the file of that name. */
export function stepSummary(result: Result): string {
  return markdown(result, { limit: STEP_LIMIT });
}
