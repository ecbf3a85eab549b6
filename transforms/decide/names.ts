import { namesInUse } from "../../src/code/tree/index.ts";
import type { ClientGroup, ClientUse, UnitFindings, UnitPlan } from "../model.ts";

const CLASS_NAMES = ["Rupt", "RuptClient", "RuptV3"];

/** Names the clients of one unit so that nothing is captured: a name that is bound or read anywhere in it is taken. */
export function chooseNames(
  unit: UnitFindings,
  groups: readonly ClientGroup[],
  resolve: (from: string, specifier: string) => string | null,
): ClientUse[] {
  const taken = namesInUse(unit.module);
  const uses: ClientUse[] = [];
  for (const group of groups) {
    if (group.moved?.unit === unit) {
      uses.push({ group, local: group.moved.name });
      continue;
    }
    if (!group.members.some((member) => member.unit === unit)) continue;
    if (group.home.in === "existing") {
      uses.push({ group, local: group.home.name });
      continue;
    }
    const imported = importedAs(group, unit, resolve);
    if (imported !== null) {
      uses.push({ group, local: imported, imported: true });
      continue;
    }
    const preferred = group.home.in === "module" ? [group.home.exported] : [];
    const local = free([...preferred, ...clientNames(group)], taken);
    taken.add(local);
    uses.push({ group, local });
  }
  return uses;
}

/** The name under which the unit already imports the client, where it means that at every call. */
function importedAs(
  group: ClientGroup,
  unit: UnitFindings,
  resolve: (from: string, specifier: string) => string | null,
): string | null {
  const { home } = group;
  if (home.in !== "module") return null;
  for (const statement of unit.module.program.get("body")) {
    if (!statement.is("ImportDeclaration") || statement.node.importKind === "type") continue;
    const named = statement.node.specifiers.filter(
      (each) =>
        each.type === "ImportSpecifier" &&
        each.imported.type === "Identifier" &&
        each.imported.name === home.exported &&
        meansModuleName(each.local.name, group, unit),
    );
    // Last, because it asks the disk.
    if (named[0] && resolve(unit.module.path, statement.node.source.value) === home.path)
      return named[0].local.name;
  }
  return null;
}

/** Whether a module-level name is shadowed at none of the group's calls. */
export function meansModuleName(name: string, group: ClientGroup, unit: UnitFindings): boolean {
  const binding = unit.module.program.scope.getOwnBinding(name);
  return group.members
    .filter((member) => member.unit === unit)
    .every(({ attach }) => attach.call.scope.getBinding(name) === binding);
}

function clientNames(group: ClientGroup): string[] {
  if (group.creation === "eager") return ["rupt", "ruptClient", "ruptV3"];
  return group.creation === "lazy"
    ? ["getRupt", "getRuptClient"]
    : ["getRupt", "getRuptFor", "getRuptClient"];
}

/** A name for the class that is free in the unit. */
export function freeClassName(plan: UnitPlan, alsoTaken: readonly string[]): string {
  const taken = namesInUse(plan.unit.module);
  for (const name of freedNames(plan)) taken.delete(name);
  for (const name of alsoTaken) taken.add(name);
  return free(CLASS_NAMES, taken);
}

/** Names of the SDK that leave the module with their import, and that nothing else in it bears. */
function freedNames({ unit, neededEntries }: UnitPlan): string[] {
  const leaving = unit.entries
    .filter((root) => root.form === "import" && !neededEntries.has(root))
    .flatMap((root) => root.aliases.filter((alias) => alias.parent === null));
  const own = new Set(leaving.map((alias) => alias.binding));
  const others = new Set<string>();
  for (const scope of unit.module.scopes)
    for (const [name, binding] of Object.entries(scope)) if (!own.has(binding)) others.add(name);
  return leaving.map((alias) => alias.binding.identifier.name).filter((name) => !others.has(name));
}

export function free(candidates: readonly string[], taken: ReadonlySet<string>): string {
  for (const name of candidates) if (!taken.has(name)) return name;
  const last = candidates.at(-1) ?? "rupt";
  for (let number = 2; ; number += 1) if (!taken.has(`${last}${number}`)) return `${last}${number}`;
}
