import type { Migration } from "../../../transforms/driver.ts";
import type { Secrets } from "../../../transforms/find/secrets/find-secrets.ts";
import type { UsageDraft } from "../../../transforms/usages/usage-draft.ts";
import { applyWithin, type Edit } from "../../code/edits/edits.ts";
import { isTestFile } from "../../code/file-names.ts";
import { groupBy } from "../../code/group-by.ts";
import { redactingEdits } from "../../report/redact.ts";
import type { PolicyFact, Usage } from "../../result.ts";
import { factsOf, finishUsages, type IdSurroundings } from "./build-usages.ts";

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
