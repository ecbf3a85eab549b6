import { type Style, styleOf } from "../../src/code/edits/style.ts";
import { once } from "../../src/code/once.ts";
import type { SourceModule } from "../../src/code/tree/index.ts";
import { isPureModule } from "../../src/code/values/pure-module.ts";
import { type Fault, reasonOf } from "../../src/rules/errors.ts";
import type { SdkReference } from "../find/sdk/references.ts";
import type { DecideFacts, Decisions, Findings, TaggedEdit, UnitPlan } from "../model.ts";
import { clientModuleText } from "./clients/client-module.ts";
import { isLoadedLate } from "./import-places.ts";
import { isLoadedInTime } from "./load-order.ts";
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
  gone: readonly SdkReference[];
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
  facts: Pick<DecideFacts, "callsOf" | "clientModule">,
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
