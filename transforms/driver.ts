import { applyEdits, type Edit } from "../src/code/edits/edits.ts";
import { groupBy } from "../src/code/group-by.ts";
import { overLimit } from "../src/code/size-limits.ts";
import type { ModuleResolver } from "../src/code/tree/index.ts";
import type { Decided } from "../src/rules/decisions.ts";
import { errorText, type Fault } from "../src/rules/errors.ts";
import { decide } from "./decide/decide.ts";
import { emptyBarrels } from "./empty-barrels.ts";
import { analyzeFile, failedFile, readFile } from "./find/analyze-file.ts";
import { CLIENT_ID, handedBack, mayCallHanded } from "./find/handed/handed-calls.ts";
import { type Handed, handedNames } from "./find/handed/handed-names.ts";
import { isMigrated, isPlainlyMigrated } from "./find/is-migrated.ts";
import { type Barrels, sameShape, shapeOfUnit, shapesFor } from "./find/sdk/barrels.ts";
import { frozen } from "./frozen.ts";
import type {
  Asked,
  Decisions,
  Facts,
  FactsFor,
  FindFacts,
  Findings,
  ReadFile,
  SourceFile,
  TaggedEdit,
  View,
} from "./model.ts";
import { faultIn, type Rewritten, rewrite } from "./rewrite/rewrite.ts";
import { undeclaredNames } from "./rewrite/undeclared-names.ts";
import { draftUsages } from "./usages/draft-usages.ts";
import { settleMarks } from "./usages/earlier-marks.ts";
import { type ListFacts, settleLists } from "./usages/settle-lists.ts";
import { todoEdits } from "./usages/todo-edits.ts";
import type { UsageDraft } from "./usages/usage-draft.ts";

export interface DriverOptions {
  /** What was answered of the questions that are asked once for a run. */
  decided: Decided;
  /** Whether manual usages get a TODO comment. */
  todos: boolean;
  /** False where nobody will see the new text: it is not read again. */
  verifyRewrite: boolean;
  /** Whether the edit of a usage was asked for; all are unless told. */
  asked?: Asked;
  /** Whether a usage was left out by name, and stays even where the code that it follows is migrated. */
  leftOut?: Asked;
}

export interface DriverInput {
  /** Files that may use the SDK, with their text. */
  files: ReadonlyMap<string, string>;
  /** Files that are not analyzed: what they import cannot be seen. */
  leftAlone?: ReadonlySet<string>;
  /** Files that are parsed already. */
  parsed?: ReadonlyMap<string, ReadFile>;
}

/** What a run makes of its files. */
export interface Migration {
  files: Findings[];
  decisions: Decisions;
  drafts: UsageDraft[];
  /** New text by path, created files included. */
  newTexts: Map<string, string>;
  /** Files that the run deletes, because nothing is left in them or because they move. */
  deleted: ReadonlySet<string>;
  /** Text of the files that edits belong to. */
  texts: ReadonlyMap<string, string>;
  /** Client modules to create. */
  created: ReadonlyMap<string, string>;
  /** Edits as applied, TODO marks included. */
  edits: Map<string, TaggedEdit[]>;
  errors: readonly Fault[];
}

/** One round of the phases, with what the check needs of it. */
interface Round extends Migration {
  /** Files whose rewrite failed: a fault of the program. */
  faults: Fault[];
  /** Whether modules of the project pass the v2 SDK on. */
  passesOn: boolean;
}

/**
 * Finds, decides and rewrites in memory, then reads the outcome again: it must parse and yield no further edit. A file whose
 * rewrite is a fault of the program is left alone and carries the error; the others are planned again without it.
 *
 * @param factsFor what is around the files: a whole project, or nothing
 */
export function migrateFiles(input: DriverInput, factsFor: FactsFor, options: DriverOptions): Migration {
  const faulty = new Map<string, Fault>();
  for (;;) {
    const files = new Map([...input.files].filter(([path]) => !faulty.has(path)));
    // What a faulty file uses of another one counts as unknown: its own use must not be planned again.
    const leftAlone = new Set([...(input.leftAlone ?? []), ...faulty.keys()]);
    const round = runPhases(
      { files, leftAlone, made: new Map(), parsed: input.parsed ?? new Map() },
      factsFor,
      options,
    );
    const faults =
      round.faults.length > 0 || !options.verifyRewrite
        ? round.faults
        : check(round, { files, leftAlone }, factsFor, options);
    const fresh = faults.filter((fault) => !faulty.has(fault.path));
    for (const fault of fresh) faulty.set(fault.path, fault);
    if (fresh.length > 0) continue;
    for (const [path, error] of faulty) {
      const text = input.files.get(path) ?? "";
      round.files.push({ ...failedFile(path, text, error), units: [], textUses: [] });
    }
    return round;
  }
}

interface RoundInput {
  files: ReadonlyMap<string, string>;
  leftAlone: ReadonlySet<string>;
  /** Text that is not on the disk yet. */
  made: ReadonlyMap<string, string>;
  /** Files that are parsed already: a parse costs more than all that follows from it. */
  parsed: ReadonlyMap<string, ReadFile>;
}

function runPhases(
  { files, leftAlone, made, parsed }: RoundInput,
  factsFor: FactsFor,
  options: DriverOptions,
): Round {
  const read = new Map<string, ReadFile>();
  const view: View = {
    files,
    made,
    modules: (path) => read.get(path)?.modules ?? null,
    failed: (path) => leftAlone.has(path) || isPartlyRead(read.get(path)),
  };
  const facts: Facts = factsFor(view);
  const { resolver } = facts.find;
  for (const [path, text] of files) {
    const known = parsed.get(path);
    read.set(path, known?.text === text ? within(known, resolver) : readFile(path, text, resolver));
  }
  const { findings, passesOn } = findAll(read, leftAlone, facts.find, options);
  const around = facts.decide(findings);
  let decisions = decide(findings, around, options);
  let rewritten = rewrite(decisions, findings, around);
  // Only the rewrite shows what nobody reads any more; a type that stands in there keeps nothing on v2.
  const gone = new Set(rewritten.gone);
  if (gone.size > 0) {
    decisions = decide(findings, around, { ...options, gone });
    rewritten = rewrite(decisions, findings, around);
  }
  const marked = withMarks(findings, decisions, rewritten, around, options);
  const deleted = new Set([...rewritten.deleted, ...emptyBarrels(decisions, marked.newTexts, facts.find)]);
  for (const path of deleted) marked.newTexts.delete(path);
  return { ...marked, deleted, passesOn, errors: facts.errors };
}

/** A file that is parsed already, whose imports this round answers for. */
const within = (file: ReadFile, resolver: ModuleResolver): ReadFile => ({
  ...file,
  modules: file.modules.map((module) => module.within(resolver)),
});

/** Looks at every file; where some pass the SDK on, their importers are looked for and read with that knowledge. */
function findAll(
  read: Map<string, ReadFile>,
  leftAlone: ReadonlySet<string>,
  facts: FindFacts,
  { decided, asked }: DriverOptions,
): { findings: Findings[]; passesOn: boolean } {
  const barrels: Barrels = new Map();
  const found = new Map<string, Findings>();
  const find = (path: string, handed: Handed | null = null) => {
    const file = read.get(path);
    if (!file) return;
    found.set(
      path,
      analyzeFile(file, {
        handed,
        shapeOf: shapesFor(barrels, facts),
        resolver: facts.resolver,
        decided,
        importersOf: facts.importersOf,
        ...(facts.mentions ? { mentions: facts.mentions } : {}),
        ...(asked ? { asked } : {}),
        ...(facts.readersOf ? { importers: facts.readersOf } : {}),
        ...(facts.callers ? { callers: facts.callers } : {}),
        ...(facts.textProperties ? { textProperties: facts.textProperties } : {}),
        ...(facts.sdkNames ? { isLoadedBySettings: facts.sdkNames.isLoadedBySettings } : {}),
      }),
    );
  };
  const take = (file: SourceFile, handed: Handed | null = null) => {
    if (leftAlone.has(file.path)) return;
    if (!read.has(file.path)) read.set(file.path, readImporter(file, facts.resolver));
    find(file.path, handed);
  };
  for (const path of read.keys()) find(path);
  for (const user of facts.sdkNames?.users() ?? []) if (!found.has(user.path)) take(user);
  for (let round = 0; round < 10; round += 1) {
    const shapeOf = shapesFor(barrels, facts);
    const passing = [...found.values()].flatMap((file) =>
      file.units.flatMap((unit) => {
        const shape = shapeOfUnit(unit, shapeOf(file.path));
        return shape && !sameShape(barrels.get(file.path), shape) ? [{ path: file.path, shape }] : [];
      }),
    );
    if (passing.length === 0) break;
    for (const { path, shape } of passing) barrels.set(path, shape);
    for (const { path } of passing) {
      for (const importer of facts.importersOf(path)) take(importer);
    }
  }
  const handed = handedNames([...found.values()]);
  const others = handed ? [...(facts.mentions?.(CLIENT_ID) ?? []), ...read.values()] : [];
  for (const [path, file] of new Map(others.map((each) => [each.path, each]))) {
    if (!handed || !mayCallHanded(file.text, handed)) continue;
    const before = found.get(path);
    // Most files that are known have the SDK by themselves.
    const isCode = before?.page === null;
    if (isCode && before.modules.every((module) => handedBack(module, handed).length === 0)) continue;
    take(file, handed);
    if (before || usesSdk(found.get(path))) continue;
    // What has nothing to do with the SDK need not parse, either.
    found.delete(path);
    read.delete(path);
  }
  const findings = [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  return { findings: frozen(findings), passesOn: barrels.size > 0 };
}

const usesSdk = (file: Findings | undefined): boolean =>
  file !== undefined && (file.textUses.length > 0 || file.units.some(({ entries }) => entries.length > 0));

/** A file that uses the SDK through another one and cannot be read is an error, as one that names it is. */
function readImporter({ path, text }: SourceFile, resolver: ModuleResolver): ReadFile {
  const over = overLimit(text);
  return over === null ? readFile(path, text, resolver) : failedFile(path, text, { path, ...over });
}

/** Edits with marks: a semicolon that keeps a statement apart stands behind its mark. */
function marksAmong(edits: readonly TaggedEdit[], marks: readonly Edit[]): TaggedEdit[] {
  const isApart = ({ start, end, text }: Edit) => start === end && text === ";";
  return [
    ...edits.filter((edit) => !isApart(edit)),
    ...marks.map((mark): TaggedEdit => ({ ...mark, step: "todo" })),
    ...edits.filter(isApart),
  ];
}

/** The edits of all files with the marks of what is left, and the text that they make. */
function withMarks(
  files: readonly Findings[],
  decisions: Decisions,
  rewritten: Rewritten,
  around: ListFacts,
  { todos, asked = () => true }: DriverOptions,
): Omit<Round, "passesOn" | "errors" | "deleted"> {
  const plans = groupBy(decisions.plans, ({ unit }) => unit.module.path);
  const moved = decisions.plans.flatMap(({ migrated }) => [...migrated.keys()]);
  const onV3 = files
    .filter(({ units }) => units.some(({ v3 }) => v3.className !== null))
    .map(({ path }) => path);
  // What an earlier run has moved is on v3 as well.
  const isOnV3 = moved.length > 0 || onV3.length > 0;
  const isMoved = isOnV3 && (moved.length > 0 || decisions.plans.every(({ held }) => held.size === 0));
  const found = files.flatMap((file) =>
    draftUsages(file, plans.get(file.path) ?? [], rewritten.units, { calls: moved, isMoved, isOnV3 }),
  );
  const { drafts: listed, edits: swaps } = settleLists(found, onV3, rewritten.texts, around, asked);
  const { drafts, edits: settled } = settleMarks(listed, rewritten.texts, rewritten.edits);
  const edits = new Map(rewritten.edits);
  for (const [path, list] of [...swaps, ...settled]) edits.set(path, [...(edits.get(path) ?? []), ...list]);
  if (todos)
    for (const [path, marks] of todoEdits(
      drafts.filter(({ path, start }) => asked(path, start)),
      rewritten.texts,
      rewritten.styles,
    ))
      edits.set(path, marksAmong(edits.get(path) ?? [], marks));
  const newTexts = new Map(rewritten.created);
  const faults = [...rewritten.faults];
  const known = new Map(files.map(({ path, modules }) => [path, modules]));
  for (const [path, list] of edits) {
    const text = rewritten.texts.get(path);
    if (text === undefined || list.length === 0) continue;
    try {
      const next = applyEdits(text, list);
      if (next === text) continue;
      const [lost] = undeclaredNames(path, known.get(path) ?? [], list, next);
      if (lost === undefined) newTexts.set(path, next);
      else
        faults.push({ path, code: "rewrite-failed", reason: `\`${lost}\` would not be declared any more` });
    } catch (error) {
      faults.push(faultIn(path, error));
    }
  }
  const { texts, created } = rewritten;
  return { files: [...files], decisions, drafts, newTexts, texts, created, edits, faults };
}

/** Why a rewritten text does not parse; it is not the user's to repair, so the words for a broken file do not fit. */
const whatBroke = (error: Fault): string => (error.code === "code-broken" ? error.what : errorText(error));

/** Files whose outcome does not parse or would be edited again: a fault of the program, named, and the file stays. */
function check(
  round: Round,
  { files, leftAlone }: Pick<RoundInput, "files" | "leftAlone">,
  factsFor: FactsFor,
  options: DriverOptions,
): Fault[] {
  const faults: Fault[] = [];
  const parsed = new Map<string, ReadFile>(round.files.map((file) => [file.path, file]));
  const done = new Set<string>();
  for (const [path, text] of round.newTexts) {
    const before = parsed.get(path);
    const edits = round.edits.get(path) ?? [];
    if (!round.passesOn && before && isPlainlyMigrated(text, before, edits)) {
      done.add(path);
      continue;
    }
    const read = readFile(path, text);
    // Trees are large: only those that the next look needs are kept.
    if (!round.passesOn && isMigrated(read)) done.add(path);
    else parsed.set(path, read);
    if (read.error) faults.push({ path, code: "rewrite-broken", reason: whatBroke(read.error) });
  }
  const after = new Map(
    [...files, ...[...round.newTexts].filter(([path]) => files.has(path) || round.created.has(path))].filter(
      ([path]) => !done.has(path) && !round.deleted.has(path),
    ),
  );
  if (faults.length > 0 || round.newTexts.size + round.deleted.size === 0 || after.size === 0) return faults;
  const again = runPhases(
    { files: after, leftAlone, made: round.newTexts, parsed },
    factsFor,
    // What was asked for is done; places have moved since.
    options.asked ? { ...options, asked: () => false } : options,
  );
  for (const path of again.newTexts.keys()) {
    if (files.has(path)) faults.push({ path, code: "rewrite-unsettled" });
  }
  return faults;
}

/** What a file that does not parse, or not all of it, uses of others is unknown. */
function isPartlyRead(file: ReadFile | undefined): boolean {
  return file !== undefined && (file.error !== null || file.unread.length > 0);
}
