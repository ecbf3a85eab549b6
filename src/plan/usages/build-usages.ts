import { createHash } from "node:crypto";
import type { Migration } from "../../../transforms/driver.ts";
import type { AttachCall } from "../../../transforms/find/attach/attach-facts.ts";
import type { ClientId } from "../../../transforms/find/attach/ids/client-id.ts";
import type { Secrets } from "../../../transforms/find/secrets/find-secrets.ts";
import type { UsageDraft } from "../../../transforms/usages/usage-draft.ts";
import { applyWithin, type Edit } from "../../code/edits/edits.ts";
import { isTestFile } from "../../code/file-names.ts";
import { groupBy } from "../../code/group-by.ts";
import { lineIndex, type NodePath, unwrapped } from "../../code/tree/index.ts";
import { resolveReference } from "../../code/values/resolve-reference.ts";
import { escaped } from "../../code/word-of.ts";
import { DEFAULT_CONFIGURATION } from "../../project/configurations.ts";
import { redactingEdits } from "../../report/redact.ts";
import type { Environment, FoldedText, PolicyFact, SourcePlace, Usage } from "../../result.ts";
import { outcomeOf, say } from "../../rules/say.ts";
import { TODO_MARK } from "../../rules/todo-mark.ts";
import { pasteFor } from "./paste-for.ts";

/** Whether a place stays as it is. What stands in for v2 in a test does so whether it works or, once the code has moved, fails. */
const isLeft = ({ kind, held, notes }: UsageDraft): boolean =>
  held || (/^(?:mock|config)$/.test(kind) && outcomeOf(notes) === "manual");

/** Gives drafts their ids, places and snippets, and names those that they follow from. Ids do not depend on line numbers. */
function finishUsages(
  drafts: readonly UsageDraft[],
  text: string,
  shownText: (start: number, end: number) => string,
): Usage[] {
  const lines = lineIndex(text);
  const seen = new Map<string, number>();
  const usages = drafts.map((draft): Usage => {
    // Of the text as it is shown: an id tells nothing of a secret.
    const shown = shownText(draft.start, draft.end);
    // Without the marks that a run has left inside it: the place is the same as before.
    const plain = draft.kind === "todo" ? shown : shown.replace(MARK_LINE, "");
    const base = `${draft.path}\0${draft.kind}\0${isLeft(draft)}\0${plain.replace(/\s+/g, " ")}`;
    const count = seen.get(base) ?? 0;
    seen.set(base, count + 1);
    const start = lines.at(draft.start);
    const end = lines.at(draft.end);
    const paste = pasteFor(draft);
    return {
      id: `${draft.kind}-${createHash("sha256").update(`${base}\0${count}`).digest("hex").slice(0, 12)}`,
      kind: draft.kind,
      path: draft.path,
      line: start.line,
      column: start.column,
      endLine: end.line,
      endColumn: end.column,
      outcome: outcomeOf(draft.notes),
      held: draft.held,
      snippet: snippetOf(draft.kind === "todo" ? shown : shown.replace(WHOLE_MARK, "")),
      notes: draft.notes.map(say),
      ...(paste === null ? {} : { paste }),
      ...(draft.form ? { form: draft.form } : {}),
    };
  });
  return usages.map((usage, index) => {
    const causes = drafts[index]?.because ?? [];
    if (causes.length === 0) return usage;
    const because = usages.flatMap(({ id, outcome }, other) => {
      const draft = drafts[other];
      const isCause = causes.some(({ start, end }) => start === draft?.start && end === draft.end);
      return isCause && id !== usage.id && outcome !== "migrated" ? [id] : [];
    });
    return because.length === 0 ? usage : { ...usage, because };
  });
}

/** A mark on a line of its own, inside of what is shown: it is a usage itself. */
const WHOLE_MARK = new RegExp(`^[ \\t]*(?://|/\\*|\\{/\\*|<!--)[^\\n]*${escaped(TODO_MARK)}[^\\n]*\\n`, "gm");
const MARK_LINE = new RegExp(`^.*${escaped(TODO_MARK)}.*$`, "gm");

const SNIPPET_LINES = 8;

function snippetOf(text: string): string {
  const lines = text.split(/\r\n|\n|\r/);
  const shown = lines
    .slice(0, SNIPPET_LINES)
    .map((line) => (line.length > 200 ? `${line.slice(0, 200)}…` : line));
  return lines.length > SNIPPET_LINES ? `${shown.join("\n")}\n…` : shown.join("\n");
}

/** Where the value of an id is said that is read from outside of the code; none where nothing says it. */
export type Environments = (id: ClientId) => readonly Environment[];

/** What is known around the code of the ids that it names. */
export interface IdSurroundings {
  environments: Environments;
  /** The folder of the package that owns a file, "" for the root. */
  packageOf(path: string): string;
}

/** The facts of one call for the dashboard, held calls included: those of each configuration of the app. */
function factsOf(draft: UsageDraft, usage: Usage, { environments, packageOf }: IdSurroundings): PolicyFact[] {
  const { attach, given } = draft;
  if (!attach) return [];
  const { configurations } = attach;
  const named = (id: ClientId, clientId: FoldedText): NamedId => {
    const folder = id.declaredIn === null || clientId.value !== null ? "" : packageOf(id.declaredIn);
    return folder === "" ? { clientId } : { clientId, package: folder };
  };
  if (configurations.length === 0)
    return idsOf(attach, given).flatMap(({ id, object }) => {
      const known = environments(id);
      const facts = (environment: Environment | null) => {
        const clientId = { text: textOf(id), value: environment?.clientId ?? id.value };
        return factsFor({ usage, attach, object, given }, named(id, clientId), environment);
      };
      return [...known, ...(isComplete(known) ? [] : [null])].flatMap(facts);
    });
  const texts = idsOf(attach).map(({ id }) => textOf(id));
  return configurations.flatMap(({ name, call }) =>
    idsOf(call).flatMap(({ id, object }, index) => {
      const text = texts[index] ?? id.text;
      const environment =
        id.standing === null
          ? null
          : { name, clientId: String(id.standing), source: placeOf(constantOf(id.path)) };
      const clientId = { text, value: id.standing };
      return factsFor({ usage, attach: call, object }, named(id, clientId), environment);
    }),
  );
}

/** Where nothing says which id is deployed, the id stays one to look up, beside those that are known. */
const isComplete = (named: readonly Environment[]): boolean =>
  named.some(({ name }) => name === DEFAULT_CONFIGURATION || /^prod/i.test(name));

function idsOf(
  { clientId, possibleIds }: AttachCall,
  given?: UsageDraft["given"],
): AttachCall["possibleIds"] {
  if (given && given.ids.length > 0) return given.ids;
  return clientId ? [{ id: clientId, object: null }] : possibleIds;
}

const textOf = (id: ClientId): string => (id.reach === "constant" ? id.text : id.source);

/** A value is the same everywhere, and a name only in the package that gave it. */
type NamedId = Pick<PolicyFact, "clientId" | "package">;

function factsFor(
  {
    usage,
    attach,
    object: own,
    given,
  }: { usage: Usage; attach: AttachCall; object: unknown; given?: UsageDraft["given"] },
  named: NamedId,
  environment: Environment | null,
): PolicyFact[] {
  const ids = idsOf(attach, given);
  const belongs = (fact: AttachCall["facts"][number]) =>
    own === null || fact.object === own || !ids.some(({ object }) => object === fact.object);
  return (given?.facts ?? attach.facts).filter(belongs).map(({ option, text, value, when, at }) => ({
    usage: usage.id,
    ...named,
    ...(environment === null ? {} : { environment }),
    option,
    text,
    value,
    ...(when === undefined ? {} : { when }),
    source: placeOf(at),
  }));
}

export const placeOf = ({ file, range }: NodePath): SourcePlace => ({
  path: file.path,
  ...file.lines.at(range.start),
});

/** Where the value of an expression is written. */
function constantOf(path: NodePath, depth = 0): NodePath {
  const target = depth < 20 ? resolveReference(unwrapped(path)) : null;
  return target === null ? path : constantOf(target, depth + 1);
}

/** The finished usages of the code, and what they tell about the dashboard. Secrets are already blanked by place. */
export function collectUsages(
  { drafts: all, texts }: Migration,
  hidden: ReadonlyMap<string, Secrets>,
  surroundings: IdSurroundings,
): { usages: Usage[]; facts: PolicyFact[]; usageOf: Map<UsageDraft, Usage> } {
  const usages: Usage[] = [];
  const facts = { app: [] as PolicyFact[], tests: [] as PolicyFact[] };
  const usageOf = new Map<UsageDraft, Usage>();
  const textIn = (path: string) => {
    const text = texts.get(path) ?? "";
    const secrets = redactingEdits(hidden.get(path));
    return (start: number, end: number) => shownPart(text, start, end, secrets);
  };
  for (const [path, drafts] of groupBy(all, (draft) => draft.path)) {
    const finished = finishUsages(drafts, texts.get(path) ?? "", textIn(path));
    usages.push(...finished);
    for (const [index, usage] of finished.entries()) {
      const draft = drafts[index];
      if (!draft) continue;
      usageOf.set(draft, usage);
      const told = factsOf(draft, usage, surroundings).map((fact) => withoutSecret(fact, usage));
      facts[isTestFile(path) ? "tests" : "app"].push(...told);
    }
  }
  for (const [draft, usage] of usageOf) {
    const { becauseOf = [] } = draft;
    const because = becauseOf.length === 0 ? [] : causesIn(becauseOf, usage, usages);
    if (because.length === 0) continue;
    const linked = { ...usage, because: [...(usage.because ?? []), ...because] };
    usages[usages.indexOf(usage)] = linked;
    usageOf.set(draft, linked);
  }
  // The id and the limit of a test are made up; nobody is to create policies for them.
  return { usages, facts: facts.app.length > 0 ? facts.app : facts.tests, usageOf };
}

/** The usages that keep these files on v2, and follow from none themselves. */
function causesIn(files: readonly string[], own: Usage, usages: readonly Usage[]): string[] {
  return usages
    .filter((each) => each !== own && isCause(each, own) && files.includes(each.path))
    .flatMap(({ id, because }) => (because === undefined ? [id] : []));
}

/** A list of settings waits for tests as well; a mock waits only for the code that it stands in for. */
const isCause = ({ kind, held, outcome }: Usage, own: Usage): boolean =>
  kind === "mock" ? own.kind === "config" && outcome === "manual" : held;

const CALL_TEXT = 80;

/** The fact of the call itself quotes its beginning, where a secret may stand. */
function withoutSecret(fact: PolicyFact, usage: Usage): PolicyFact {
  if (fact.option !== "call") return fact;
  const text = usage.snippet.replace(/\s+/g, " ");
  return { ...fact, text: text.length > CALL_TEXT ? `${text.slice(0, CALL_TEXT)}…` : text };
}

/** A part of a file as it may be shown. */
function shownPart(text: string, start: number, end: number, secrets: readonly Edit[]): string {
  const inside = secrets.filter((edit) => edit.start >= start && edit.end <= end);
  return applyWithin(text, { start, end }, inside);
}
