import type { NodePath } from "../../src/code/tree/index.ts";
import { note, type RuleNote } from "../../src/rules/note.ts";
import type { UnitAnalysis } from "../find/analyze-unit.ts";
import type { AttachCall } from "../find/attach/attach-call.ts";
import { standsAtModuleLevel } from "../find/attach/client-id.ts";
import { constructorLogout } from "./constructor-logout.ts";
import type { ClientGroup, UnitPlan } from "./decisions.ts";
import { localIdReaches } from "./local-id.ts";
import { meansModuleName } from "./names.ts";
import type { ProjectFacts } from "./project-facts.ts";
import { mayRunBefore } from "./runs-before.ts";

export interface Unhomed {
  attach: AttachCall;
  plan: UnitPlan;
  reason: RuleNote;
}

/** Finds each client a home: the one file that uses it, an existing client, or the package's client module. */
export function assignHomes(
  groups: readonly ClientGroup[],
  plans: readonly UnitPlan[],
  facts: ProjectFacts,
): Unhomed[] {
  const unhomed: Unhomed[] = [];
  for (const group of groups) {
    const units = new Set(group.members.map(({ unit }) => unit));
    const [only] = units;
    if (!only) continue;
    const existing =
      units.size === 1 && group.creation !== "keyed"
        ? only.v3.clients.find(
            (client) => client.key === group.key && meansModuleName(client.name, group, only),
          )
        : undefined;
    if (existing && !group.members.some(({ attach }) => attach.site.entry.deferred)) {
      const place = typeof existing.declaration.key === "number" ? existing.declaration.key : 0;
      const early = group.members.filter(({ attach }) =>
        mayRunBefore(attach.call, topIndex(existing.declaration, place)),
      );
      for (const { unit, attach } of early)
        unhomed.push(
          failure(
            plans,
            unit,
            attach,
            note("client-reused", { name: existing.name, createdTooLate: true }, { level: "action" }),
          ),
        );
      group.home = { in: "existing", name: existing.name };
      group.creation = "eager";
      noteReuse(group, existing.hasLogout);
      continue;
    }
    const exported = facts.exportedClient(group.packageDir, group.key);
    if (exported && ![...units].some((unit) => unit.module.path === exported.path)) {
      group.home = { in: "module", path: exported.path, exported: exported.exported, exists: true };
      group.creation = exported.creation;
      noteReuse(group, exported.hasLogout);
      continue;
    }
    const shares =
      units.size > 1 ||
      [...units].some(needsModule) ||
      group.members.some(({ attach }) => attach.site.entry.deferred);
    if (!shares && spellsHere(group, only)) {
      group.home = { in: "unit", unit: only };
      if (group.creation === "eager" && leadsBack(group, [only.module.path], facts)) group.creation = "lazy";
      group.logout = group.creation === "keyed" ? null : constructorLogout(group);
      continue;
    }
    if (!facts.clientModule) {
      for (const { unit, attach } of group.members) {
        unhomed.push(
          failure(plans, unit, attach, note("client-module", { path: null }, { level: "action" })),
        );
      }
      continue;
    }
    group.home = { in: "module", path: "", exported: "", exists: false };
    if (group.creation !== "keyed" && !group.portable) group.creation = "keyed";
  }
  placeModules(groups, facts);
  for (const group of groups) {
    if (group.creation !== "keyed") continue;
    for (const { unit, attach } of group.members) {
      if (localIdReaches(attach)) continue;
      unhomed.push(failure(plans, unit, attach, note("opaque-options", { why: "id-out-of-reach" })));
    }
  }
  nameExports(groups);
  return unhomed;
}

function topIndex(declaration: NodePath, own: number): number {
  const { parentPath } = declaration;
  return parentPath?.is("ExportNamedDeclaration") && typeof parentPath.key === "number"
    ? parentPath.key
    : own;
}

/** Component files run once per instance: a client never lands there. */
function needsModule(unit: UnitAnalysis): boolean {
  return unit.module.unit.perInstance || /\.(?:vue|svelte|astro)$/.test(unit.module.path);
}

/** Whether the id can be written in the unit itself. */
function spellsHere(group: ClientGroup, unit: UnitAnalysis): boolean {
  if (group.creation === "keyed" || group.id.reach === "constant") return true;
  return group.id.path.file === unit.module && standsAtModuleLevel(group.id.path);
}

/** One client module a package: its place is chosen when all of its importers are known. */
function placeModules(groups: readonly ClientGroup[], facts: ProjectFacts): void {
  const byPackage = new Map<string, ClientGroup[]>();
  for (const group of groups) {
    if (group.home.in !== "module" || group.home.exists) continue;
    byPackage.set(group.packageDir, [...(byPackage.get(group.packageDir) ?? []), group]);
  }
  for (const [packageDir, members] of byPackage) {
    const paths = [
      ...new Set(members.flatMap((group) => group.members.map(({ unit }) => unit.module.path))),
    ].sort();
    const path = facts.clientModule?.pathFor(packageDir, paths) ?? "";
    for (const group of members) {
      group.home = { in: "module", path, exported: "", exists: false };
      // The id's module leads back to a file that imports the client: constructing at load time would read it too early.
      if (group.creation === "eager" && leadsBack(group, paths, facts)) group.creation = "lazy";
    }
  }
}

/** The id's module leads back to a file that creates or imports the client: at load time the id would be read too early. */
function leadsBack(group: ClientGroup, paths: readonly string[], facts: ProjectFacts): boolean {
  const targets = new Set(paths);
  return (group.portable?.imports ?? []).some(({ from, specifier }) => {
    const target = facts.clientModule?.resolve(from, specifier) ?? null;
    return target !== null && facts.clientModule?.reaches(target, targets) === true;
  });
}

/** Names that the client modules export: `rupt`, `getRupt`, and numbered ones for further ids. */
function nameExports(groups: readonly ClientGroup[]): void {
  const taken = new Map<string, Set<string>>();
  for (const group of groups) {
    if (group.home.in !== "module" || group.home.exists) continue;
    const names = taken.get(group.home.path) ?? new Set<string>();
    taken.set(group.home.path, names);
    const base = group.creation === "eager" ? "rupt" : group.creation === "lazy" ? "getRupt" : "getRuptFor";
    const first = group.creation === "keyed" && !names.has("getRupt") ? "getRupt" : base;
    let name = first;
    for (let number = 2; names.has(name); number += 1) name = `${base}${number}`;
    names.add(name);
    group.home.exported = name;
  }
}

function noteReuse(group: ClientGroup, hasLogout: boolean): void {
  for (const { attach } of group.members) {
    if (attach.notes.some((each) => each.rule === "client-reused")) continue;
    attach.notes.push(note("client-reused", { name: null }));
    if (hasLogout && !attach.logout) attach.notes.push(note("client-reused-logout"));
  }
}

function failure(
  plans: readonly UnitPlan[],
  unit: UnitAnalysis,
  attach: AttachCall,
  reason: RuleNote,
): Unhomed {
  const plan = plans.find((each) => each.unit === unit);
  if (!plan) throw new Error("a call has no plan");
  return { attach, plan, reason };
}
