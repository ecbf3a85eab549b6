import { commonJsExports } from "../find/sdk/follow-sdk.ts";
import type { SdkReference } from "../find/sdk/references.ts";
import type { UnitPlan } from "./decisions.ts";
import type { ProjectFacts } from "./project-facts.ts";

/**
 * A module that passes the SDK on leaves v2 only when everybody who reads it does: starts from all of them and takes
 * back, round by round, those with a reader that stays.
 */
export function settleReExports(plans: readonly UnitPlan[], facts: ProjectFacts): void {
  const byUnit = new Map(plans.map((plan) => [plan.unit, plan]));
  for (const plan of plans) {
    for (const reExport of plan.unit.unboundUses.reExports) plan.openReExports.add(reExport.path);
    for (const site of reExportSites(plan)) plan.handledReferences.add(site);
  }
  for (let changed = true; changed; ) {
    changed = false;
    for (const plan of plans) {
      if (
        plan.openReExports.size === 0 &&
        !reExportSites(plan).some((site) => plan.handledReferences.has(site))
      )
        continue;
      const consumers = passesOnForGood(plan) ? null : facts.consumers(plan.unit.module.path);
      const free = consumers?.every((consumer) => {
        const reader = byUnit.get(consumer.unit);
        if (!reader) return false;
        return "root" in consumer
          ? !reader.neededEntries.has(consumer.root)
          : reader.openReExports.has(consumer.reExport);
      });
      if (free && (consumers?.length ?? 0) > 0) continue;
      hold(plan);
      changed = true;
    }
  }
}

/** CommonJS exports are not rewritten, and neither is what passes them on. */
function passesOnForGood({ unit }: UnitPlan): boolean {
  return (
    unit.unboundUses.reExports.some(({ shape }) => shape.heldOnV2) ||
    unit.references.some(
      (site) =>
        site.kind === "re-export" && (site.entry.shape.heldOnV2 || commonJsExports(site.path).length > 0),
    )
  );
}

function reExportSites(plan: UnitPlan): SdkReference[] {
  return plan.unit.references.filter(
    (site) => site.kind === "re-export" && !site.entry.deferred && site.entry.form !== "global",
  );
}

function hold(plan: UnitPlan): void {
  plan.openReExports.clear();
  for (const site of reExportSites(plan)) {
    plan.handledReferences.delete(site);
    plan.neededEntries.add(site.entry);
  }
}
