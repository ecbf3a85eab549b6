import { outcomeOf } from "../../../src/rules/say.ts";
import type { Invariant } from "./outcome.ts";

/** Every planted call is one usage, no usage is counted twice, and held code stands as it stood. */
export const countsUsages: Invariant = ({ program, drafts, output }) => {
  const broken: string[] = [];
  const attaches = drafts.filter((draft) => draft.kind === "attach");
  if (program.attaches !== null && attaches.length !== program.attaches)
    broken.push(`${attaches.length} attach usages for ${program.attaches} calls`);
  const places = new Set(drafts.map(({ kind, start, end }) => `${kind} ${start}-${end}`));
  if (places.size !== drafts.length) broken.push("a usage is counted twice");
  const counts = { migrated: 0, review: 0, manual: 0 };
  for (const draft of drafts) counts[outcomeOf(draft.notes)] += 1;
  if (counts.migrated + counts.review + counts.manual !== drafts.length)
    broken.push("outcomes do not add up");
  for (const draft of drafts) {
    if (draft.notes.length === 0) broken.push(`a usage of kind ${draft.kind} has no note`);
    if (draft.held && outcomeOf(draft.notes) !== "manual") broken.push(`a held ${draft.kind} is not manual`);
  }
  for (const draft of attaches) {
    const text = program.text.slice(draft.start, draft.end);
    const hasMark = output.includes("TODO(rupt-migrate)");
    if (draft.held && !hasMark) broken.push("a held call has no mark");
    if (draft.held && !output.includes(text)) broken.push(`a held call changed: ${text}`);
  }
  return broken;
};
