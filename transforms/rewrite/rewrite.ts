import { type Style, styleOf } from "../../src/code/edits/style.ts";
import { once } from "../../src/code/once.ts";
import type { NodePath, SourceModule } from "../../src/code/tree/index.ts";
import { isPureModule } from "../../src/code/values/pure-module.ts";
import { type Fault, reasonOf } from "../../src/rules/errors.ts";
import type { ClientModuleFacts } from "../decide/clients/client-module-facts.ts";
import type { DecideFacts, Decisions, Findings, TaggedEdit, UnitPlan } from "../model.ts";
import { clientModuleText } from "./clients/client-module.ts";
import { isLoadedLate } from "./import-places.ts";
import { mockFileText } from "./mocks/mock-file-text.ts";
import { type RewrittenUnit, rewriteUnit } from "./rewrite-unit.ts";

/** What becomes of the texts. */
export interface Rewritten {
  units: ReadonlyMap<UnitPlan, RewrittenUnit>;
  /** Edits by file. */
  edits: ReadonlyMap<string, TaggedEdit[]>;
  /** Text of the files that edits belong to. */
  texts: ReadonlyMap<string, string>;
  /** Client modules to create. */
  created: ReadonlyMap<string, string>;
  /** Files that have moved. */
  deleted: ReadonlySet<string>;
  styles: ReadonlyMap<SourceModule, Style>;
  /** Uses of v2 types that went with other code, though they were to stay. */
  gone: readonly NodePath[];
  /** Files whose rewrite failed: a fault of the program. */
  faults: readonly Fault[];
}

/** A rewrite that failed: the file stays as it is. */
export const faultIn = (path: string, error: unknown): Fault => ({
  path,
  code: "rewrite-failed",
  reason: reasonOf(error),
});

/** Which modules the client modules load, those of this run and those that are there already. */
function clientLoads(
  { modules, plans }: Decisions,
  { clientModule }: Pick<DecideFacts, "clientModule">,
): (plan: UnitPlan, specifier: string) => boolean {
  const nameOf = (from: string, specifier: string): string =>
    clientModule?.resolve(from, specifier) ?? specifier;
  const made = new Map(modules.toReversed().map((each) => [each.path, each]));
  const planned = new Map(plans.toReversed().map(({ unit }) => [unit.module.path, unit.module]));
  const loadsOf = once((path: string): ReadonlySet<string> => {
    const loads =
      made.get(path)?.imports.map(({ from }) => from) ??
      planned
        .get(path)
        ?.program.node.body.flatMap((each) =>
          each.type === "ImportDeclaration" && each.importKind !== "type" ? [each.source.value] : [],
        );
    return new Set(loads?.map((specifier) => nameOf(path, specifier)));
  });
  return (plan, specifier) => {
    const wanted = nameOf(plan.unit.module.path, specifier);
    return plan.imports.some(({ use }) => {
      const { home } = use.group;
      return home.in === "module" && !isLoadedLate(plan, use.local) && loadsOf(home.path).has(wanted);
    });
  };
}

/** Turns all that was decided into edits. Decides nothing. */
export function rewrite(
  decisions: Decisions,
  findings: readonly Findings[],
  facts: Pick<DecideFacts, "callsOf" | "clientModule" | "mentions">,
): Rewritten {
  const styles = new Map<SourceModule, Style>();
  const styleFor = (module: SourceModule, width: number): Style => {
    const known = styles.get(module) ?? styleOf(module, width);
    styles.set(module, known);
    return known;
  };
  const loadedByClient = clientLoads(decisions, facts);
  const done = new Set<unknown>();
  const names = new Map<SourceModule, Set<string>>();
  const faults: Fault[] = [];
  const units = new Map<UnitPlan, RewrittenUnit>();
  const edits = new Map<string, TaggedEdit[]>();
  const texts = new Map(findings.map(({ path, text }) => [path, text]));
  for (const plan of decisions.plans) {
    const { module } = plan.unit;
    let result: RewrittenUnit;
    try {
      result = rewriteUnit(plan, {
        style: styleFor(module, plan.lineWidth),
        done,
        names,
        loadedByClient,
        isEmptyLoad: (specifier) =>
          isPureModule(module, specifier) && !isLoadedInTime(module.path, specifier, facts.clientModule),
        mentions: facts.mentions,
        isReadByOthers: (binding) => facts.callsOf(module.path, binding).length > 0,
      });
    } catch (error) {
      faults.push(faultIn(module.path, error));
      continue;
    }
    units.set(plan, result);
    for (const [home, list] of result.edits) {
      texts.set(home.path, home.text);
      edits.set(home.path, [...(edits.get(home.path) ?? []), ...list]);
    }
  }
  const created = new Map(
    decisions.modules.map((module) => [
      module.path,
      clientModuleText(module, styleFor(module.like.module, module.lineWidth)),
    ]),
  );
  const deleted = new Set<string>();
  for (const { unit, mockFile, lineWidth } of decisions.plans) {
    const seen = unit.mockFile?.seen;
    if (!seen || !mockFile || mockFile.fate.is === "kept" || mockFile.fate.is === "refused") continue;
    created.set(mockFile.path, mockFileText(unit, seen, mockFile, styleFor(unit.module, lineWidth)));
    if (mockFile.fate.is === "swapped") deleted.add(unit.module.path);
  }
  const gone = [...units.values()].flatMap((unit) => unit.gone);
  return { units, edits, texts, created, deleted, styles, gone, faults };
}

/** How many modules are walked, and how many of one cycle: the order of larger ones is left to chance. */
const MANY = 500;
const MANY_IN_CYCLE = 60;

type Imports = ReadonlyMap<string, readonly string[]>;

/**
 * Whether it is an import of this file that loads a module in time: without it, a module of a cycle would run before that one, and may
 * want its values, handed on by a module that is still waiting. Source: contract, 11.12, "Import order".
 */
function isLoadedInTime(path: string, specifier: string, facts: ClientModuleFacts | null): boolean {
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
    found.set(next, facts.loadedBefore(next));
    waiting.push(...facts.loadedBefore(next));
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
