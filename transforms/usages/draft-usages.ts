import type { Range } from "../../src/code/blocks/ranges.ts";
import type { Edit } from "../../src/code/edits/edits.ts";
import type { NodePath } from "../../src/code/tree/index.ts";
import type { ClientForm, FormStep } from "../../src/result.ts";
import type { DecisionRule } from "../../src/rules/decisions.ts";
import { note, type RuleNote } from "../../src/rules/note.ts";
import { outcomeOf } from "../../src/rules/say.ts";
import { isV2Function, V2_FUNCTIONS } from "../../src/sdk/v2.ts";
import type { AttachCall } from "../find/attach/attach-call.ts";
import type { OtherUse } from "../find/find-unbound-uses.ts";
import type { TextUsage } from "../find/markup/text-usage.ts";
import { runnerOf } from "../find/sdk/mock-calls.ts";
import { isOtherFunction, type SdkEntry, type SdkReference } from "../find/sdk/references.ts";
import { isAddress } from "../find/sdk/v2-shape.ts";
import type { Answered, ClientGroup, Findings, GivenValues, UnitFindings, UnitPlan } from "../model.ts";
import { isInGoneComment } from "../rewrite/gone-comments.ts";
import type { RewrittenUnit } from "../rewrite/rewrite-unit.ts";
import { attachUsage, leftoverNotes } from "./attach-usage.ts";
import { markedUsages, todoMarks } from "./earlier-marks.ts";
import { withExpectedErrors } from "./expected-errors.ts";
import { importUsage } from "./import-usage.ts";
import { mockUsages } from "./mock-usages.ts";
import type { FoundUsage, UsageDraft } from "./usage-draft.ts";

/**
 * Every usage of one file, in source order.
 *
 * @param moved the calls of all files that are migrated, and whether code is on v3 that may have been on v2
 */
export function draftUsages(
  file: Findings,
  plans: readonly UnitPlan[],
  rewritten: ReadonlyMap<UnitPlan, RewrittenUnit>,
  moved: Moved,
): UsageDraft[] {
  const drafts: UsageDraft[] = [];
  for (const plan of plans) {
    if (plan.unit.module.path !== file.path) continue;
    drafts.push(...unitUsages(plan, rewritten.get(plan), file.textUses, moved));
  }
  for (const use of file.textUses) {
    const fate = unboundMock([use.note], moved);
    drafts.push({
      path: file.path,
      kind: use.kind,
      start: use.start,
      end: use.end,
      notes: fate?.notes ?? [use.note],
      held: use.held && fate?.fails !== true,
      needsV2:
        (use.note.rule === "config" && !use.note.facts.listed && !use.note.facts.speaks) ||
        (use.note.rule === "import-map" && !leadsElsewhere(use.note)) ||
        (/^(?:import|re-export|attach|call|type|escape)$/.test(use.kind) && !isByAddress(use.note)),
      todo:
        use.todoAt !== null && use.todoSyntax === "html" && use.kind !== "related"
          ? { at: use.todoAt, syntax: "html" }
          : null,
      attach: use.attach ?? null,
      because: [],
      asks: [],
    });
  }
  const marks = todoMarks(file);
  const marked = markedUsages(drafts, marks, file.text);
  for (const mark of marks) {
    const below = marked.get(mark);
    const { start, end } = mark;
    drafts.push({
      path: file.path,
      kind: "todo",
      start,
      end,
      notes: [note("todo-mark")],
      held: false,
      needsV2: false,
      todo: null,
      attach: null,
      because: below ? [below] : [],
      asks: [],
    });
  }
  return drafts.sort((a, b) => a.start - b.start || a.end - b.end);
}

const withGiven = (given: GivenValues | undefined) => (given ? { given } : {});

type DraftedUsage = FoundUsage & {
  node: NodePath | null;
  attach?: AttachCall;
  form?: ClientForm;
  needsV2?: boolean;
  because?: readonly Range[];
  becauseOf?: readonly string[];
  asks?: readonly DecisionRule[];
};

function draftOf(draft: DraftedUsage, { unit, given }: UnitPlan): UsageDraft {
  const manual = outcomeOf(draft.notes) === "manual";
  return {
    path: unit.module.path,
    kind: draft.kind,
    start: draft.start,
    end: draft.end,
    notes: draft.notes,
    held: draft.held,
    needsV2: draft.needsV2 ?? draft.held,
    todo: manual && draft.node ? { node: draft.node, unit } : null,
    attach: draft.attach ?? null,
    ...withGiven(draft.attach && given.get(draft.attach)),
    ...(draft.form ? { form: draft.form } : {}),
    because: draft.because ?? [],
    asks: draft.asks ?? [],
    ...(draft.becauseOf ? { becauseOf: draft.becauseOf } : {}),
  };
}

function unitUsages(
  plan: UnitPlan,
  rewritten: RewrittenUnit | undefined,
  textUses: readonly TextUsage[],
  moved: Moved,
): UsageDraft[] {
  const { unit } = plan;
  const drafts: UsageDraft[] = [];
  const add = (draft: DraftedUsage) => drafts.push(draftOf(draft, plan));
  const failing = failingMock(plan);
  const withMock = ({ held }: { held: boolean }) =>
    failing && held ? { held: false, needsV2: true, because: [failing] } : {};
  for (const root of unit.entries) {
    if (root.form === "global") {
      // Its options feed the policies.
      const attach = unit.globalAttaches.find(({ site }) => site.entry === root);
      add({ ...globalUsage(root), node: root.path, needsV2: false, ...(attach ? { attach } : {}) });
    } else if (root.shape.v2 && !root.byCall) {
      const usage = importUsage(root, plan, rewritten, textUses);
      add({ ...usage, ...packageOf(root), ...withMock(usage) });
    }
  }
  for (const attach of unit.attaches) {
    const use = plan.migrated.get(attach);
    add({
      ...attachUsage(attach, plan, rewritten),
      node: attach.call,
      attach,
      asks: attach.asks.filter((rule) => rule !== "on-limit-exceeded" || use !== undefined),
      ...(use ? { form: clientForm(use.group, attach) } : {}),
      ...packageOf(attach.site.entry),
    });
  }
  const ownEdits = rewritten?.edits.get(unit.module) ?? [];
  const mocks = mockUsages(plan);
  for (const usage of mocks.usages) add(usage);
  for (const site of unit.references) {
    if (site.kind === "attach" || site.entry.form === "global" || mocks.references.has(site)) continue;
    if (site.path === site.entry.path && (site.entry.byCall || isLetGo(site))) continue;
    const usage = siteUsage(site, plan, rewritten);
    const asks: DecisionRule[] = site.kind === "call" && site.name === "detach" ? ["detach"] : [];
    const call = plan.waitingTypes.get(site.path)?.call ?? guardedCall(site, unit);
    const follows = call ? { node: null, because: [call.range] } : { node: site.path };
    if (usage)
      add({ ...usage, ...range(site.path), ...follows, asks, ...packageOf(site.entry), ...withMock(usage) });
  }
  for (const use of unit.unboundUses.uses) {
    if (use.path && mocks.calls.has(use.path)) continue;
    const usage = unboundUsage(use, plan, { moved, edits: ownEdits });
    if (usage) add(usage);
  }
  for (const usage of reExportUsages(plan)) add(usage);
  return withExpectedErrors(drafts, unit.module, ownEdits);
}

/** A usage that no binding leads to; null for one that is none any more. */
function unboundUsage(
  use: OtherUse,
  plan: UnitPlan,
  { moved, edits }: { moved: Moved; edits: readonly Edit[] },
) {
  if (isInGoneComment(use, plan.unit.module, edits)) return { ...use, ...TYPE_REMOVED, node: null };
  const needsV2 = !["global", "script", "related"].includes(use.kind) && !use.notes.some(needsNoPackage);
  // A request that a test answers is no code on v2: where the code moves, nothing asks for it any more.
  const fate = unboundMock(use.notes, moved);
  if (fate === null) return null;
  const held = use.held && !fate.fails && !use.notes.some(answersRequest);
  return { ...use, notes: fate.notes, node: use.path, needsV2, held, ...typeFate(use, plan) };
}

/** `export ... from` statements that pass the SDK on. */
function reExportUsages({ unit, openReExports, isLeftOut }: UnitPlan): (FoundUsage & { node: NodePath })[] {
  return unit.unboundUses.reExports.flatMap(({ path }) => {
    if (!path.is("ExportNamedDeclaration") && !path.is("ExportAllDeclaration")) return [];
    const swapped = openReExports.has(path);
    const found = isLeftOut(path) ? note("not-asked-for") : note(swapped ? "re-export-swapped" : "re-export");
    return [{ kind: "re-export", ...range(path), notes: [found], held: !swapped, node: path }];
  });
}

const TYPE_REMOVED = { notes: [note("type-removed")], held: false, needsV2: false };

/** What becomes of `import("rupt").AttachConfig`: it goes with a migrated call, or waits for a held one. */
function typeFate({ path }: OtherUse, { goneTypes, waitingTypes, isLeftOut }: UnitPlan) {
  if (!path?.is("TSImportType")) return {};
  if (goneTypes.has(path)) return TYPE_REMOVED;
  const call = waitingTypes.get(path)?.call;
  return {
    ...(isLeftOut(path) ? { notes: [note("not-asked-for")] } : {}),
    ...(call ? { node: null, because: [call.range] } : {}),
  };
}

/** The mock of a test that fails with it: what else the test has of v2 does not work either, and waits for it. */
function failingMock({ mocks }: UnitPlan): Range | null {
  const [first] = mocks?.mocks ?? [];
  return first && mocks?.fate.is === "refused" && mocks.fate.fails ? first.call.range : null;
}

/** What is loaded and let go of in one expression is one usage: that of the import. */
const isLetGo = ({ kind, entry: { shape } }: SdkReference): boolean => kind === "escape" && shape.v2;

function range(path: NodePath): { start: number; end: number } {
  return path.range;
}

function globalUsage(root: SdkEntry): FoundUsage {
  const [site] = root.references;
  const place =
    site && site.path.node.start !== undefined && site.path.range.start <= root.path.range.start
      ? site.path
      : root.path;
  const found = note("global", { in: "script", name: site?.name ?? "Rupt" });
  return { kind: "global", ...range(place), notes: [found], held: true };
}

function siteUsage(
  site: SdkReference,
  plan: UnitPlan,
  rewritten: RewrittenUnit | undefined,
): Pick<UsageDraft, "kind" | "notes" | "held"> | null {
  const handled = plan.handledReferences.has(site);
  const leftOr = (found: RuleNote) => (plan.isLeftOut(site.path) ? note("not-asked-for") : found);
  switch (site.kind) {
    case "call": {
      if (handled) {
        const removal = plan.detaches.find((each) => each.site === site);
        const notes = removal?.notes ?? [note("detach-dropped")];
        return { kind: "call", notes: [...notes, ...leftoverNotes(site, plan, rewritten)], held: false };
      }
      const kept = plan.detaches.find((each) => each.site === site)?.kept;
      if (kept) {
        const stays = kept === "not-asked" ? note("not-asked-for") : note("detach", { kept });
        return { kind: "call", notes: [stays], held: true };
      }
      const found = isV2Function(site.name)
        ? note(V2_FUNCTIONS[site.name].rule, {})
        : note("unknown-member", { use: "call" });
      return { kind: "call", notes: [found], held: true };
    }
    case "type":
      return handled
        ? { kind: "type", notes: [note("type-removed")], held: false }
        : { kind: "type", notes: [leftOr(note("type-kept", { name: site.name }))], held: true };
    case "mock":
      return {
        kind: "mock",
        notes: [note("mock", { of: "sdk", runner: runnerOf(plan.unit.module) })],
        held: true,
      };
    case "re-export":
      return handled
        ? { kind: "re-export", notes: [note("re-export-swapped")], held: false }
        : { kind: "re-export", notes: [leftOr(note("re-export"))], held: true };
    case "test": {
      const found = isOtherFunction(site) ? readOf(site) : note("escape", { name: null });
      return handled ? null : { kind: "escape", notes: [found], held: true };
    }
    case "member":
      return { kind: "escape", notes: [readOf(site)], held: true };
    case "attach":
      return null;
    case "escape":
      return { kind: "escape", notes: [note("escape", { name: site.name })], held: true };
  }
}

const readOf = ({ name }: SdkReference): RuleNote => note("unknown-member", { use: "read", name });

/** `if (Rupt.detach) Rupt.detach()`: the call that stays, which a test is only there for. */
const guardedCall = (
  { kind, name, path }: SdkReference,
  { references }: UnitFindings,
): NodePath | undefined => {
  const statement = kind === "test" ? path.getStatementParent() : null;
  return references.find(
    (each) => each.kind === "call" && each.name === name && statement && each.path.isDescendant(statement),
  )?.path;
};

/**
 * What becomes of a mock that nothing is known of: where calls moved to v3, what it replaces is no longer what they load. Null for one
 * of a module of the project that is loaded as before.
 */
function unboundMock(notes: readonly RuleNote[], moved: Moved): { notes: RuleNote[]; fails: boolean } | null {
  const [found] = notes;
  if (found?.rule === "config" && found.facts.standsIn && moved.isOnV3)
    return { notes: [note("config", { ...found.facts, fails: true })], fails: true };
  if (found?.rule !== "mock") return { notes: [...notes], fails: false };
  const { facts } = found;
  if (facts.of === "barrel")
    return moved.calls.some(({ site }) => !site.entry.shape.v2) ? { notes: [found], fails: true } : null;
  const fails = facts.of === "package" && moved.isMoved;
  return { notes: fails ? [note("mock", { ...facts, fails })] : [...notes], fails };
}

interface Moved {
  calls: readonly AttachCall[];
  /** By this run, or by an earlier one where nothing is held. */
  isMoved: boolean;
  /** Some code is on v3, whatever is held besides. */
  isOnV3: boolean;
}

/** What is loaded by an address needs no package. */
const packageOf = ({ specifier }: SdkEntry): { needsV2?: false } =>
  isAddress(specifier) ? { needsV2: false } : {};

/** An entry that leads to an address of the network needs no package either. */
const leadsElsewhere = ({ facts }: Extract<RuleNote, { rule: "import-map" }>): boolean =>
  facts.at === "entry" && /^(?:https?:)?\/\//.test(facts.target);

const isByAddress = (found: RuleNote): boolean =>
  found.rule === "import-unresolved" && found.facts.why === "address";

const answersRequest = (found: RuleNote): boolean => found.rule === "mock" && found.facts.of === "request";

/**
 * Hosts, addresses, query parameters, answered requests: what the browser asks for, whatever package asks. And names in lists of
 * settings.
 */
function needsNoPackage(found: RuleNote): boolean {
  return (
    found.rule === "csp-host" ||
    isByAddress(found) ||
    found.rule === "url-parameter" ||
    // A list of settings names what is installed, other settings speak of it; they need nothing by themselves.
    (found.rule === "config" && (found.facts.listed === true || found.facts.speaks === true)) ||
    (found.rule === "mock" && found.facts.of === "barrel") ||
    answersRequest(found)
  );
}

/** The steps of the ladder, upwards. */
const STEPS: readonly Answered["step"][] = ["lazy", "eager", "on_logout"];

/** The form of a call's client: which steps up were taken, and for one that was not what stood against it, and where. */
function clientForm({ answers, creation }: ClientGroup, { call }: AttachCall): ClientForm {
  return {
    taken: creation,
    steps: STEPS.flatMap((to): FormStep[] => {
      const own = answers.filter(({ step }) => step === to);
      const against = own.flatMap(({ obligation, answer }) =>
        answer.is === "proved" ? [] : [{ to, taken: false, obligation, answer: answer.is, at: answer.at }],
      );
      // Of an accessor that several ids share, what was asked of this file's.
      const said = against.find(({ at }) => at.file === call.file) ?? against[0];
      if (said) return [{ ...said, at: placeOf(said.at) }];
      return own.length === 0 ? [] : [{ to, taken: true }];
    }),
  };
}

const placeOf = ({ file, range }: NodePath) => ({ path: file.path, ...file.lines.at(range.start) });
