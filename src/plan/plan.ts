import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type PlannedChange, planHash } from "../apply/index.ts";
import { completeResult } from "../dashboard/saved/complete-result.ts";
import { knownIds } from "../dashboard/saved/merge-saved.ts";
import type { DependencyPlan } from "../manifests/plan-dependencies.ts";
import { isPlainFile, readPlainFile } from "../project/files/read-files.ts";
import { redactDeep, replacementsFor } from "../report/redact.ts";
import type { ChecklistState, Mode, Result, SavedResult, Usage } from "../result.ts";
import { type Decided, type DecisionPlace, decisionsIn } from "../rules/decisions.ts";
import { TOOL } from "../tool.ts";
import type { FileOutcome } from "./file-results.ts";
import type { PlaceFacts } from "./handoff-facts.ts";
import type { MigratedCode } from "./migrate-code.ts";
import type { Survey } from "./survey.ts";

/** Everything a run would do, in memory. */
export interface MigrationPlan {
  changes: PlannedChange[];
  /** What `--expect-plan` compares: differs when options, files or the version do. */
  hash: string;
  result(
    mode: Mode,
    wrote: boolean,
    /** What was ticked, where it is not what the run began with. */
    ticked?: ChecklistState | null,
  ): { result: Result; saved: SavedResult | null; checklist: ChecklistState };
  /** Whether a usage counts as left for `--check`: what only stays because it was left out by choice does not. */
  isLeft(usage: Usage): boolean;
  /** Whether anything counts as left for `--check`. */
  hasRemaining: boolean;
  /** True where a shown text had a secret taken out. */
  redacted: boolean;
  /** Bytes of a file as they were when the plan was made, or null. */
  onDisk(path: string): Buffer | null;
  /** Before and after of code files, for the type check. */
  texts: { path: string; before: string | null; after: string | null }[];
  /** Paths of package.json files whose code imports the v3 package now, and that nothing provides it for. */
  withoutClient: readonly string[];
  /** What the code says at the place of a usage, by its id: for prompts. */
  places(): Promise<ReadonlyMap<string, PlaceFacts>>;
  /** Diffs as they are, secrets included: for `--patch`. */
  rawDiffs: { path: string; diff: string }[];
}

/** What a plan is made of. */
export interface Drafted {
  root: string;
  survey: Survey;
  code: MigratedCode | null;
  dependencies: DependencyPlan;
  changes: PlannedChange[];
  files: readonly FileOutcome[];
  /** The result of a dry run, with nothing hidden and nothing of earlier runs in it. */
  draft: Result;
  /** The options that shape the run, as one text. */
  shape: string;
  /** When the run began, as `performance.now()` gives it. */
  started: number;
}

export interface PlanOptions {
  deps: boolean;
  /** What was answered of the questions that are asked once for a run. */
  decided?: Decided;
  /** Keep client ids out of everything that is shown or saved. */
  redact?: boolean;
  /** What `.rupt-migrate/` holds from earlier runs. */
  saved: SavedResult | null;
  checklist: ChecklistState | null;
}

/** A call that takes the place of one of v2. */
const V3_CALL = /\bevaluate\s*\??\.\s*access\s*(?:\?\.\s*)?\(/g;

/** The plan of a run: what is shown of it hides secrets, and knows what earlier runs found. */
export function planOf(drafted: Drafted, options: PlanOptions): MigrationPlan {
  const { root, survey, code, changes, files, draft, started } = drafted;
  const replacements = replacementsOf(code, options);
  const ids = knownIds(options.saved, draft);
  const idOf = (id: string): string => ids.get(id) ?? id;
  const shown = redactDeep(
    { ...draft, usages: draft.usages.map((usage) => named(usage, idOf)) },
    replacements,
  );
  const hash = planHash(`${TOOL.version}\n${drafted.shape}`, changes);
  const facts = redactDeep(
    (code?.facts ?? []).map((fact) => ({ ...fact, usage: idOf(fact.usage) })),
    replacements,
  );
  const isLeft = ({ id, kind }: Usage): boolean =>
    kind !== "related" && !drafted.dependencies.leftByChoice.has(id);
  return {
    changes,
    hash,
    isLeft,
    hasRemaining: draft.usages.some(isLeft),
    withoutClient: options.deps ? drafted.dependencies.withoutClient : [],
    redacted: shown.files.some((file, index) => file.diff !== files[index]?.rawDiff),
    rawDiffs: files.map(({ shown: file, rawDiff }) => ({ path: file.path, diff: rawDiff })),
    async places() {
      if (code === null) return new Map();
      const { placeFacts } = await import("./handoff-facts.ts");
      return new Map(
        [...placeFacts(code)].map(([id, facts]) => [idOf(id), redactDeep(facts, replacements)] as const),
      );
    },
    onDisk: (path) => bytesOf(join(root, path)),
    texts: changes.map(({ path, before, after }) => ({
      path,
      before: before?.toString("utf8") ?? null,
      after: after?.toString("utf8") ?? null,
    })),
    result(mode, wrote, ticked = options.checklist) {
      const durationMs = Math.round(performance.now() - started);
      const decisions = decisionsIn(placesIn(code), options.decided ?? {});
      const result = {
        ...shown,
        decisions,
        mode,
        plan: wrote ? null : hash,
        summary: { ...shown.summary, durationMs },
      };
      const exists = (path: string) => isPlainFile(join(root, path));
      const callsOfV3 = (path: string) => readPlainFile(join(root, path))?.match(V3_CALL)?.length ?? 0;
      return completeResult(
        { result, facts, wrote, scanned: survey.isScanned, exists, callsOfV3 },
        {
          saved: redactDeep(options.saved, replacements),
          checklist: redactDeep(ticked, replacements),
        },
      );
    },
  };
}

const named = ({ because, ...usage }: Usage, idOf: (id: string) => string): Usage => ({
  ...usage,
  id: idOf(usage.id),
  ...(because ? { because: because.map(idOf) } : {}),
});

/** The places that each question is about, in their order. */
function placesIn(code: MigratedCode | null): DecisionPlace[] {
  const places = [...(code?.usageOf ?? [])].flatMap(([{ asks }, { path, line, column }]) =>
    asks.map((rule): DecisionPlace => ({ rule, path, line, column })),
  );
  return places.sort((a, b) =>
    a.path === b.path ? a.line - b.line || a.column - b.column : a.path < b.path ? -1 : 1,
  );
}

function replacementsOf(code: MigratedCode | null, { redact, saved }: PlanOptions) {
  const secrets = [...(code?.secrets.values() ?? [])];
  // An id may stand outside of the code, in settings of an environment.
  const told = [...(code?.facts ?? []), ...(saved?.facts ?? [])].map(({ clientId }) => clientId.value);
  const ids = [...secrets.flatMap(({ clientIds }) => clientIds), ...told];
  return replacementsFor(secrets, redact ? ids.filter((id) => typeof id === "string") : []);
}

const bytesOf = (path: string): Buffer | null => (isPlainFile(path) ? readFileSync(path) : null);
