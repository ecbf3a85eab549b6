import { createHash } from "node:crypto";
import type { AttachCall } from "../../transforms/find/attach/attach-facts.ts";
import type { UsageDraft } from "../../transforms/usages/draft-usages.ts";
import { lineIndex } from "../code/tree/index.ts";
import type { PolicyFact, Usage } from "../result.ts";
import { outcomeOf, say } from "../rules/say.ts";
import { pasteFor } from "./paste-for.ts";

/** Gives drafts their ids, places and snippets, and names those that they follow from. Ids do not depend on line numbers. */
export function finishUsages(
  drafts: readonly UsageDraft[],
  text: string,
  shownText: (start: number, end: number) => string,
): Usage[] {
  const lines = lineIndex(text);
  const seen = new Map<string, number>();
  const usages = drafts.map((draft): Usage => {
    // Of the text as it is shown: an id tells nothing of a secret.
    const shown = shownText(draft.start, draft.end);
    const base = `${draft.path}\0${draft.kind}\0${draft.held}\0${shown.replace(/\s+/g, " ")}`;
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
      snippet: snippetOf(shown),
      notes: draft.notes.map(say),
      ...(paste === null ? {} : { paste }),
      ...(draft.form ? { form: draft.form } : {}),
    };
  });
  return usages.map((usage, index) => {
    const causes = drafts[index]?.because ?? [];
    const because = usages.flatMap(({ id, outcome }, other) => {
      const draft = drafts[other];
      const isCause = causes.some(({ start, end }) => start === draft?.start && end === draft.end);
      return isCause && id !== usage.id && outcome !== "migrated" ? [id] : [];
    });
    return because.length === 0 ? usage : { ...usage, because };
  });
}

const SNIPPET_LINES = 8;

function snippetOf(text: string): string {
  const lines = text.split(/\r\n|\n|\r/);
  const shown = lines
    .slice(0, SNIPPET_LINES)
    .map((line) => (line.length > 200 ? `${line.slice(0, 200)}…` : line));
  return lines.length > SNIPPET_LINES ? `${shown.join("\n")}\n…` : shown.join("\n");
}

/** The facts of one call for the dashboard, held calls included. */
export function factsOf(draft: UsageDraft, usage: Usage): PolicyFact[] {
  const { attach } = draft;
  if (!attach) return [];
  const ids = attach.clientId ? [{ id: attach.clientId, object: null }] : attach.possibleIds;
  const belongs = (fact: AttachCall["facts"][number], own: unknown) =>
    own === null || fact.object === own || !ids.some(({ object }) => object === fact.object);
  return ids.flatMap(({ id, object }) =>
    attach.facts
      .filter((fact) => belongs(fact, object))
      .map(({ option, text, value, when, at }) => ({
        usage: usage.id,
        clientId: { text: id.reach === "constant" ? id.text : id.source, value: id.value },
        option,
        text,
        value,
        ...(when === undefined ? {} : { when }),
        source: { path: at.file.path, ...at.file.lines.at(at.range.start) },
      })),
  );
}
