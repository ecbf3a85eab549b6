import { type Style, styleOf } from "../../src/code/style.ts";
import type { SourceModule } from "../../src/code/tree/index.ts";
import { type Fault, reasonOf } from "../../src/rules/errors.ts";
import type { Decisions, Findings, TaggedEdit, UnitPlan } from "../model.ts";
import { clientModuleText } from "./client-module.ts";
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
  styles: ReadonlyMap<SourceModule, Style>;
  /** Files whose rewrite failed: a fault of the program. */
  faults: readonly Fault[];
}

/** A rewrite that failed: the file stays as it is. */
export const faultIn = (path: string, error: unknown): Fault => ({
  path,
  code: "rewrite-failed",
  reason: reasonOf(error),
});

/** Turns all that was decided into edits. Decides nothing. */
export function rewrite(decisions: Decisions, findings: readonly Findings[]): Rewritten {
  const styles = new Map<SourceModule, Style>();
  const styleFor = (module: SourceModule, width: number): Style => {
    const known = styles.get(module) ?? styleOf(module, width);
    styles.set(module, known);
    return known;
  };
  const done = new Set<unknown>();
  const faults: Fault[] = [];
  const units = new Map<UnitPlan, RewrittenUnit>();
  const edits = new Map<string, TaggedEdit[]>();
  const texts = new Map(findings.map(({ path, text }) => [path, text]));
  for (const plan of decisions.plans) {
    const { module } = plan.unit;
    let result: RewrittenUnit;
    try {
      result = rewriteUnit(plan, { style: styleFor(module, plan.lineWidth), done });
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
  return { units, edits, texts, created, styles, faults };
}
