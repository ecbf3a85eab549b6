import { note, type RuleNote } from "../../src/rules/note.ts";
import type { RuleId } from "../../src/rules/rules.ts";
import type { AttachCall } from "../find/attach/attach-call.ts";
import { lostDirectives } from "../find/attach/ids/id-directives.ts";
import type { OptionEntry } from "../find/attach/options.ts";
import type { SdkReference } from "../find/sdk/references.ts";
import type { ClientUse, UnitPlan } from "../model.ts";
import type { RewrittenUnit } from "../rewrite/rewrite-unit.ts";
import type { FoundUsage } from "./usage-draft.ts";

/** What became of a call: why it is held, or what was done to it and how it has its client. */
export function attachUsage(
  attach: AttachCall,
  plan: UnitPlan,
  rewritten: RewrittenUnit | undefined,
): FoundUsage {
  const holds = plan.held.get(attach);
  const place = attach.call.range;
  if (holds) return { kind: "attach", ...place, notes: [...holds], held: true };
  const use = plan.migrated.get(attach);
  const decided = plan.notes.get(attach) ?? [];
  const given = new Map(decided.flatMap((each) => (givenOption(each) ? [[givenOption(each), each]] : [])));
  const notes = quoteRemoved(
    [
      ...attach.notes.map((each) => withGiven(each, given)),
      ...decided.filter((each) => !givenOption(each)),
      ...(use ? [clientNote(use), ...logoutNote(attach, use), ...directiveNote(attach, use)] : []),
      ...leftoverNotes(attach, plan, rewritten),
    ],
    attach,
    rewritten?.quoted ?? new Map(),
  );
  return { kind: "attach", ...place, notes, held: false };
}

/** The option of which a note says what callers give for it. */
const givenOption = ({ facts }: RuleNote): string | null =>
  facts && "given" in facts && "option" in facts ? String(facts.option) : null;

/** What callers give takes the place of what the call alone says. */
function withGiven(own: RuleNote, given: ReadonlyMap<string | null, RuleNote>): RuleNote {
  const option = own.facts && "option" in own.facts ? given.get(String(own.facts.option)) : undefined;
  return option && option.rule === own.rule ? ({ ...own, facts: option.facts } as RuleNote) : own;
}

/** Said once a client, where its devices are capped and nothing tells the app that one was logged out. */
function logoutNote(attach: AttachCall, { group: { members, home } }: ClientUse): RuleNote[] {
  if (members[0]?.attach !== attach || home.in === "existing") return [];
  const calls = members.map((member) => member.attach);
  const capped = calls.some(({ facts }) => facts.some(({ option }) => /^limit_config\.overall/.test(option)));
  const told = calls.some(({ steps }) =>
    steps.some((step) => step.do === "rename" && step.to === "on_logout"),
  );
  return capped && !told ? [note("no-on-logout")] : [];
}

/** What let the id pass a compiler or a linter, where that does not follow the id. */
function directiveNote(attach: AttachCall, { group }: ClientUse): RuleNote[] {
  const left = lostDirectives(attach, group);
  return left.length > 0 ? [note("expect-error", { option: "client_id", left })] : [];
}

function clientNote({ group, local: name }: ClientUse): RuleNote {
  const { home, creation, framework } = group;
  if (home.in === "existing") return note("client-reused", { name });
  if (creation === "keyed") return note("client-keyed", { name });
  if (creation === "lazy") return note("client-lazy", { name, framework });
  if (home.in === "module") return note("client-module", { path: home.path });
  return note("client-created", { name });
}

/** What only removed code read, said by the call that it was read for: the one before the place, or else the first of the file. */
export function leftoverNotes(
  call: AttachCall | SdkReference,
  plan: UnitPlan,
  rewritten: RewrittenUnit | undefined,
): RuleNote[] {
  const dropped = plan.detaches.map(({ site }) => site).filter((site) => plan.handledReferences.has(site));
  const calls = [...plan.migrated.keys(), ...dropped];
  const startOf = (each: AttachCall | SdkReference) => ("call" in each ? each.call : each.path).range.start;
  const before = (at: number) =>
    calls.reduce<AttachCall | SdkReference | undefined>(
      (last, each) => (startOf(each) <= at && (!last || startOf(last) <= startOf(each)) ? each : last),
      undefined,
    );
  // Two callbacks may name what they are given alike.
  const known = new Set<string>();
  const left = (rewritten?.left ?? [])
    .filter(({ name, is }) => known.size !== known.add(`${is} ${name}`).size)
    .filter(({ at = 0 }) => (before(at) ?? calls[0]) === call);
  return left.flatMap(({ name, is, removed, of = "" }) => {
    if (is === "dependency") return [note("unread-binding", { name, is, of })];
    if (is === "stays" || is === "import") return [note("unread-binding", { name, is })];
    const isRefused = is === "parameter" && plan.refusesUnread && !name.startsWith("_");
    return [
      note("removed-binding", { name, is }, removed === undefined ? {} : { removed }),
      ...(isRefused ? [note("unread-binding", { name, is: "refused" })] : []),
    ];
  });
}

/** Which note quotes the comments of an option whose own text no note quotes. */
const RULE_OF: Readonly<Record<string, RuleId>> = {
  client_id: "client-id",
  user: "account-to-user",
  account: "account-to-user",
  secret: "secret-removed",
  on_current_device_logout: "on-logout",
};

/**
 * Fills in the exact removed text, with its comments, where a note quotes a removed option; comments of options that no
 * note quotes (`client_id`, a secret) are quoted alone.
 */
function quoteRemoved(
  notes: readonly RuleNote[],
  attach: AttachCall,
  quoted: ReadonlyMap<unknown, string>,
): RuleNote[] {
  const entries = attach.options?.entries ?? [];
  const filled = notes.map((each) => {
    if (each.removed === undefined) return each;
    for (const entry of entries) {
      const text = quoted.get(entry.property.node);
      if (text && each.removed === entry.property.text) return { ...each, removed: text };
    }
    return each;
  });
  for (const entry of entries) {
    const lost = commentsOf(entry, quoted.get(entry.property.node) ?? "").filter(
      (comment) => !filled.some((each) => each.removed?.includes(comment)),
    );
    if (lost.length === 0) continue;
    const at = filled.findIndex((each) => each.rule === RULE_OF[entry.name]);
    const holder = filled[Math.max(0, at)];
    if (!holder) continue;
    const removed = [...(holder.removed === undefined ? [] : [holder.removed]), ...lost].join("\n");
    filled[Math.max(0, at)] = { ...holder, removed };
  }
  return filled;
}

/** Comments in the removed text of an option. A callback that moves takes those in it and above it along. */
function commentsOf(entry: OptionEntry, removed: string): string[] {
  const { text, comments } = entry.property.file;
  const moves = entry.name === "on_current_device_logout";
  return comments
    .filter((comment) => !moves || comment.start >= entry.property.range.end)
    .map((comment) => text.slice(comment.start, comment.end))
    .filter((comment) => removed.includes(comment));
}
