import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type Compared, type Comparison, comparePolicies } from "../../dashboard/compare-policies.ts";
import { isEmptyList, readPolicies } from "../../dashboard/read-policies.ts";
import { createLayout, type Layout } from "../../report/layout.ts";
import { countOf } from "../../report/sections/summary-text.ts";
import { finished } from "../../report/terminal.ts";
import type { ChecklistItem, Result } from "../../result.ts";
import { reasonOf } from "../../rules/errors.ts";
import type { CommandContext } from "../terminal/context.ts";

/** Why a file cannot be compared, or what it says of each item. */
export type ReadComparison =
  | { ok: true; comparison: Comparison; policies: number }
  | { ok: false; error: string };

/**
 * Compares the recipe with the JSON of `list_policies` or `get_policy` that somebody saved.
 *
 * @param file relative to the root, or absolute
 */
function readComparison(root: string, file: string, result: Result): ReadComparison {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(resolve(root, file), "utf8").replace(/^\ufeff/, ""));
  } catch (error) {
    const how = error instanceof SyntaxError ? "is not JSON" : "cannot be read";
    return { ok: false, error: `${file}: ${how} (${reasonOf(error)}); save what list_policies answered` };
  }
  const policies = readPolicies(value);
  if (policies.length === 0 && !isEmptyList(value))
    return {
      ok: false,
      error: `${file}: no policy is found in it; save what list_policies or get_policy answered, as it is`,
    };
  if (result.policies.length === 0)
    return { ok: false, error: "the code asks for no policy, so there is nothing to compare" };
  const comparison = comparePolicies(result.policies, result.checklist, policies);
  return { ok: true, comparison, policies: policies.length };
}

/** Ids of the items that the file shows to be done, and that are still open. */
function idsToTick({ items }: Comparison, checklist: readonly ChecklistItem[]): string[] {
  const open = new Set(checklist.filter(({ status }) => status === "todo").map(({ id }) => id));
  return items.filter(({ id, verdict }) => verdict === "same" && open.has(id)).map(({ id }) => id);
}

const MARKS: Readonly<Record<Compared["verdict"], { mark: string; says: string }>> = {
  same: { mark: "[x]", says: "the same" },
  differs: { mark: "[!]", says: "differs" },
  missing: { mark: "[ ]", says: "not there" },
  unknown: { mark: "[?]", says: "the file does not tell" },
};

/** What the comparison says, an item a line, with why below it. */
function comparisonText(
  { items, unknown }: Comparison,
  policies: number,
  ticked: number,
  style: { width: number; color: boolean },
): string {
  const layout: Layout = createLayout(style);
  const { fold, words, line } = layout;
  return finished([
    ...fold(`${countOf(policies, "policy", "policies")} in the file; ${countOf(ticked, "item")} ticked off.`),
    "",
    ...items.flatMap(({ title, verdict, reasons }) => [
      ...fold(`${words(title)}: ${MARKS[verdict].says}`, `${MARKS[verdict].mark} `),
      ...reasons.flatMap((reason) => fold(words(reason), "    - ")),
    ]),
    ...(unknown.length === 0 ? [] : ["", ...fold("Not compared, because nothing is known of these fields:")]),
    ...unknown.flatMap(({ policy, fields }) =>
      fold(`${line(policy)}: ${fields.map(line).join(", ")}`, "  - "),
    ),
  ]);
}

/** Compares, ticks off what is the same, and says what is not. */
export async function compare(
  context: CommandContext,
  file: string,
  result: Result,
  tick: (ids: readonly string[]) => Promise<boolean>,
): Promise<number> {
  const read = readComparison(context.root, file, result);
  if (!read.ok) {
    context.error(`rupt-migrate: ${createLayout({}).line(read.error)}\n`);
    return 2;
  }
  const ids = idsToTick(read.comparison, result.checklist);
  if (ids.length > 0 && !(await tick(ids))) return 2;
  const style = { width: context.width.stdout, color: context.color.stdout };
  context.stdout(comparisonText(read.comparison, read.policies, ids.length, style));
  return 0;
}
