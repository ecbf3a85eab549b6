import { resolve } from "node:path";
import { HANDOFF_FOLDER, placeHandoff } from "../../apply/handoff-files.ts";
import { once } from "../../code/once.ts";
import { comparePlaces } from "../../dashboard/places.ts";
import { type ThingLeft, thingsLeft } from "../../dashboard/things-left.ts";
import { refusalOfSelector } from "../../plan/refusals.ts";
import { readBaseline, readChecklist, readDecisions, readSavedResult } from "../../plan/saved-files.ts";
import { findPackages, packageOwners } from "../../project/packages.ts";
import { checkCommands } from "../../project/scripts.ts";
import type { Commands } from "../../report/handoff/commands.ts";
import {
  acceptedText,
  DASHBOARD_FILE,
  type Handoff,
  handoff,
  INDEX_FILE,
  nothingLeftText,
} from "../../report/handoff/handoff.ts";
import { tasksOf } from "../../report/handoff/tasks.ts";
import { countOf } from "../../report/sections/summary-text.ts";
import { escapeTerminalLine, toSafeJson } from "../../report/text/escape.ts";
import { errorLine } from "../../rules/errors.ts";
import { TOOL } from "../../tool.ts";
import type { CommandContext } from "../terminal/context.ts";
import { analyzed } from "./analyze.ts";

export interface HandoffOptions {
  out: string | null;
  only: readonly string[];
  json: boolean;
  redact: boolean;
}

/**
 * `rupt-migrate handoff`: a prompt for each thing that is left, an index, and the page for the dashboard. Works before a migration
 * and after it; run again, it lists only what is still left.
 *
 * @returns the exit status: 2 where it could not be written
 */
export async function writeHandoff(context: CommandContext, options: HandoffOptions): Promise<number> {
  const { root } = context;
  const refused = options.only.flatMap((what) => refusalOfSelector(what) ?? []);
  if (refused.length > 0)
    return fail(
      context,
      refused.map((reason) => `--only ${reason}`),
    );
  // Without what earlier runs found, prompts and the recipe would be missing.
  const baseline = readBaseline(root);
  const broken = [readSavedResult(root), readChecklist(root), readDecisions(root), baseline].flatMap(
    (kept) => (kept.ok ? [] : [errorLine(kept.error)]),
  );
  if (broken.length > 0) return fail(context, broken);
  const accepted = new Set(baseline.ok ? baseline.value?.accepted : []);
  const made = await makeHandoff(root, options, accepted);
  if (options.json) {
    context.stdout(toSafeJson({ schemaVersion: 1, tool: TOOL, ...made }));
    return 0;
  }
  const out = options.out ?? HANDOFF_FOLDER;
  const files = new Map([
    ...made.prompts.map(({ file, text }) => [file, text] as const),
    [INDEX_FILE, made.index] as const,
    ...(made.dashboard === null ? [] : [[DASHBOARD_FILE, made.dashboard] as const]),
  ]);
  const placed = placeHandoff(root, resolve(root, out), files);
  if (!placed.ok) return fail(context, placed.errors);
  for (const name of placed.kept)
    context.stderr(
      `${escapeTerminalLine(`${out}/${name}`)} was changed by hand and is left as it is; delete it to have it written again\n`,
    );
  const shown = made.prompts.map(({ file, path, line }) => `  ${file}  ${path}:${line}`);
  context.stdout(
    `${[...summaryOf(made, out), ...shown].map((line) => escapeTerminalLine(line)).join("\n")}\n`,
  );
  return 0;
}

const summaryOf = ({ prompts, accepted }: Handoff, out: string): string[] => [
  prompts.length === 0
    ? `${nothingLeftText(accepted)} Written: ${out}/${INDEX_FILE}`
    : `${countOf(prompts.length, "prompt")} for what is left. Begin with ${out}/${INDEX_FILE}`,
  ...(accepted > 0 ? [acceptedText(accepted)] : []),
];

/** The prompts of a repo as it stands, in memory. What the baseline accepts has none, unless `--only` asks for it. */
async function makeHandoff(
  root: string,
  { only, redact }: HandoffOptions,
  accepted: ReadonlySet<string>,
): Promise<Handoff> {
  const { result, plan, saved } = await analyzed(root, redact);
  const meant = thingsLeft(result, saved, plan.isLeft).filter((thing) => isMeant(thing, only));
  const things = only.length > 0 ? meant : meant.filter(({ checkId }) => !accepted.has(checkId));
  const facts = await plan.places();
  const commandsOf = commandsFor(root, things);
  const seen = (thing: ThingLeft) => {
    const { names = null, frame = null } = facts.get(thing.usage.id) ?? {};
    return { thing, names, frame };
  };
  const inputs = tasksOf(things).map(({ thing, together }) => ({
    ...seen(thing),
    clients: facts.get(thing.usage.id)?.clients ?? [],
    commands: commandsOf(thing),
    decisions: result.decisions.filter(({ places }) =>
      places.some((place) => comparePlaces(place, thing.place) === 0),
    ),
    together: together.map(seen),
    others: things.filter(
      (each) => each !== thing && each.place.path === thing.place.path && !together.includes(each),
    ),
  }));
  return handoff(result, inputs, {
    errors: only.length === 0 ? result.errors : [],
    accepted: meant.length - things.length,
  });
}

function isMeant({ usage, place }: ThingLeft, only: readonly string[]): boolean {
  const names = [usage.kind, `${place.path}:${place.line}`, ...usage.notes.map(({ rule }) => rule)];
  return only.length === 0 || only.some((what) => names.includes(what));
}

function commandsFor(root: string, things: readonly ThingLeft[]): (thing: ThingLeft) => Commands {
  const ownerOf = packageOwners(
    findPackages(
      root,
      things.map(({ place }) => place.path),
    ),
  );
  const commandsIn = once((folder): Commands => ({ folder, scripts: checkCommands(root, folder) }));
  return ({ place }) => commandsIn(ownerOf(place.path)?.dir ?? "");
}

function fail(context: CommandContext, lines: readonly string[]): number {
  for (const line of lines) context.error(`rupt-migrate: ${escapeTerminalLine(line)}\n`);
  return 2;
}
