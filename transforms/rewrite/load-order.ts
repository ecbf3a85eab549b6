import type { ClientModuleFacts } from "../model.ts";

/** Cycles of more modules are not walked. */
const MANY = 60;

/**
 * Whether it is an import of this file that loads a module in time: without it, a module of a cycle would run before that one, and may
 * want its values, handed on by a module that is still waiting. Source: contract, 11.12, "Import order".
 */
export function isLoadedInTime(path: string, specifier: string, facts: ClientModuleFacts | null): boolean {
  const wanted = facts?.resolve(path, specifier) ?? null;
  if (facts === null || wanted === null) return false;
  const leadsTo = (from: string, to: string) => from === to || facts.reaches(from, new Set([to]));
  const cycle = new Map<string, readonly string[]>();
  const waiting = facts.importsOf(path).some((each) => leadsTo(each, path)) ? [path] : [];
  for (let from = waiting.pop(); from !== undefined && cycle.size < MANY; from = waiting.pop()) {
    if (cycle.has(from)) continue;
    const next = facts.importsOf(from);
    const inside = next.filter((each) => leadsTo(each, path));
    cycle.set(
      from,
      next.flatMap((each) => (inside.includes(each) ? each : leadsTo(each, wanted) ? wanted : [])),
    );
    waiting.push(...inside);
  }
  const without = new Map(cycle);
  const own = cycle.get(path) ?? [];
  if (!own.includes(wanted)) return false;
  without.set(path, own.toSpliced(own.indexOf(wanted), 1));
  return [...cycle.keys()].some((first) => {
    const [before, after] = [loaded(first, cycle), loaded(first, without)];
    return before.slice(before.indexOf(wanted) + 1).some((each) => {
      const early = after.slice(0, after.indexOf(each)).includes(wanted);
      return each !== wanted && !early && loaded(each, without).includes(wanted);
    });
  });
}

/** The modules that the first one loads, in the order in which they run. */
function loaded(
  first: string,
  importsOf: ReadonlyMap<string, readonly string[]>,
  seen: Set<string> = new Set(),
): string[] {
  if (seen.has(first)) return [];
  seen.add(first);
  return [...(importsOf.get(first) ?? []).flatMap((each) => loaded(each, importsOf, seen)), first];
}
