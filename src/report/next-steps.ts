import type { Result } from "../result.ts";
import { DOCS } from "../sdk/docs.ts";
import { countOf } from "./count-of.ts";

/** One thing to do after a run, in order. */
export interface NextStep {
  title: string;
  /** Command lines to run. */
  commands: string[];
  link?: string;
}

/** One row of the table: when a step is due, and what it says. */
type StepRow = (result: Result) => NextStep | null;

const step = (title: string, commands: string[] = []): NextStep => ({ title, commands });

/** Everything that may be left after a run, in the order to do it. */
const STEPS: readonly StepRow[] = [
  ({ errors }) =>
    errors.length > 0
      ? step(`Settle ${countOf(errors.length, "error")}, listed below; those files were left as they were.`)
      : null,
  ({ mode, files }) => {
    const waiting = files.filter((file) => file.status === "changed" || file.status === "created").length;
    return mode !== "write" && waiting > 0
      ? step(`Write the change to ${countOf(waiting, "file")}.`, ["npx rupt-migrate --yes"])
      : null;
  },
  ({ install, mode }) =>
    install === null
      ? null
      : step(mode === "write" ? "Install the v3 package." : "Then install the v3 package.", [
          install.command,
        ]),
  ({ policies }) =>
    policies.length > 0
      ? {
          title: `Create the policies in the dashboard, for ${countOf(policies.length, "client id")}, before you deploy. The checklist leads through them.`,
          commands: ["npx rupt-migrate checklist"],
          link: DOCS.dashboard,
        }
      : null,
  ({ summary: { usages } }) =>
    usages.manual > 0
      ? step(
          `Resolve ${countOf(usages.manual, "manual usage")}; TODO(rupt-migrate) marks those in code. See them below.`,
        )
      : null,
  ({ summary: { usages } }) =>
    usages.review > 0 ? step(`Look at ${countOf(usages.review, "usage")} to review.`) : null,
  ({ summary: { usages }, mode, files }) =>
    usages.found > 0 && files.some((file) => file.status === "changed" || file.status === "created")
      ? step(
          mode === "write"
            ? "Run your tests, then commit the change together with .rupt-migrate/checklist.json."
            : "Run your tests, then commit.",
        )
      : null,
];

/** What to do next, in order; empty when nothing is left. */
export function nextSteps(result: Result): NextStep[] {
  return STEPS.flatMap((row) => row(result) ?? []);
}
