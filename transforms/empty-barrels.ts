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
  const texts = new Map(plans.map(({ unit }) => [unit.module.path, unit.module.text]));
  const targets = new Map<string, ReadonlySet<string | null>>();
  /** What a file will load, found once: many barrels are asked for. */
  const targetsOf = (from: string, old: string): ReadonlySet<string | null> => {
    const known = targets.get(from);
    if (known !== undefined) return known;
    const written = (newTexts.get(from) ?? old).matchAll(QUOTED);
    const made = new Set([...written].map(([, specifier = ""]) => facts.resolve(from, specifier)));
    targets.set(from, made);
    return made;
  };
  for (const plan of plans) {
    const { path, text } = plan.unit.module;
    const after = newTexts.get(path);
    if (after === undefined || !passedOn(plan) || !isWithoutCode(path, after)) continue;
    if (text === after) continue;
    const loads = (from: string, old: string) => from !== path && targetsOf(from, old).has(path);
    const isLoaded =
      facts.importersOf(path).some((each) => loads(each.path, each.text)) ||
      [...texts].some(([from, old]) => loads(from, old));
    if (!isLoaded) found.add(path);
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
