import type { Result, RunError, Usage } from "../../result.ts";
import { LEAD, LEAD_ACTION } from "../../rules/guide.ts";
import { ruleTitle } from "../../rules/rules.ts";
import { type Block, type Item, piecesOf, type Words } from "../blocks.ts";
import { markdownPage, type Page } from "../markdown.ts";
import { countOf } from "../sections/summary-text.ts";
import { dashboardPage } from "./dashboard.ts";
import { errorPage } from "./error-page.ts";
import { promptPage } from "./prompt.ts";
import { paragraph } from "./prompt-blocks.ts";
import { followersOf, type PromptInput } from "./prompt-input.ts";
import { placeWords } from "./prompt-place.ts";
import { promptRule } from "./tasks.ts";

/** One prompt, and the file that it goes into. */
export interface Prompt {
  file: string;
  id: string;
  rule: string;
  kind: string;
  path: string;
  line: number;
  column: number;
  outcome: string;
  held: boolean;
  /** What else is part of the task. */
  together: readonly { id: string; kind: string; path: string; line: number; column: number }[];
  /** Ids of what is settled with it. */
  followers: readonly string[];
  text: string;
}

export interface Handoff {
  /** In the order in which they are best done. */
  prompts: readonly Prompt[];
  /** The text of `README.md`. */
  index: string;
  /** The text of `dashboard.md`; null where no policy is to be created. */
  dashboard: string | null;
  /** How many places have no prompt, because the baseline of `--check` accepts them. */
  accepted: number;
}

export const acceptedText = (count: number): string =>
  `${countOf(count, "place")} that the baseline of \`--check\` accepts ${count === 1 ? "has" : "have"} no prompt.`;

export const nothingLeftText = (accepted: number): string =>
  `Nothing${accepted > 0 ? " else" : ""} is left in the code.`;

export const INDEX_FILE = "README.md";
export const DASHBOARD_FILE = "dashboard.md";

/** All that is left, as a prompt a thing, an index and the page for the dashboard. The same result gives the same bytes. */
export function handoff(
  result: Result,
  inputs: readonly PromptInput[],
  { errors, accepted }: { errors: readonly RunError[]; accepted: number },
): Handoff {
  const digits = Math.max(2, String(inputs.length + errors.length).length);
  const number = (index: number): string => String(index + 1).padStart(digits, "0");
  const failed = errors.map((error, index): Prompt => {
    const { path } = error;
    return {
      ...{ id: `error-${path}`, rule: "error", kind: "error", path, line: 1, column: 1 },
      ...{ outcome: "manual", held: false, together: [], followers: [] },
      file: `${number(index)}-error-${slug(path)}.md`,
      text: markdownPage(errorPage(error)),
    };
  });
  const own = inputs.map((input, index): Prompt => {
    const { usage, place } = input.thing;
    const together = input.together.map((each) => each.thing);
    const rule = promptRule(usage);
    return {
      file: `${number(errors.length + index)}-${rule}-${slug(place.path)}-${place.line}.md`,
      id: usage.id,
      rule,
      kind: usage.kind,
      ...place,
      outcome: usage.outcome,
      held: usage.held,
      together: together.map((other) => ({ id: other.usage.id, kind: other.usage.kind, ...other.place })),
      followers: followersOf(input).map(({ id }) => id),
      text: markdownPage(promptPage(input)),
    };
  });
  const prompts = [...failed, ...own];
  const dashboard = result.policies.length === 0 ? null : markdownPage(dashboardPage(result));
  const index = markdownPage(
    indexPage(result, prompts, inputs, { hasDashboard: dashboard !== null, accepted }),
  );
  return { prompts, index, dashboard, accepted };
}

/** What of a path fits a file name; the number before it keeps two of them apart. */
const slug = (path: string): string =>
  path
    .replace(/[^A-Za-z0-9.]+/g, "-")
    .replace(/^[-.]+|[-.]+$/g, "")
    .slice(-60);

const command = (text: string): Words => ({ kind: "command", text });

function indexPage(
  result: Result,
  prompts: readonly Prompt[],
  inputs: readonly PromptInput[],
  { hasDashboard, accepted }: { hasDashboard: boolean; accepted: number },
): Page {
  const waiting = result.files.filter(({ status }) => status !== "unchanged" && status !== "error").length;
  const followers = new Map(inputs.map((input) => [input.thing.usage.id, followersOf(input)]));
  return {
    title: "What is left of the move to Rupt v3",
    sections: [
      {
        title: "How to use this",
        blocks: [
          paragraph(
            prompts.length === 0
              ? nothingLeftText(accepted)
              : `${countOf(prompts.length, "task")} ${prompts.length === 1 ? "is" : "are"} left. Each has a file here with everything that is needed: hand them out one by one, in this order, to a coding agent or a colleague. Commit each before the next; what is in one file and only works together may be one commit.`,
          ),
          ...(accepted > 0 ? [paragraph(acceptedText(accepted))] : []),
          paragraph(
            "Written by `rupt-migrate handoff` from the code as it was then. Run that again after each step: it lists only what is still left. It sends nothing anywhere, and `rupt-migrate undo` removes it.",
          ),
          ...(result.policies.length > 0
            ? [paragraph([{ kind: "strong", text: LEAD }, ` ${LEAD_ACTION}`])]
            : []),
          ...(prompts.length > 0 && hasDashboard
            ? [
                paragraph(
                  "Before the first step, give `dashboard.md` to the owner of the dashboard. Addresses and limits of a call that is moved by hand stay known as long as its file calls `evaluate.access`; where the call is moved to another file, or removed, they are known only from that page.",
                ),
              ]
            : []),
        ],
      },
      ...(waiting > 0
        ? [
            {
              title: "First",
              blocks: [
                paragraph(
                  `The program can still edit ${countOf(waiting, "file")} by itself. Let it do that, commit, and write this folder again:`,
                ),
                steps([
                  { text: command("npx rupt-migrate --yes") },
                  { text: command("npx rupt-migrate handoff") },
                ]),
              ],
            },
          ]
        : []),
      ...(prompts.length > 0
        ? [
            {
              title: "In this order",
              blocks: [steps(prompts.map((prompt) => entryOf(prompt, followers.get(prompt.id) ?? [])))],
            },
          ]
        : []),
      { title: "Then", blocks: [steps(lastSteps(result, hasDashboard))] },
      {
        title: "Done when",
        blocks: [
          steps([
            { text: [{ kind: "command", text: "npx rupt-migrate --check" }, " exits with 0"] },
            { text: "the app builds, and its types and tests pass" },
            ...(hasDashboard ? [{ text: "the policies exist for `development` and `production`" }] : []),
          ]),
        ],
      },
    ],
  };
}

const steps = (items: readonly Item[]): Block => ({ kind: "list", ordered: true, items });

function entryOf({ file, rule, path, line, together }: Prompt, followers: readonly Usage[]): Item {
  const title = rule === "error" ? "A file that could not be read" : ruleTitle(rule);
  return {
    text: [{ kind: "code", text: file }, `: ${title}, `, { kind: "code", text: `${path}:${line}` }],
    lines: [
      ...together.map((other): Words => ["together with: ", ...piecesOf(placeWords(other))]),
      ...followers.map((usage): Words => ["with it: ", ...piecesOf(placeWords(usage))]),
    ],
  };
}

function lastSteps({ policies, install }: Result, hasDashboard: boolean): Item[] {
  return [
    ...(hasDashboard
      ? [
          {
            text: `Create the policies for ${countOf(policies.length, "client id")} in the dashboard, and compare them with \`${DASHBOARD_FILE}\`.`,
            lines: [command("npx rupt-migrate checklist")],
          },
        ]
      : []),
    {
      text: "Run the program again: it takes `rupt` out of package.json once nothing needs it, and settles what follows from the places above.",
      lines: [command("npx rupt-migrate --yes"), command(install?.command ?? "npm install")],
    },
    { text: "Check.", lines: [command("npx rupt-migrate --check")] },
  ];
}
