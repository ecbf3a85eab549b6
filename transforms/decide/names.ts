import { freeName, importedName, namesInUse } from "../../src/code/tree/index.ts";
import { namesInMarkup } from "../find/markup/markup-reads.ts";
import type { ClientGroup, ClientUse, UnitFindings } from "../model.ts";

/** Names the clients of one unit so that nothing is captured: a name that is bound or read anywhere in it, or in the markup around it, is taken. */
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
    const usual = CLIENT_NAMES[group.creation];
    const isNamed = group.home.in === "module" && group.home.exported !== "default";
    const names = isNamed ? ([group.home.exported, ...usual] as const) : usual;
    const local = freeName(names, new Set([...taken, ...namesInMarkup(unit.module, names)]));
    taken.add(local);
    uses.push({ group, local });
  }
  return uses;
}

/** The name under which the unit already has or imports the client, where it means that at every call. */
function importedAs(
  group: ClientGroup,
  unit: UnitFindings,
  resolve: (from: string, specifier: string) => string | null,
): string | null {
  const { home } = group;
  if (home.in !== "module") return null;
  if (home.path === unit.module.path)
    return unit.v3.clients.find(({ exported }) => exported === home.exported)?.name ?? null;
  for (const statement of unit.module.program.get("body")) {
    if (!statement.is("ImportDeclaration") || statement.node.importKind === "type") continue;
    const named = statement.node.specifiers.filter(
      (each) =>
        (each.type === "ImportSpecifier"
          ? importedName(each.imported) === home.exported
          : each.type === "ImportDefaultSpecifier" && home.exported === "default") &&
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

const CLIENT_NAMES = {
  eager: ["rupt", "ruptClient", "ruptV3"],
  lazy: ["getRupt", "getRuptClient"],
  keyed: ["getRupt", "getRuptFor", "getRuptClient"],
} as const;
