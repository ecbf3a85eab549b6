import type { DependencyResult, Result } from "../result.ts";
import { CONTRADICTIONS, LEAD, LEAD_ACTION } from "../rules/guide.ts";
import { countOf } from "./count-of.ts";
import { differencesFor } from "./differences.ts";
import { defuseCommands } from "./escape-terminal.ts";
import { nextSteps } from "./next-steps.ts";
import { placeText } from "./place-text.ts";
import { createLayout, type Layout } from "./pretty-layout.ts";
import { prettyRecipe } from "./pretty-recipe.ts";
import { prettyUsages } from "./pretty-usages.ts";
import type { ReportOptions } from "./report-options.ts";
import { modeText, summaryText } from "./run-title.ts";

/** More skipped folders than this say nothing new on a terminal; the JSON result has them all. */
const MOST_SKIPPED = 20;

/** Of the places that a difference concerns, so many are named; the rest is counted. */
const MOST_PLACES = 6;

function lead(layout: Layout): string[] {
  const { paint, fold } = layout;
  return [...fold(paint.yellow.bold(LEAD), paint.yellow.bold("! ")), ...fold(LEAD_ACTION, "  ")];
}

function summary(layout: Layout, result: Result): string[] {
  const { paint } = layout;
  const { migrated, review, manual, held } = result.summary.usages;
  const heldText = held > 0 ? ` (${held} held on v2, still working)` : "";
  const counts = [
    { count: migrated, text: `${paint.green("✓")} ${migrated} migrated` },
    { count: review, text: `${paint.yellow("!")} ${review} to review` },
    { count: manual, text: `${paint.red("✗")} ${manual} manual${heldText}` },
    { count: result.errors.length, text: `${paint.red("✗")} ${countOf(result.errors.length, "error")}` },
  ];
  return [
    ...layout.heading("Summary"),
    ...layout.fold(summaryText(result), "  "),
    ...counts.filter(({ count }) => count > 0).flatMap(({ text }) => layout.fold(text, "    ")),
  ];
}

function next(layout: Layout, result: Result): string[] {
  const steps = nextSteps(result);
  if (steps.length === 0) return [];
  const lines = steps.flatMap(({ title, commands, link }, index) => [
    ...layout.fold(title, `  ${index + 1}. `),
    ...commands.flatMap((command) => layout.fold(layout.code(command), "     $ ")),
    ...(link === undefined ? [] : layout.fold(layout.paint.dim(link), "     → ")),
  ]);
  return [...layout.heading("What to do next"), ...lines];
}

function differences(layout: Layout, result: Result): string[] {
  const rows = differencesFor(result).flatMap(({ title, text, places }) => {
    const shown = places.slice(0, MOST_PLACES).map((place) => layout.line(placeText(place)));
    const rest = places.length > shown.length ? ` and ${places.length - shown.length} more` : "";
    const here = `${layout.paint.yellow("Here:")} ${shown.join(", ")}${rest}`;
    return [
      ...layout.fold(layout.paint.bold(title), "  - "),
      ...layout.fold(layout.words(text), "    "),
      ...(places.length > 0 ? layout.fold(here, "    ") : []),
    ];
  });
  return [...layout.heading("What v3 does differently"), ...rows];
}

function contradictions(layout: Layout): string[] {
  const rows = CONTRADICTIONS.flatMap(({ title, claims, advice }) => [
    ...layout.fold(layout.paint.bold(title), "  - "),
    ...claims.flatMap(({ text, docs }) => [
      ...layout.fold(layout.words(text), "    · "),
      ...layout.fold(layout.paint.dim(docs), "      "),
    ]),
    ...layout.fold(layout.words(advice), "    → "),
  ]);
  return [...layout.heading("Where the v3 docs contradict themselves"), ...rows];
}

function dependency(layout: Layout, { path, removed, added, kept }: DependencyResult): string[] {
  const { paint, line } = layout;
  const rows = [
    ...Object.entries(removed).map(([name, range]) => paint.red(`- ${line(name)} ${line(range)}`)),
    ...Object.entries(added).map(([name, range]) => paint.green(`+ ${line(name)} ${line(range)}`)),
    ...Object.entries(kept).map(([name, reason]) => `= ${line(name)} ${paint.dim(line(reason))}`),
  ];
  return [...layout.fold(paint.bold(line(path)), "  "), ...rows.flatMap((row) => layout.fold(row, "    "))];
}

function leftOver(layout: Layout, { errors, skipped, dependencies }: Result): string[] {
  const { paint, line } = layout;
  const lines: string[] = [];
  if (dependencies.length > 0) lines.push(...layout.heading("Dependencies"));
  lines.push(...dependencies.flatMap((each) => dependency(layout, each)));
  if (errors.length > 0) lines.push(...layout.heading(`Errors (${errors.length})`));
  for (const { path, message } of errors) {
    lines.push(...layout.fold(paint.bold(line(path)), `  ${paint.red("✗")} `));
    lines.push(...layout.fold(layout.words(message), "    "));
  }
  if (skipped.length > 0) lines.push(...layout.heading(`Skipped (${skipped.length})`));
  for (const { path, reason } of skipped.slice(0, MOST_SKIPPED)) {
    lines.push(...layout.fold(`${line(path)}  ${paint.dim(line(reason))}`, "  "));
  }
  if (skipped.length > MOST_SKIPPED) {
    lines.push(...layout.fold(`and ${skipped.length - MOST_SKIPPED} more; --json lists them all.`, "  "));
  }
  return lines;
}

/**
 * The report for a terminal: what counts first, what to do next, then the details.
 * @param options `width` (40 to 200 columns, default 80) and `color` (default off)
 */
export function pretty(result: Result, options: ReportOptions = {}): string {
  const layout = createLayout(options);
  const { paint } = layout;
  const { name, version } = result.tool;
  const title = `${paint.bold(layout.line(name))} ${layout.line(version)} ${paint.dim(`· ${modeText(result.mode)}`)}`;
  const found = result.usages.length > 0 || result.policies.length > 0;
  const lines = [
    ...layout.fold(title),
    ...(found ? ["", ...lead(layout)] : []),
    ...summary(layout, result),
    ...next(layout, result),
    ...result.policies.flatMap((recipe) => prettyRecipe(layout, recipe)),
    ...(found ? [...differences(layout, result), ...contradictions(layout)] : []),
    ...prettyUsages(layout, result),
    ...leftOver(layout, result),
  ];
  return defuseCommands(`${lines.join("\n")}\n`);
}
