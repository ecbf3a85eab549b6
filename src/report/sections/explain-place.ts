import type { ClientForm, FormStep, Result } from "../../result.ts";
import { ANSWERS, FORMS, obligationText, STEPS } from "../../rules/client/forms.ts";
import { ruleById } from "../../rules/rules.ts";
import { capital } from "../../rules/words.ts";
import type { Block, Finding, Item } from "../blocks.ts";
import { findingsOf, STILL_ON_V2 } from "./findings.ts";
import { outcomeText } from "./summary-text.ts";
import type { PlacedUsage } from "./usages-at.ts";

/** Everything about one usage: what became of it and why, which form its client has, what to do. */
export function placeBlocks(result: Result, { usage, line, edited }: PlacedUsage): Block[] {
  // An edit that was written is not waiting any more.
  const own: Result = edited ? { ...result, mode: "write", usages: [usage] } : result;
  const [found] = findingsOf(own).filter(({ id }) => id === usage.id);
  if (found === undefined) return [];
  const { title, meaning } = outcomeText(usage.outcome, own.mode);
  const state = edited
    ? ` An earlier run edited this place; the code is as it was, in line ${usage.line}.`
    : "";
  const finding: Finding = { ...found, place: { ...found.place, line } };
  return [
    { kind: "findings", outcome: usage.outcome, brief: false, findings: [finding] },
    { kind: "text", words: [{ kind: "strong", text: title }, `. ${meaning}${state}`], tone: "plain" },
    ...(usage.form ? [formBlock(usage.form)] : []),
    { kind: "list", title: "What to do", ordered: false, items: todoItems(finding, result) },
  ];
}

/** Which form of the ladder was taken, and for a step that was not, why, and where. */
export function formBlock({ taken, steps }: ClientForm): Block {
  return {
    kind: "list",
    title: "How the call has its client",
    ordered: false,
    items: [{ text: [{ kind: "strong", text: taken }, `: ${FORMS[taken]}`] }, ...steps.map(stepItem)],
  };
}

function stepItem({ to, taken, obligation, answer, at }: FormStep): Item {
  if (taken || obligation === undefined)
    return { text: `${STEPS[to]}: ${taken ? "taken, all that it needs is proved." : "not taken."}` };
  return {
    text: `${STEPS[to]}: not taken, because ${obligationText(obligation)}.`,
    lines:
      at === undefined || answer === undefined
        ? []
        : [[`${ANSWERS[answer]}: `, { kind: "places", places: [at] }, ` (${obligation})`]],
  };
}

function todoItems(finding: Finding, result: Result): Item[] {
  if (finding.left === "pending") return [{ text: STILL_ON_V2 }];
  const causes = result.usages.filter(({ id }) =>
    result.usages.find((usage) => usage.id === finding.id)?.because?.includes(id),
  );
  if (causes.length > 0)
    return [{ text: ["It follows from another place; resolve that: ", { kind: "places", places: causes }] }];
  const weighty = new Map(
    finding.notes.filter(({ level }) => level !== "info").map((note) => [note.rule, note]),
  );
  const items = [...weighty.values()].flatMap((note): Item[] => {
    const { rule } = note;
    const todo = note.todo ?? ruleById(rule)?.todo;
    return todo === undefined
      ? []
      : [
          {
            text: `${capital(todo)}.`,
            lines: [{ kind: "command", text: `npx rupt-migrate explain ${rule}` }],
          },
        ];
  });
  if (items.length > 0) return items;
  return [{ text: finding.outcome === "migrated" ? "Nothing: it is done." : "Look at what the notes say." }];
}
