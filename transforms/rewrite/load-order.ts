import type { ClientModuleFacts } from "../model.ts";

/** How many modules are walked, and how many of one cycle: the order of larger ones is left to chance. */
const MANY = 500;
const MANY_IN_CYCLE = 60;

type Imports = ReadonlyMap<string, readonly string[]>;

/**
 * Whether it is an import of this file that loads a module in time: without it, a module of a cycle would run before that one, and may
 * want its values, handed on by a module that is still waiting. Source: contract, 11.12, "Import order".
 */
export function isLoadedInTime(path: string, specifier: string, facts: ClientModuleFacts | null): boolean {
  const wanted = facts?.resolve(path, specifier) ?? null;
  if (facts === null || wanted === null) return false;
  const all = importsBelow(path, facts);
  const inCycle = leadingTo(path, all);
  const imports = all.get(path) ?? [];
  const isCycle = inCycle.size <= MANY_IN_CYCLE && imports.some((each) => inCycle.has(each));
  if (!isCycle || !imports.includes(wanted)) return false;
  // What lies outside of the cycle matters only as a way to the module.
  const leads = leadingTo(wanted, all);
  const cycle = new Map(
    [...inCycle].map((from) => [
      from,
      (all.get(from) ?? []).flatMap((each) => (inCycle.has(each) ? each : leads.has(each) ? wanted : [])),
    ]),
  );
  const own = cycle.get(path) ?? [];
  const without = new Map(cycle).set(path, own.toSpliced(own.indexOf(wanted), 1));
  return [...inCycle].some((first) => {
    const [before, after] = [loaded(first, cycle), loaded(first, without)];
    return before
      .slice(before.indexOf(wanted) + 1)
      .some(
        (each) =>
          each !== wanted &&
          !after.slice(0, after.indexOf(each)).includes(wanted) &&
          loaded(each, without).includes(wanted),
      );
  });
}

/** The modules that one leads to, itself included, with what each imports. */
function importsBelow(path: string, facts: ClientModuleFacts): Imports {
  const found = new Map<string, readonly string[]>();
  const waiting = [path];
  for (let next = waiting.pop(); next !== undefined && found.size < MANY; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.set(next, facts.importsOf(next));
    waiting.push(...facts.importsOf(next));
  }
  return found;
}

/** The modules that lead to one, itself included. */
function leadingTo(path: string, imports: Imports): Set<string> {
  const found = new Set([path]);
  for (const target of found)
    for (const [from, targets] of imports) if (targets.includes(target)) found.add(from);
  return found;
}

/** The modules that the first one loads, in the order in which they run. */
function loaded(first: string, imports: Imports, seen: Set<string> = new Set()): string[] {
  if (seen.has(first)) return [];
  seen.add(first);
  return [...(imports.get(first) ?? []).flatMap((each) => loaded(each, imports, seen)), first];
}
