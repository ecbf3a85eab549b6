import {
  argumentsOf,
  calleeOf,
  isHiddenlyUsed,
  isInWith,
  type NodePath,
} from "../../../src/code/tree/index.ts";
import { beginsSomething, onlyReads } from "../../../src/code/values/only-reads.ts";
import type { Decided } from "../../../src/rules/decisions.ts";
import { note, type RuleNote } from "../../../src/rules/note.ts";
import type { Unresolved } from "../../../src/rules/sdk/held-imports.ts";
import { ATTACH_OPTIONS } from "../../../src/sdk/options.ts";
import type { FindFacts } from "../../model.ts";
import type { SdkReference } from "../sdk/references.ts";
import { isAddress } from "../sdk/v2-shape.ts";
import type { AttachCall } from "./attach-facts.ts";
import { hasEffect, isInert } from "./callbacks/callbacks.ts";
import { planIntercept } from "./callbacks/intercept.ts";
import { usesSdk, whyNoFunction } from "./callbacks/kept-function.ts";
import { planLogout } from "./callbacks/plan-logout.ts";
import { runsAsText } from "./callbacks/runs-as-text.ts";
import { dashboardFacts } from "./dashboard-facts.ts";
import { classifyClientId } from "./ids/client-id.ts";
import { lostTriggers } from "./lost-triggers.ts";
import {
  type OptionEntry,
  type Options,
  type OptionsReader,
  readOptions,
  readSeenOptions,
} from "./options.ts";
import { CONTACT, contactPlace } from "./owner-contact.ts";
import { planUser } from "./plan-user.ts";
import { entryText, memberNotes, removedNote } from "./removed-notes.ts";
import { responseUse } from "./response/response.ts";
import { castOptions } from "./types/cast-options.ts";

export type { AttachCall, OptionStep } from "./attach-facts.ts";

export interface AttachContext extends OptionsReader {
  /** Code that will be removed: reads in there do not count. */
  ignored(path: NodePath): boolean;
  /** What was answered of the questions that are asked once for a run. */
  decided: Decided;
  /** Which properties of an expression hold text, as TypeScript proves. */
  textProperties?: FindFacts["textProperties"];
  /** All uses of the SDK in the file. */
  uses: readonly SdkReference[];
}

/** Reads one call of `attach`: its options by the mapping table, its client id, its callbacks, the use of its response. */
export function readAttachCall(site: SdkReference, reader: AttachContext): AttachCall {
  const call = site.path;
  const attach: AttachCall = {
    site,
    call,
    options: null,
    steps: [],
    clientId: null,
    possibleIds: [],
    seenObjects: [],
    logout: null,
    argumentDefaults: [],
    response: responseUse(call, reader),
    intercept: null,
    contact: null,
    stores: [],
    storedAs: [],
    keptAs: [],
    asks: [],
    notes: [note("attach-to-access")],
    holds: [],
    facts: [
      {
        option: "call",
        // The options are not quoted: one of them may be a secret.
        text: `${shortText(calleeOf(call) ?? call, 80)}(…)`,
        value: null,
        at: call,
      },
    ],
    configurations: [],
    secrets: [],
  };
  if (site.uncertain) attach.holds.push(note("import-unresolved", whyUncertain(site)));
  if (isInWith(call) || isNamedByEval(site))
    attach.holds.push(note("opaque-options", { why: "hidden-code" }));
  if (runsAsText(call)) attach.holds.push(note("import-unresolved", { why: "in-text" }));
  const args = argumentsOf(call);
  const [argument] = args;
  if (!argument?.is("Expression")) {
    attach.holds.push(note("not-a-call", { argumentCount: "none" }));
  } else if (args.length > 1) {
    attach.holds.push(note("not-a-call", { argumentCount: "several" }));
    readSeen(attach, argument, reader);
  } else {
    readArgument(attach, argument, reader);
  }
  judgeResponse(attach);
  return attach;
}

/** Whether text that `eval` runs may use the SDK by the names through which the call has it. */
function isNamedByEval({ via }: SdkReference): boolean {
  for (let alias = via; alias; alias = alias.parent) if (isHiddenlyUsed(alias.binding)) return true;
  return false;
}

function readArgument(attach: AttachCall, argument: NodePath, reader: AttachContext): void {
  const options = readOptions(argument, reader);
  if ("unseen" in options) {
    attach.holds.push(note("opaque-options", { why: "unseen", unseen: options.unseen }));
    readSeen(attach, argument, reader);
    return;
  }
  attach.options = options;
  if (options.typed.length > 0) attach.holds.push(note("opaque-options", { why: "typed-by-project" }));
  for (const entry of options.entries) readEntry(attach, entry, reader);
  attach.facts.push(...dashboardFacts(lastingEntries(options.entries)));
  attach.holds = shortened(attach.holds);
  planUser(attach, options.entries);
  planClientId(attach, options);
  planLogout(attach, options.entries);
  for (const lost of lostTriggers(attach)) attach.notes.push(note("lost-trigger", lost));
  const cast = castOptions(attach);
  if (cast.length > 0) attach.notes.push(note("cast-removed", { options: cast }));
  const names = new Set(options.entries.map((entry) => entry.name));
  if (!names.has("email") && !names.has("phone")) {
    readContact(attach, reader);
  }
  if (options.shared.length > 0) {
    const objects = options.shared.map((each) => shortText(each.reference, 40));
    attach.notes.push(note("shared-options", { objects }));
  }
}

const MOST_UNKNOWN = 20;

/** A table of thousands given as options is one problem, not thousands. */
function shortened(holds: readonly RuleNote[]): RuleNote[] {
  const unknown = holds.filter((each) => each.rule === "unknown-option");
  if (unknown.length <= MOST_UNKNOWN) return [...holds];
  const more = note("unknown-option", { more: unknown.length - MOST_UNKNOWN });
  const others = holds.filter((each) => each.rule !== "unknown-option");
  return [...others, ...unknown.slice(0, MOST_UNKNOWN), more];
}

/** Rows of the mapping table that need more than the table. */
function readEntry(attach: AttachCall, entry: OptionEntry, reader: AttachContext): void {
  const row = Object.hasOwn(ATTACH_OPTIONS, entry.name) ? ATTACH_OPTIONS[entry.name] : undefined;
  const removed = entryText(entry);
  const remove = (...notes: RuleNote[]) => {
    attach.steps.push({ entry, do: "remove" });
    attach.notes.push(...notes);
    if ((!hasEffect(entry.value) || onlyReads(entry.value)) && !beginsSomething(entry.value)) return;
    const lost = { of: "option", option: entry.name } as const;
    attach.notes.push(note("removed-effect", lost, entry.name === "secret" ? {} : { removed }));
  };
  if (!row) {
    attach.holds.push(note("unknown-option", { option: entry.name }));
    return;
  }
  switch (row.fate) {
    case "client":
    case "user":
    case "logout":
      return; // planned together, by the callers below
    case "keep":
      attach.steps.push({ entry, do: "keep" });
      if (entry.name === "metadata") attach.notes.push(note("metadata-scope"));
      return;
    case "hold":
      attach.holds.push(note(row.rule));
      return;
    case "challenge":
      if (isInert(entry.value)) return remove(note("on-challenge-inert", {}, { removed }));
      return readChallenge(attach, entry, reader);
    case "limitExceeded":
      if (isInert(entry.value)) return remove(note("on-limit-exceeded-empty", {}, { removed }));
      if (usesSdk(entry, reader.uses)) {
        attach.holds.push(note("on-limit-exceeded", { usesSdk: true }));
        return;
      }
      attach.asks.push("on-limit-exceeded");
      return readLimitExceeded(attach, entry, reader);
    case "redirects":
    case "limits":
      return remove(...memberNotes(entry));
    case "remove":
      if (entry.name === "secret") attach.secrets.push(entry.value);
      return remove(removedNote(entry, row.rule));
  }
}

/** Nobody can be asked to prove ownership, unless the user of the call is a property of an object that has more of them. */
function readContact(attach: AttachCall, { decided, textProperties }: AttachContext): void {
  const place = contactPlace(attach);
  if (!place) return void attach.notes.push(note("no-owner-contact", {}));
  attach.asks.push("owner-contact");
  if (decided["owner-contact"] !== "add") return void attach.notes.push(note("no-owner-contact", {}));
  const { object, dot } = place;
  const names =
    textProperties?.({ path: object.file.path, text: object.file.text, ...object.range }, CONTACT) ?? [];
  if (names.length === 0)
    return void attach.notes.push(note("no-owner-contact", { unproved: shortText(object, 40) }));
  attach.contact = { ...place, names };
  for (const option of names)
    attach.facts.push({ option, text: `${object.text}${dot}${option}`, value: null, at: object });
  attach.notes.push(note("owner-contact-added", { names: [...names], of: shortText(object, 40) }));
}

/** What the callback did happens on `response.redirect` where that was chosen; else it holds the call. */
function readChallenge(attach: AttachCall, entry: OptionEntry, { decided, uses }: AttachContext): void {
  attach.asks.push("on-challenge");
  const plan = decided["on-challenge"] === "intercept" ? planIntercept(attach.call, entry, uses) : undefined;
  if (plan === undefined || typeof plan === "string" || attach.intercept !== null) {
    attach.holds.push(note("on-challenge", typeof plan === "string" ? { held: plan } : {}));
    return;
  }
  attach.intercept = plan;
  attach.steps.push({ entry, do: "replace", text: "auto_challenge: false" });
  attach.notes.push(note("on-challenge-intercepted", {}, { removed: entryText(entry) }));
}

/** What v3 never calls is quoted, or stays as a function of its own where that was chosen. */
function readLimitExceeded(attach: AttachCall, entry: OptionEntry, { decided }: AttachContext): void {
  const removed = entryText(entry);
  const keeps = decided["on-limit-exceeded"] === "keep-function";
  const quoted = keeps ? whyNoFunction(entry) : undefined;
  attach.steps.push({ entry, do: "remove", ...(quoted === null ? { keeps: "function" } : {}) });
  attach.notes.push(
    quoted === null
      ? note("on-limit-exceeded-kept", {}, { removed })
      : note("on-limit-exceeded", quoted === undefined ? {} : { quoted }, { removed }),
  );
  if (quoted !== null && hasEffect(entry.value))
    attach.notes.push(note("removed-effect", { of: "option", option: entry.name }, { removed }));
}

function planClientId(attach: AttachCall, options: Options): void {
  const ids = options.entries.filter((entry) => entry.name === "client_id");
  for (const entry of ids) attach.steps.push({ entry, do: "remove" });
  if (ids.length === 0) {
    attach.holds.push(note("opaque-options", { why: "no-client-id" }));
    return;
  }
  const classified = ids.map((entry) => classifyClientId(entry.value));
  const keys = new Set(classified.map((id) => id.key));
  const conditional = ids.filter(({ conditions }) => conditions.length > 0);
  if (conditional.length > 0 && (keys.size > 1 || (ids.length === 1 && options.objects.length > 0))) {
    attach.possibleIds = possibleIds(ids);
    attach.holds.push(note("client-choice"));
    return;
  }
  const chosen = classified.at(-1);
  if (chosen) attach.clientId = chosen;
  for (const entry of ids)
    attach.notes.push(note("client-id", {}, entry.shared ? {} : { removed: entryText(entry) }));
}

function judgeResponse(attach: AttachCall): void {
  const { reads, escapes, truths, typed } = attach.response;
  if (reads.length > 0) {
    const fields = [...new Set(reads.map((read) => read.field))];
    attach.holds.push(note("response-field", { fields, lines: linesOf(reads.map(({ path }) => path)) }));
    if (fields.every((field) => field === "device_id")) attach.asks.push("device-id");
    return;
  }
  if (escapes.length > 0) {
    attach.notes.push(note("response-escapes", { to: "reader", lines: linesOf(escapes) }));
  }
  if (typed.length > 0) attach.notes.push(note("response-escapes", { to: "type", lines: linesOf(typed) }));
  if (truths.length > 0) {
    attach.notes.push(note("response-truth"));
  }
}

/** The lines of some places, each once. */
function linesOf(paths: readonly NodePath[]): number[] {
  return [...new Set(paths.map(({ line }) => line))];
}

function shortText({ text }: NodePath, limit: number): string {
  return text.length > limit ? `${text.slice(0, limit)}…` : text;
}

function whyUncertain({ entry: { from, specifier, shape } }: SdkReference): Unresolved {
  if (from) return { why: "handed", from };
  if (isAddress(specifier)) return { why: "address" };
  if (shape.settings) return { why: shape.settings };
  if (shape.v2 && shape.heldOnV2) return { why: "load-form" };
  return { why: shape.heldOnV2 ? "module-exports" : "uncertain-value" };
}

/** Of a call that stays on v2 the dashboard needs what can be seen: URLs, limits, ids. */
function readSeen(attach: AttachCall, argument: NodePath, reader: OptionsReader): void {
  const seen = readSeenOptions(argument, reader);
  attach.seenObjects = [...new Set([...seen.objects, ...seen.entries.map(({ object }) => object)])];
  const entries = lastingEntries(seen.entries);
  attach.facts.push(...dashboardFacts(entries));
  attach.possibleIds = possibleIds(entries);
}

/** Every id among the options, with the object that it stands in. */
function possibleIds(entries: readonly OptionEntry[]): AttachCall["possibleIds"] {
  return entries
    .filter(({ name }) => name === "client_id")
    .map(({ value, object }) => ({ id: classifyClientId(value), object: object.node }));
}

/** The options without those that a later one of the same name always overrides: `{ ...defaults, limit_config: own }`. */
function lastingEntries(entries: readonly OptionEntry[]): OptionEntry[] {
  const overriding = new Set<string>();
  return [...entries]
    .reverse()
    .filter(({ name, conditions }) => {
      if (overriding.has(name)) return false;
      if (conditions.length === 0) overriding.add(name);
      return true;
    })
    .reverse();
}
