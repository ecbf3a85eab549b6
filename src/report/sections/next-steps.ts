import type { Result } from "../../result.ts";
import { capital } from "../../rules/words.ts";
import { DOCS } from "../../sdk/docs.ts";
import type { Item } from "../blocks.ts";
import { countOf } from "./summary-text.ts";

/** One row of the table: when a step is due, and what it says. */
type StepRow = (result: Result) => Item | null;

const step = (text: string, ...commands: string[]): Item => ({
  text,
  lines: commands.map((command) => ({ kind: "command", text: command })),
});

const isPending = ({ status }: Result["files"][number]): boolean =>
  status !== "unchanged" && status !== "error";

/** What counts as work in code; what another guide covers does not. */
const left = ({ usages }: Result, outcome: "manual" | "review"): number =>
  usages.filter(
    (usage) => usage.outcome === outcome && usage.kind !== "related" && usage.because === undefined,
  ).length;

/** Everything that may be left after a run, in the order to do it. */
const STEPS: readonly StepRow[] = [
  ({ errors }) =>
    errors.length > 0
      ? step(`Settle ${countOf(errors.length, "error")}, listed below; those files were left as they were.`)
      : null,
  ({ mode, files }) => {
    const waiting = files.filter(isPending).length;
    return mode !== "write" && waiting > 0
      ? step(`Write the change to ${countOf(waiting, "file")}.`, "npx rupt-migrate --yes")
      : null;
  },
  ({ install, mode, dependencies }) => {
    if (install === null) return null;
    // Where rupt was only removed there is nothing new to install.
    const comes = dependencies.some(({ added }) => Object.keys(added).length > 0);
    const what = comes ? "install the v3 package." : "bring the lock file up to date.";
    return step(mode === "write" ? capital(what) : `Then ${what}`, install.command);
  },
  ({ policies }) => {
    if (policies.length === 0) return null;
    const { text, lines = [] } = step(
      `Create the policies in the dashboard, for ${countOf(policies.length, "client id")}, before you deploy. The checklist leads through them.`,
      "npx rupt-migrate checklist",
    );
    return { text, lines: [...lines, { kind: "link", text: "Open the dashboard", address: DOCS.dashboard }] };
  },
  (result) => {
    const manual = left(result, "manual");
    if (manual === 0) return null;
    const marked = result.mode === "write" ? "; TODO(rupt-migrate) marks those in code" : "";
    return step(`Resolve ${countOf(manual, "manual usage")}${marked}. See them below.`);
  },
  (result) => {
    const review = left(result, "review");
    return review > 0 ? step(`Look at ${countOf(review, "usage")} to review.`) : null;
  },
  ({ summary: { usages }, mode, files }) =>
    usages.found > 0 && files.some(isPending)
      ? step(
          mode === "write"
            ? "Run your tests, then commit the change together with `.rupt-migrate/checklist.json` and `.rupt-migrate/result.json`."
            : "Run your tests, then commit.",
        )
      : null,
];

/** What to do next, in order; empty when nothing is left. */
export function nextItems(result: Result): Item[] {
  return STEPS.flatMap((row) => row(result) ?? []);
}
