import type { Range } from "../../src/code/blocks/mask.ts";
import type { NodePath } from "../../src/code/tree/index.ts";
import type { ClientForm, UsageKind } from "../../src/result.ts";
import { note, type RuleNote } from "../../src/rules/note.ts";
import { levelOf, outcomeOf } from "../../src/rules/say.ts";
import { isV2Function, V2_FUNCTIONS } from "../../src/sdk/v2.ts";
import type { AttachCall } from "../find/attach/attach-call.ts";
import type { TextUsage } from "../find/markup/text-usage.ts";
import { runnerOf } from "../find/sdk/mock-calls.ts";
import type { SdkEntry, SdkReference } from "../find/sdk/references.ts";
import { isAddress } from "../find/sdk/v2-shape.ts";
import type { ClientUse, Findings, UnitFindings, UnitPlan } from "../model.ts";
import { quoteRemoved } from "../rewrite/quote-removed.ts";
import type { RewrittenUnit } from "../rewrite/rewrite-unit.ts";
import { clientForm } from "./client-form.ts";
import { withExpectedErrors } from "./expected-errors.ts";
import { mockUsages } from "./mock-usages.ts";

/** A usage before it has an id, with what the next steps need. */
export interface UsageDraft {
  path: string;
  kind: UsageKind;
  start: number;
  end: number;
  notes: RuleNote[];
  held: boolean;
  /** Whether the place needs the v2 package after the migration. */
  needsV2: boolean;
  /** Where a TODO goes: above a statement, or at an offset of markup; null for none. */
  todo: { node: NodePath; unit: UnitFindings } | { at: number; syntax: "html" | "js" } | null;
  attach: AttachCall | null;
  /** How a migrated call has its client. */
  form?: ClientForm;
  /** Places of usages of the same file that this one only follows from: it is no work of its own. */
  because: readonly Range[];
  /** Files whose held usages it only follows from. */
  becauseOf?: readonly string[];
}

/** Every usage of one file, in source order. */
export function draftUsages(
  file: Findings,
  plans: readonly UnitPlan[],
  rewritten: ReadonlyMap<UnitPlan, RewrittenUnit>,
): UsageDraft[] {
  const drafts: UsageDraft[] = [];
  for (const plan of plans) {
    if (plan.unit.module.path !== file.path) continue;
    drafts.push(...unitUsages(plan, rewritten.get(plan), file.textUses));
  }
  for (const use of file.textUses) {
    drafts.push({
      path: file.path,
      kind: use.kind,
      start: use.start,
      end: use.end,
      notes: [use.note],
      held: use.held,
      needsV2:
        (use.note.rule === "config" && !use.note.facts.listed) ||
        (use.note.rule === "import-map" && !leadsElsewhere(use.note)) ||
        /^(?:import|re-export|attach|call|type|escape)$/.test(use.kind),
      todo:
        use.todoAt !== null && use.todoSyntax === "html" && use.kind !== "related"
          ? { at: use.todoAt, syntax: "html" }
          : null,
      attach: use.attach ?? null,
      because: [],
    });
  }
  for (const { start, end, rule } of todoMarks(file)) {
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
      because: markedUsage(drafts, rule, end),
    });
  }
  return drafts.sort((a, b) => a.start - b.start || a.end - b.end);
}

const MARK = /TODO\(rupt-migrate\)(?:: ([\w-]+))?/g;

interface Mark extends Range {
  /** The rule that it names. */
  rule: string | undefined;
}

/** The usage that a mark stands above, if that still is what the mark's rule says. */
function markedUsage(drafts: readonly UsageDraft[], rule: string | undefined, end: number): Range[] {
  const below = drafts
    .filter(
      ({ start, kind, notes }) =>
        start >= end &&
        kind !== "todo" &&
        notes.some((each) => each.rule === rule && levelOf(each) === "action"),
    )
    .sort((a, b) => a.start - b.start);
  return below.slice(0, 1).map((draft) => ({ start: draft.start, end: draft.end }));
}

/** Marks of an earlier run: in comments of the scripts, and in comments of the markup. */
function todoMarks(file: Findings): Mark[] {
  const marks: Mark[] = [];
  const inScripts = file.modules.flatMap((module) => module.unit.blocks);
  for (const module of file.modules) {
    for (const comment of module.comments) {
      const [mark] = comment.value.matchAll(MARK);
      if (mark) marks.push({ start: comment.start, end: comment.end, rule: mark[1] });
    }
  }
  for (const match of file.text.matchAll(MARK)) {
    if (inScripts.some((block) => match.index >= block.start && match.index < block.end)) continue;
    const open = file.text.lastIndexOf("<!--", match.index);
    const close = file.text.indexOf("-->", match.index);
    if (open >= 0 && close >= 0 && file.text.lastIndexOf("-->", match.index) < open)
      marks.push({ start: open, end: close + 3, rule: match[1] });
  }
  return marks;
}

function unitUsages(
  plan: UnitPlan,
  rewritten: RewrittenUnit | undefined,
  textUses: readonly TextUsage[],
): UsageDraft[] {
  const { unit } = plan;
  const drafts: UsageDraft[] = [];
  const add = (
    draft: Pick<UsageDraft, "kind" | "start" | "end" | "notes" | "held"> & {
      node: NodePath | null;
      attach?: AttachCall;
      form?: ClientForm;
      needsV2?: boolean;
      because?: readonly Range[];
      becauseOf?: readonly string[];
    },
  ) => {
    const manual = outcomeOf(draft.notes) === "manual";
    drafts.push({
      path: unit.module.path,
      kind: draft.kind,
      start: draft.start,
      end: draft.end,
      notes: draft.notes,
      held: draft.held,
      needsV2: draft.needsV2 ?? draft.held,
      todo: manual && draft.node ? { node: draft.node, unit } : null,
      attach: draft.attach ?? null,
      ...(draft.form ? { form: draft.form } : {}),
      because: draft.because ?? [],
      ...(draft.becauseOf ? { becauseOf: draft.becauseOf } : {}),
    });
  };
  for (const root of unit.entries) {
    if (root.form === "global") {
      // Its options feed the policies.
      const attach = unit.globalAttaches.find(({ site }) => site.entry === root);
      add({ ...globalUsage(root), node: root.path, needsV2: false, ...(attach ? { attach } : {}) });
    } else if (root.shape.v2 && !root.byCall)
      add({ ...importUsage(root, plan, rewritten, textUses), ...packageOf(root) });
  }
  for (const attach of unit.attaches) {
    const use = plan.migrated.get(attach);
    add({
      ...attachUsage(attach, plan, rewritten),
      node: attach.call,
      attach,
      ...(use ? { form: clientForm(use.group, attach) } : {}),
      ...packageOf(attach.site.entry),
    });
  }
  const mocks = mockUsages(plan);
  for (const usage of mocks.usages) add(usage);
  for (const site of unit.references) {
    if (site.kind === "attach" || site.entry.form === "global" || mocks.references.has(site)) continue;
    if (site.entry.byCall && site.path === site.entry.path) continue;
    const usage = siteUsage(site, plan);
    if (usage) add({ ...usage, ...range(site.path), node: site.path, ...packageOf(site.entry) });
  }
  for (const use of unit.unboundUses.uses) {
    if (use.path && mocks.calls.has(use.path)) continue;
    const needsV2 = !["global", "script", "related"].includes(use.kind) && !use.notes.some(needsNoPackage);
    add({ ...use, node: use.path, needsV2 });
  }
  for (const reExport of unit.unboundUses.reExports) {
    if (reExport.path.is("ExportNamedDeclaration") || reExport.path.is("ExportAllDeclaration")) {
      const swapped = plan.openReExports.has(reExport.path);
      add({
        kind: "re-export",
        ...range(reExport.path),
        notes: [note(swapped ? "re-export-swapped" : "re-export")],
        held: !swapped,
        node: reExport.path,
      });
    }
  }
  return withExpectedErrors(drafts, unit.module, rewritten?.edits.get(unit.module) ?? []);
}

function range(path: NodePath): { start: number; end: number } {
  return path.range;
}

function globalUsage(root: SdkEntry): Pick<UsageDraft, "kind" | "start" | "end" | "notes" | "held"> {
  const [site] = root.references;
  const place =
    site && site.path.node.start !== undefined && site.path.range.start <= root.path.range.start
      ? site.path
      : root.path;
  const found = note("global", { in: "script", name: site?.name ?? "Rupt" });
  return { kind: "global", ...range(place), notes: [found], held: true };
}

function importUsage(
  root: SdkEntry,
  plan: UnitPlan,
  rewritten: RewrittenUnit | undefined,
  textUses: readonly TextUsage[],
): Pick<UsageDraft, "kind" | "start" | "end" | "notes" | "held"> & {
  node: NodePath | null;
  because?: readonly Range[];
} {
  const place = range(root.path);
  if (plan.neededEntries.has(root)) {
    const staying = root.references
      .filter((site) => !plan.handledReferences.has(site))
      .filter((site) => site.kind !== "attach" || isHeld(plan, site));
    const count = staying.length;
    if (count === 0 && root.aliases.length === 0) {
      const found =
        root.path.is("ImportDeclaration") || root.form === "require"
          ? note("side-effect-import", { globalIsRead: false })
          : note("import-unresolved", { why: "unused-load" });
      return { kind: "import", ...place, notes: [found], held: true, node: root.path };
    }
    if (isAddress(root.specifier)) {
      const found = note("import-unresolved", { why: "address" });
      return { kind: "import", ...place, notes: [found], held: true, node: root.path };
    }
    const kept = note("v2-kept", { of: "import", usages: count === 0 ? "template" : count });
    const because = [...staying.map(({ path }) => range(path)), ...usesInMarkup(root, textUses)];
    return { kind: "import", ...place, notes: [kept], held: true, node: null, because };
  }
  const notes: RuleNote[] = [];
  const became = rewritten?.became.get(root);
  if (root.deferred) notes.push(note("dynamic-import"));
  else {
    const imports = became === "class" || became === "client" ? became : "nothing";
    notes.push(note("swap-import", { imports }));
  }
  if (root.form === "require" || root.form === "import-equals") notes.push(note("cjs-require"));
  if (plan.keepsSideEffect && !root.deferred) {
    notes.push(note("side-effect-import", { globalIsRead: true }));
    return { kind: "import", ...place, notes, held: false, node: root.path };
  }
  return { kind: "import", ...place, notes, held: false, node: null };
}

/** What the markup of a component file reads of an import, by the names that the import gives it. */
function usesInMarkup({ aliases, path }: SdkEntry, textUses: readonly TextUsage[]): Range[] {
  const names = aliases.map(({ binding }) => binding.identifier.name);
  const { text } = path.file;
  return textUses
    .filter(
      ({ note: { rule }, start }) =>
        rule === "template-use" &&
        names.some((name) => text.startsWith(name, start) && !/[\w$]/.test(text.charAt(start + name.length))),
    )
    .map(({ start, end }) => ({ start, end }));
}

function isHeld(plan: UnitPlan, site: SdkReference): boolean {
  return [...plan.held.keys()].some((attach) => attach.site === site);
}

function attachUsage(
  attach: AttachCall,
  plan: UnitPlan,
  rewritten: RewrittenUnit | undefined,
): Pick<UsageDraft, "kind" | "start" | "end" | "notes" | "held"> {
  const holds = plan.held.get(attach);
  const place = range(attach.call);
  if (holds) return { kind: "attach", ...place, notes: [...holds], held: true };
  const use = plan.migrated.get(attach);
  const notes = quoteRemoved(
    [
      ...attach.notes,
      ...(plan.notes.get(attach) ?? []),
      ...(use ? [clientNote(use), ...logoutNote(attach, use)] : []),
      ...leftoverNotes(attach, plan, rewritten),
    ],
    attach,
    rewritten?.quoted ?? new Map(),
  );
  return { kind: "attach", ...place, notes, held: false };
}

/** Said once a client, where its devices are capped and nothing tells the app that one was logged out. */
function logoutNote(attach: AttachCall, { group: { members, home } }: ClientUse): RuleNote[] {
  const calls = members.map((member) => member.attach);
  const capped = calls.some(({ facts }) => facts.some(({ option }) => /^limit_config\.overall/.test(option)));
  const told = calls.some(({ steps }) =>
    steps.some((step) => step.do === "rename" && step.to === "on_logout"),
  );
  return calls[0] === attach && capped && !told && home.in !== "existing" ? [note("no-on-logout")] : [];
}

function clientNote({ group, local: name }: ClientUse): RuleNote {
  const { home, creation, framework } = group;
  if (home.in === "existing") return note("client-reused", { name });
  if (creation === "keyed") return note("client-keyed", { name });
  if (creation === "lazy") return note("client-lazy", { name, framework });
  if (home.in === "module") return note("client-module", { path: home.path });
  return note("client-created", { name });
}

/** What only removed code read, said by the first call of the file. */
function leftoverNotes(attach: AttachCall, plan: UnitPlan, rewritten: RewrittenUnit | undefined): RuleNote[] {
  if (!rewritten || [...plan.migrated.keys()][0] !== attach) return [];
  return rewritten.left.map(({ name, is, removed }) =>
    is === "removed" || is === "parameter"
      ? note("removed-binding", { name, is }, removed === undefined ? {} : { removed })
      : note("unread-binding", { name, is }),
  );
}

function siteUsage(site: SdkReference, plan: UnitPlan): Pick<UsageDraft, "kind" | "notes" | "held"> | null {
  const handled = plan.handledReferences.has(site);
  switch (site.kind) {
    case "call": {
      if (handled) {
        const removal = plan.unit.detaches.find((each) => each.site === site);
        return { kind: "call", notes: removal?.notes ?? [note("detach-dropped")], held: false };
      }
      const found = isV2Function(site.name)
        ? note(V2_FUNCTIONS[site.name].rule)
        : note("unknown-member", { use: "call" });
      return { kind: "call", notes: [found], held: true };
    }
    case "type":
      return handled
        ? { kind: "type", notes: [note("type-removed")], held: false }
        : { kind: "type", notes: [note("type-kept", { name: site.name })], held: true };
    case "mock":
      return {
        kind: "mock",
        notes: [note("mock", { of: "sdk", runner: runnerOf(plan.unit.module) })],
        held: true,
      };
    case "re-export":
      return handled
        ? { kind: "re-export", notes: [note("re-export-swapped")], held: false }
        : { kind: "re-export", notes: [note("re-export")], held: true };
    case "test":
      return handled ? null : { kind: "escape", notes: [note("escape", { name: null })], held: true };
    case "member":
      return {
        kind: "escape",
        notes: [note("unknown-member", { use: "read", name: site.name })],
        held: true,
      };
    case "attach":
      return null;
    case "escape":
      return { kind: "escape", notes: [note("escape", { name: site.name })], held: true };
  }
}

/** What is loaded by an address needs no package. */
const packageOf = ({ specifier }: SdkEntry): { needsV2?: false } =>
  isAddress(specifier) ? { needsV2: false } : {};

/** An entry that leads to an address of the network needs no package either. */
const leadsElsewhere = ({ facts }: Extract<RuleNote, { rule: "import-map" }>): boolean =>
  facts.at === "entry" && /^(?:https?:)?\/\//.test(facts.target);

/** Hosts, query parameters, answered requests: what the browser asks for, whatever package asks. And names in lists of settings. */
function needsNoPackage(found: RuleNote): boolean {
  return (
    found.rule === "csp-host" ||
    found.rule === "url-parameter" ||
    // A list of settings names what is installed; it needs nothing by itself.
    (found.rule === "config" && found.facts.listed === true) ||
    (found.rule === "mock" && found.facts.of === "request")
  );
}
