import { freeName, namesInUse } from "../../../src/code/tree/index.ts";
import type { UnitPlan } from "../../model.ts";

/** A name for the class that is free in the unit. */
export function freeClassName(plan: UnitPlan): string {
  const taken = namesInUse(plan.unit.module);
  for (const name of freedNames(plan)) taken.delete(name);
  for (const { local } of plan.creates) taken.add(local);
  return freeName(["Rupt", "RuptClient", "RuptV3"], taken);
}

/** Names of the SDK that leave the module with their import, and that nothing else in it bears. */
function freedNames({ unit, neededEntries }: UnitPlan): string[] {
  const leaving = unit.entries
    .filter((entry) => entry.form === "import" && !neededEntries.has(entry))
    .flatMap((entry) => entry.aliases.filter((alias) => alias.parent === null));
  const own = new Set(leaving.map((alias) => alias.binding));
  const others = new Set<string>();
  for (const scope of unit.module.scopes)
    for (const [name, binding] of Object.entries(scope.bindings)) if (!own.has(binding)) others.add(name);
  return leaving.map((alias) => alias.binding.identifier.name).filter((name) => !others.has(name));
}
