import type { NodePath } from "../../src/code/tree/index.ts";
import type { ReExport } from "../find/find-unbound-uses.ts";
import { commonJsExports } from "../find/sdk/exported-values.ts";
import { keepsClass, type SdkReference } from "../find/sdk/references.ts";
import type { DecideFacts, UnitFindings, UnitPlan } from "../model.ts";

/**
 * A module that passes the SDK on leaves v2 only when everybody who reads it does: starts from all of them and takes
 * back, round by round, those with a reader that stays.
 *
 * @returns the plans with what may be swapped, and what must stay
 */
export function settleReExports(plans: readonly UnitPlan[], facts: DecideFacts): UnitPlan[] {
  const passing = plans.filter(
    ({ unit }) => unit.unboundUses.reExports.length > 0 || passedOn(unit).length > 0,
  );
  const open = new Set(passing.map(({ unit }) => unit));
  const byUnit = new Map(plans.map((plan) => [plan.unit, plan]));
  const staysFor = (unit: UnitFindings): boolean => {
    const { isLeftOut } = byUnit.get(unit) ?? { isLeftOut: () => false };
    if ([...opened(unit), ...passedOn(unit).map(({ path }) => path)].some(isLeftOut)) return true;
    const consumers = passesOnForGood(unit) ? null : facts.consumers(unit.module.path);
    const free = consumers?.every((consumer) => {
      const reader = byUnit.get(consumer.unit);
      if (!reader) return false;
      if ("reExport" in consumer)
        return open.has(reader.unit) && opened(reader.unit).includes(consumer.reExport);
      const held =
        !open.has(reader.unit) && passedOn(reader.unit).some(({ entry }) => entry === consumer.entry);
      return !reader.neededEntries.has(consumer.entry) && !held;
    });
    return !free || (consumers?.length ?? 0) === 0;
  };
  for (let changed = true; changed; ) {
    changed = false;
    for (const unit of open) {
      if (!staysFor(unit)) continue;
      open.delete(unit);
      changed = true;
    }
  }
  // A class that held code needs as well stays what it is.
  const stays = (plan: UnitPlan, site: SdkReference) =>
    keepsClass(site) && plan.neededEntries.has(site.entry);
  const staying = new Set(
    passing
      .filter((plan) => !open.has(plan.unit) || passedOn(plan.unit).some((site) => stays(plan, site)))
      .map(({ unit }) => unit.module.path),
  );
  // So does a module that passes on what such a one still gives.
  for (let before = -1; before !== staying.size; ) {
    before = staying.size;
    for (const { unit } of passing)
      if (unit.unboundUses.reExports.some((each) => leadsToV2(each, unit, staying, facts)))
        staying.add(unit.module.path);
  }
  return plans.map((plan) => {
    const { unit } = plan;
    const references = passedOn(unit);
    return open.has(unit)
      ? {
          ...plan,
          openReExports: new Set(
            unit.unboundUses.reExports
              .filter((each) => !leadsToV2(each, unit, staying, facts))
              .map(({ path }) => path),
          ),
          handledReferences: new Set([
            ...plan.handledReferences,
            ...references.filter((site) => !stays(plan, site)),
          ]),
        }
      : { ...plan, neededEntries: new Set([...plan.neededEntries, ...references.map(({ entry }) => entry)]) };
  });
}

/** What stays as it is, and leads to a module of the project that still passes v2 on. */
function leadsToV2(
  { names, shape, specifier }: ReExport,
  { module }: UnitFindings,
  staying: ReadonlySet<string>,
  { clientModule }: DecideFacts,
): boolean {
  const source = shape.v2 ? null : (clientModule?.resolve(module.path, specifier) ?? null);
  if (source === null || !staying.has(source)) return false;
  return names.some(({ imported }) => (shape.exports.get(imported)?.is ?? "sdk") === "sdk");
}

/** CommonJS exports are not rewritten, and neither is what passes them on. */
function passesOnForGood(unit: UnitFindings): boolean {
  return (
    unit.unboundUses.reExports.some(({ shape }) => shape.heldOnV2) ||
    unit.references.some(
      (site) =>
        site.kind === "re-export" && (site.entry.shape.heldOnV2 || commonJsExports(site.path).length > 0),
    )
  );
}

const opened = (unit: UnitFindings): NodePath[] => unit.unboundUses.reExports.map(({ path }) => path);

const passedOn = (unit: UnitFindings): SdkReference[] =>
  unit.references.filter(
    (site) => site.kind === "re-export" && !site.entry.deferred && site.entry.form !== "global",
  );
