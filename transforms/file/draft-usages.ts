import type { NodePath } from "../../src/code/tree/node-path.ts";
import type { Note, NoteLevel, Outcome, UsageKind } from "../../src/result.ts";
import { PASTE_LEAD } from "../../src/rules/paste-lead.ts";
import { RULES, type RuleId } from "../../src/rules/rules.ts";
import { V2_CALLS } from "../../src/sdk/v2.ts";
import type { ClientUse, UnitPlan } from "../decide/decisions.ts";
import type { FileAnalysis } from "../find/analyze-file.ts";
import type { UnitAnalysis } from "../find/analyze-unit.ts";
import type { AttachCall } from "../find/attach/attach-call.ts";
import { replacementFor } from "../find/markup/replacements.ts";
import { note } from "../find/note.ts";
import type { SdkEntry, SdkReference } from "../find/sdk/references.ts";
import { quoteRemoved } from "../rewrite/quote-removed.ts";
import type { RewrittenUnit } from "../rewrite/rewrite-unit.ts";

/** A usage before it has an id, with what the next steps need. */
export interface UsageDraft {
  path: string;
  kind: UsageKind;
  start: number;
  end: number;
  notes: Note[];
  held: boolean;
  /** Whether the place needs the v2 package after the migration. */
  needsV2: boolean;
  /** Where a TODO goes: above a statement, or at an offset of markup; null for none. */
  todo: { node: NodePath; unit: UnitAnalysis } | { at: number; syntax: "html" | "js" } | null;
  attach: AttachCall | null;
}

const ORDER: readonly NoteLevel[] = ["info", "warning", "action"];
const OUTCOME: Readonly<Record<NoteLevel, Outcome>> = {
  info: "migrated",
  warning: "review",
  action: "manual",
};

/** The outcome of a usage is its worst note's. */
export function outcomeOf(notes: readonly Note[]): Outcome {
  const worst = Math.max(0, ...notes.map(({ level }) => ORDER.indexOf(level)));
  return OUTCOME[ORDER[worst] ?? "info"];
}

/** Every usage of one file, in source order. */
export function draftUsages(
  file: FileAnalysis,
  plans: readonly UnitPlan[],
  rewritten: ReadonlyMap<UnitPlan, RewrittenUnit>,
): UsageDraft[] {
  const drafts: UsageDraft[] = [];
  for (const plan of plans) {
    if (plan.unit.module.path !== file.path) continue;
    drafts.push(...unitUsages(plan, rewritten.get(plan)));
  }
  for (const use of file.textUses) {
    drafts.push({
      path: file.path,
      kind: use.kind,
      start: use.start,
      end: use.end,
      notes: [
        note(
          use.rule,
          withReplacement(use.rule, use.message),
          use.kind === "related" ? {} : { level: "action" },
        ),
      ],
      held: use.held,
      needsV2:
        use.rule === "config" ||
        use.rule === "import-map" ||
        use.kind === "attach" ||
        use.kind === "call" ||
        use.kind === "escape",
      todo:
        use.todoAt !== null && use.todoSyntax === "html" && use.kind !== "related"
          ? { at: use.todoAt, syntax: "html" }
          : null,
      attach: use.attach ?? null,
    });
  }
  for (const mark of todoMarks(file)) {
    drafts.push({
      path: file.path,
      kind: "todo",
      ...mark,
      notes: [note("todo-mark")],
      held: false,
      needsV2: false,
      todo: null,
      attach: null,
    });
  }
  return drafts.sort((a, b) => a.start - b.start || a.end - b.end);
}

function withReplacement(rule: RuleId, message: string): string {
  const text = replacementFor(rule);
  const sentence = /[.!?]$/.test(message) ? message : `${message}.`;
  return text === null || message.includes(text) ? sentence : `${sentence} ${PASTE_LEAD} ${text}`;
}

const MARK = /TODO\(rupt-migrate\)/g;

/** Marks of an earlier run: in comments of the scripts, and in comments of the markup. */
function todoMarks(file: FileAnalysis): { start: number; end: number }[] {
  const marks: { start: number; end: number }[] = [];
  const inScripts = file.modules.flatMap((module) => module.unit.blocks);
  for (const module of file.modules) {
    for (const comment of module.comments) {
      if (comment.value.includes("TODO(rupt-migrate)"))
        marks.push({ start: comment.start ?? 0, end: comment.end ?? 0 });
    }
  }
  for (const match of file.text.matchAll(MARK)) {
    if (inScripts.some((block) => match.index >= block.start && match.index < block.end)) continue;
    const open = file.text.lastIndexOf("<!--", match.index);
    const close = file.text.indexOf("-->", match.index);
    if (open >= 0 && close >= 0 && file.text.lastIndexOf("-->", match.index) < open)
      marks.push({ start: open, end: close + 3 });
  }
  return marks;
}

function unitUsages(plan: UnitPlan, rewritten: RewrittenUnit | undefined): UsageDraft[] {
  const { unit } = plan;
  const drafts: UsageDraft[] = [];
  const add = (
    draft: Pick<UsageDraft, "kind" | "start" | "end" | "notes" | "held"> & {
      node: NodePath | null;
      attach?: AttachCall;
      needsV2?: boolean;
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
    });
  };
  for (const root of unit.entries) {
    if (root.form === "global") {
      // Its options feed the policies.
      const attach = unit.globalAttaches.find(({ site }) => site.entry === root);
      add({ ...globalUsage(root), node: root.path, needsV2: false, ...(attach ? { attach } : {}) });
    } else if (root.shape.v2) add(importUsage(root, plan, rewritten));
  }
  for (const attach of unit.attaches)
    add({ ...attachUsage(attach, plan, rewritten), node: attach.call, attach });
  for (const site of unit.references) {
    if (site.kind === "attach" || site.entry.form === "global") continue;
    const usage = siteUsage(site, plan);
    if (usage) add({ ...usage, ...range(site.path), node: site.path });
  }
  for (const use of unit.unboundUses.uses) {
    const needsV2 =
      !["global", "script", "related"].includes(use.kind) &&
      !use.notes.some((each) => each.rule === "csp-host" || each.rule === "url-parameter");
    add({
      ...use,
      notes: use.notes.map((each) => ({
        ...each,
        message: withReplacement(each.rule as RuleId, each.message),
      })),
      node: use.path,
      needsV2,
    });
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
  return drafts;
}

function range(path: NodePath): { start: number; end: number } {
  return { start: path.node.start ?? 0, end: path.node.end ?? 0 };
}

function globalUsage(root: SdkEntry): Pick<UsageDraft, "kind" | "start" | "end" | "notes" | "held"> {
  const [site] = root.references;
  const place =
    site && site.path.node.start !== undefined && (site.path.node.start ?? 0) <= (root.path.node.start ?? 0)
      ? site.path
      : root.path;
  const message =
    `\`${site?.name ?? "Rupt"}\` of the global object that v2 sets. ${replacementFor("global") ?? ""}`.trim();
  return { kind: "global", ...range(place), notes: [note("global", message)], held: true };
}

function importUsage(
  root: SdkEntry,
  plan: UnitPlan,
  rewritten: RewrittenUnit | undefined,
): Pick<UsageDraft, "kind" | "start" | "end" | "notes" | "held"> & { node: NodePath | null } {
  const place = range(root.path);
  if (plan.neededEntries.has(root)) {
    const count = root.references
      .filter((site) => !plan.handledReferences.has(site))
      .filter((site) => site.kind !== "attach" || isHeld(plan, site)).length;
    if (count === 0 && root.aliases.length === 0) {
      const rule =
        root.path.is("ImportDeclaration") || root.form === "require"
          ? "side-effect-import"
          : "import-unresolved";
      return { kind: "import", ...place, notes: [note(rule)], held: true, node: root.path };
    }
    const kept =
      count === 0
        ? "Kept: a template uses it."
        : `Kept for ${count} ${count === 1 ? "usage" : "usages"} that ${count === 1 ? "stays" : "stay"} on v2.`;
    return { kind: "import", ...place, notes: [note("v2-kept", kept)], held: true, node: null };
  }
  const notes: Note[] = [];
  const became = rewritten?.became.get(root);
  if (root.deferred) notes.push(note("dynamic-import", "Loads the client module where it loaded the SDK."));
  else if (became === "class") notes.push(note("swap-import", "Imports the v3 client."));
  else if (became === "client") notes.push(note("swap-import", "Imports the client from its module."));
  else notes.push(note("swap-import", "Nothing needs the v2 import any more."));
  if (root.form === "require" || root.form === "import-equals") notes.push(note("cjs-require"));
  if (plan.keepsSideEffect && !root.deferred) {
    notes.push(
      note(
        "side-effect-import",
        "Other code reads `window.Rupt`, which this import sets: the v2 package is still loaded here.",
      ),
    );
    return { kind: "import", ...place, notes, held: false, node: root.path };
  }
  return { kind: "import", ...place, notes, held: false, node: null };
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
  if (holds) return { kind: "attach", ...place, notes: holds, held: true };
  const use = plan.migrated.get(attach);
  const notes = quoteRemoved(
    [...attach.notes, ...(use ? [clientNote(use)] : []), ...constantNotes(attach, plan, rewritten)],
    attach,
    rewritten?.quoted ?? new Map(),
  );
  return { kind: "attach", ...place, notes, held: false };
}

function clientNote(use: ClientUse): Note {
  const { group, local } = use;
  if (group.home.in === "existing")
    return note("client-reused", `Uses the client \`${local}\` that the file already has.`);
  if (group.creation === "keyed")
    return note("client-keyed", `\`${local}(clientId)\` constructs one client per id.`);
  if (group.creation === "lazy") {
    const why = group.framework ? ` ${group.framework} also runs this code on a server.` : "";
    return note("client-lazy", `\`${local}()\` constructs the client on first use.${why}`);
  }
  if (group.home.in === "module") return note("client-module", `The client lives in ${group.home.path}.`);
  return note("client-created", `The client \`${local}\` is created once in this file.`);
}

/** Constants that only removed options read: they stay, and the first call says so. */
function constantNotes(attach: AttachCall, plan: UnitPlan, rewritten: RewrittenUnit | undefined): Note[] {
  if (!rewritten || [...plan.migrated.keys()][0] !== attach) return [];
  return rewritten.constants.map(({ name }) =>
    note("removed-binding", `\`${name}\` is not read any more; it stays where it is.`),
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
      const rule: RuleId = Object.hasOwn(V2_CALLS, site.name)
        ? V2_CALLS[site.name as keyof typeof V2_CALLS]
        : "unknown-member";
      return { kind: "call", notes: [note(rule, advice(rule))], held: true };
    }
    case "type":
      return handled
        ? { kind: "type", notes: [note("type-removed")], held: false }
        : {
            kind: "type",
            notes: [note("type-kept", `The v2 type \`${site.name}\` is still used here.`)],
            held: true,
          };
    case "mock":
      return {
        kind: "mock",
        notes: [note("mock", withReplacement("mock", "The mock replaces the v2 SDK"))],
        held: true,
      };
    case "re-export":
      return handled
        ? { kind: "re-export", notes: [note("re-export-swapped")], held: false }
        : { kind: "re-export", notes: [note("re-export")], held: true };
    case "test":
      return handled ? null : { kind: "escape", notes: [note("escape")], held: true };
    case "member":
      return {
        kind: "escape",
        notes: [note("unknown-member", `\`${site.name}\` has no documented counterpart in v3.`)],
        held: true,
      };
    case "attach":
      return null;
    case "escape":
      return {
        kind: "escape",
        notes: [
          note("escape", `\`${site.name}\` is used as a value here; where it goes cannot be followed.`),
        ],
        held: true,
      };
  }
}

/** What a rule says of a call that stays on v2: what it is, why, and what to do. */
function advice(rule: RuleId): string {
  const { title, why, todo } = RULES[rule];
  return `${title}. ${why} The call stays on v2${todo ? `: ${todo}` : ""}.`;
}
