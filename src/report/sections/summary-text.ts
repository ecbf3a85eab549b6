import type { Mode, Outcome, Result } from "../../result.ts";

/** A count with its noun, e.g. `1 usage`, `3 usages`. */
export function countOf(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

/** The parts of what a check is red for: what a run settles by itself, what needs a person, what follows from others. */
export function leftParts({
  pending,
  follow,
  total,
}: Record<"pending" | "follow" | "total", number>): string[] {
  const own = total - pending - follow;
  return [
    ...(pending > 0 ? [`${pending} can be migrated by npx rupt-migrate`] : []),
    ...(own > 0 ? [`${own} ${own === 1 ? "needs" : "need"} a person`] : []),
    ...followPart(follow),
  ];
}

/** How many only follow from others; nothing for none. */
export const followPart = (count: number): string[] =>
  count > 0 ? [`${count} ${count === 1 ? "follows" : "follow"} from others`] : [];

/** That places of the baseline were left out; empty for none. */
export const baselineText = (accepted: number): string =>
  accepted > 0
    ? `${countOf(accepted, "place")} of the baseline ${accepted === 1 ? "is" : "are"} left out.`
    : "";

/** What a run of this mode did to the tree. */
const MODES: Readonly<Record<Mode, string>> = {
  write: "changes written",
  "dry-run": "dry run, nothing was written",
  check: "check, nothing was written",
};

export const modeText = ({ mode, summary }: Pick<Result, "mode" | "summary">): string =>
  mode === "write" && summary.filesChanged === 0 ? "nothing to write" : MODES[mode];

/** The counts of a run in one sentence. */
export function summaryText({ summary, mode }: Result): string {
  const { found } = summary.usages;
  const incomplete = incompleteText(summary);
  if (found === 0) return `${nothingFound(summary)}.${incomplete}`;
  const changed =
    summary.filesChanged === 0
      ? "nothing to change"
      : `${countOf(summary.filesChanged, "file")} ${mode === "write" ? "changed" : "to change"}`;
  return `${countOf(found, "use")} of v2 in ${summary.filesWithUsages} of ${countOf(summary.filesScanned, "file")}; ${changed}.${incomplete}`;
}

/** That no use was found; what could not be read may have some. */
export const nothingFound = ({ errors, filesScanned }: Result["summary"]): string =>
  `No use of the v2 SDK in ${errors > 0 ? "what could be read" : countOf(filesScanned, "file")}`;

/** That the job was not done whole; empty where it was. */
export const incompleteText = ({ errors }: Result["summary"]): string =>
  errors > 0 ? ` Not complete: ${countOf(errors, "error")}.` : "";

/** How an outcome is named to a person: before a write it can happen, after it, it has. */
export function outcomeText(outcome: Outcome, mode: Mode): { title: string; count: string; meaning: string } {
  const written = mode === "write";
  switch (outcome) {
    case "manual":
      return { title: "Manual", count: "manual", meaning: "A person has to act." };
    case "review":
      return {
        title: "Review",
        count: "to review",
        meaning: written
          ? "Edited; a person should look at one named thing."
          : "`npx rupt-migrate` edits these; then a person should look at one named thing. The notes say what the edit does.",
      };
    case "migrated":
      return written
        ? { title: "Migrated", count: "migrated", meaning: "Edited as the migration guide says." }
        : {
            title: "Can be migrated",
            count: "can be migrated",
            meaning:
              "`npx rupt-migrate` edits these as the migration guide says. The notes say what the edit does.",
          };
  }
}
