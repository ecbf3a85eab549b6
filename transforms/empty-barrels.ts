import { readFile } from "./find/analyze-file.ts";
import type { Decisions, FindFacts, UnitPlan } from "./model.ts";

/**
 * Modules that only passed the SDK on, have nothing left to say, and that no file of the new code loads: they are deleted.
 * Source: contract, 11.12, "Nothing empty is left".
 *
 * @param newTexts text of the files that are edited or created
 */
export function emptyBarrels(
  { plans }: Decisions,
  newTexts: ReadonlyMap<string, string>,
  facts: FindFacts,
): Set<string> {
  const found = new Set<string>();
  for (const plan of plans) {
    const { path, text } = plan.unit.module;
    const after = newTexts.get(path);
    if (after === undefined || !passedOn(plan) || !isWithoutCode(path, after)) continue;
    const loads = (from: string, written: string) =>
      [...written.matchAll(QUOTED)].some(([, specifier = ""]) => facts.resolve(from, specifier) === path);
    const others = new Map([
      ...plans.map(({ unit }) => [unit.module.path, unit.module.text] as const),
      ...facts.importersOf(path).map((each) => [each.path, each.text] as const),
    ]);
    others.delete(path);
    if (text !== after && ![...others].some(([from, old]) => loads(from, newTexts.get(from) ?? old)))
      found.add(path);
  }
  return found;
}

/** Text in quotes that may be a path: what `vi.mock` and settings name counts, too. */
const QUOTED = /["'`]([.@~#/\w][^"'`\s]*)["'`]/g;

const passedOn = ({ unit, openReExports, handledReferences }: UnitPlan): boolean =>
  openReExports.size > 0 ||
  unit.references.some((each) => each.kind === "re-export" && handledReferences.has(each));

function isWithoutCode(path: string, text: string): boolean {
  if (text.includes("TODO(")) return false;
  const { error, page, modules } = readFile(path, text);
  return (
    error === null &&
    page === null &&
    modules.every(({ program }) => program.node.body.length + program.node.directives.length === 0)
  );
}
