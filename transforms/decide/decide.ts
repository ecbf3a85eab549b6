import { note, type RuleNote } from "../../src/rules/note.ts";
import type { UnitAnalysis } from "../find/analyze-unit.ts";
import type { AttachCall } from "../find/attach/attach-call.ts";
import type { SdkEntry, SdkReference } from "../find/sdk/references.ts";
import { groupClients } from "./client-groups.ts";
import { assignHomes } from "./client-homes.ts";
import type { ClientGroup, UnitPlan } from "./decisions.ts";
import { deferredLoad } from "./deferred-load.ts";
import { chooseNames } from "./names.ts";
import { namingCallers } from "./opaque-callers.ts";
import type { ProjectFacts } from "./project-facts.ts";
import { settleReExports } from "./re-exports.ts";
import { droppableType } from "./type-sites.ts";

/**
 * Decides for all units together: which calls are migrated and which held, one client per id and package and where it
 * lives, what each file still needs of v2. Source: contract, sections 3 to 5.
 */
export function decide(
  units: readonly UnitAnalysis[],
  facts: ProjectFacts,
): { plans: UnitPlan[]; groups: ClientGroup[] } {
  const plans = units.map((unit) => judge(unit, facts));
  for (;;) {
    const groups = groupClients(plans, facts);
    const failed = assignHomes(groups, plans, facts);
    for (const { attach, plan, reason } of failed)
      plan.held.set(attach, [...(plan.held.get(attach) ?? []), reason]);
    const spread = holdByRoot(plans, groups);
    if (failed.length > 0 || spread) continue;
    for (const plan of plans) finish(plan, plans, groups, facts);
    settleReExports(plans, facts);
    return { plans, groups };
  }
}

function judge(unit: UnitAnalysis, facts: ProjectFacts): UnitPlan {
  const plan: UnitPlan = {
    unit,
    migrated: new Map(),
    held: new Map(),
    creates: [],
    imports: [],
    className: null,
    neededEntries: new Set(),
    handledReferences: new Set(),
    droppedTypes: [],
    openReExports: new Set(),
    keepsSideEffect: facts.keepsGlobal(unit.module.path),
  };
  for (const attach of unit.attaches) {
    const reasons = [
      ...attach.holds,
      ...callersHold(attach, unit, facts),
      ...(facts.heldPage(unit.module.path) ? [note("import-map", { at: "call" })] : []),
    ];
    if (reasons.length > 0) plan.held.set(attach, namingCallers(reasons, attach, unit, facts));
  }
  return plan;
}

/** The response leaves through an exported function: its callers in other files decide. */
function callersHold(attach: AttachCall, unit: UnitAnalysis, facts: ProjectFacts): RuleNote[] {
  const holds: RuleNote[] = [];
  for (const { fn, binding } of attach.response.exportedThrough) {
    const callers = facts.callers(unit.module.path, binding);
    if (callers?.verdict === "ignored") continue;
    if (callers?.verdict === "read") {
      holds.push(note("response-field", { callers: callers.places }));
    } else if (!attach.notes.some((each) => each.rule === "response-escapes")) {
      attach.notes.push(note("response-escapes", { to: "caller", lines: [fn.line] }));
    }
  }
  return holds;
}

/** A deferred load serves all of its uses or none: one held use holds the calls that share it. */
function holdByRoot(plans: readonly UnitPlan[], groups: readonly ClientGroup[]): boolean {
  let changed = false;
  for (const plan of plans) {
    for (const root of plan.unit.entries) {
      if (!root.deferred) continue;
      const attaches = plan.unit.attaches.filter((attach) => attach.site.entry === root);
      const open = attaches.filter((attach) => !plan.held.has(attach));
      if (open.length === 0) continue;
      const used = new Set(
        open.map((attach) => groups.find((group) => group.members.some((each) => each.attach === attach))),
      );
      const shared = root.references.some(
        (site) => site.kind !== "attach" || plan.held.has(attachOf(plan, site)),
      );
      const carried = deferredLoad(root) !== null;
      if (!shared && carried && used.size === 1) continue;
      const why = shared ? "shared-with-held" : carried ? "several-clients" : "load-form";
      for (const attach of open) plan.held.set(attach, [note("import-unresolved", { why })]);
      changed = true;
    }
  }
  return changed;
}

function attachOf(plan: UnitPlan, site: SdkReference): AttachCall {
  return plan.unit.attaches.find((attach) => attach.site === site) as AttachCall;
}

function finish(
  plan: UnitPlan,
  plans: readonly UnitPlan[],
  groups: readonly ClientGroup[],
  facts: ProjectFacts,
): void {
  const { unit } = plan;
  const uses = chooseNames(
    plan,
    groups,
    (from, specifier) => facts.clientModule?.resolve(from, specifier) ?? null,
  );
  for (const attach of unit.attaches) {
    if (plan.held.has(attach)) continue;
    const use = uses.find(({ group }) => group.members.some((member) => member.attach === attach));
    if (use) plan.migrated.set(attach, use);
  }
  for (const use of uses) {
    const { home } = use.group;
    if (home.in === "unit") plan.creates.push(use);
    if (home.in === "module" && facts.clientModule && !use.imported) {
      plan.imports.push({ use, specifier: facts.clientModule.specifier(unit.module.path, home.path) });
    }
  }
  for (const site of unit.references) judgeSite(site, plan, plans);
  const inTemplate = unit.templateReads;
  for (const root of unit.entries) {
    if (root.form === "global") continue;
    const named = root.aliases.some((alias) => inTemplate.has(alias.binding.identifier.name));
    if (named || isBareLoad(root) || root.shape.heldOnV2 || facts.heldPage(unit.module.path))
      plan.neededEntries.add(root);
  }
}

/** An import for its side effect, or a load whose result is not seen: nothing says what it is for. */
function isBareLoad(root: SdkEntry): boolean {
  if (!root.shape.v2) return false;
  return root.aliases.length === 0 && root.references.length === 0;
}

/** Whether the rewrite takes care of a site; if not, its root stays on v2. */
function judgeSite(site: SdkReference, plan: UnitPlan, plans: readonly UnitPlan[]): void {
  const { unit } = plan;
  if (site.entry.form === "global") return;
  if (site.kind === "attach") {
    if (plan.held.has(attachOf(plan, site))) plan.neededEntries.add(site.entry);
    return;
  }
  if (unit.detaches.some((each) => each.site === site)) {
    plan.handledReferences.add(site);
    return;
  }
  if (site.kind === "type") {
    const dropped = droppableType(site, plans);
    if (dropped) {
      plan.handledReferences.add(site);
      if (!plan.droppedTypes.includes(dropped)) plan.droppedTypes.push(dropped);
      return;
    }
  }
  if (site.kind === "test" && isCarriedTest(site, plan)) {
    plan.handledReferences.add(site);
    return;
  }
  if (site.kind === "re-export" && !site.entry.deferred) return; // settled when all files are judged
  plan.neededEntries.add(site.entry);
}

/** `Rupt && Rupt.attach(...)`: the test moves to the client when there is only one. */
function isCarriedTest(site: SdkReference, plan: UnitPlan): boolean {
  const uses = new Set([...plan.migrated.values()]);
  if (uses.size !== 1 || site.entry.deferred) return false;
  return [...uses].every((use) => use.group.creation === "eager") && site.value.is !== "other";
}
