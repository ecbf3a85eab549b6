import { freeName, importedName, type NodePath, namesInUse } from "../../src/code/tree/index.ts";
import type { AttachCall } from "../find/attach/attach-call.ts";
import { namesInMarkup } from "../find/markup/markup-reads.ts";
import { deferredLoad } from "../find/sdk/deferred-load.ts";
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

/** Calls that reach a client by one declaration, and what that declaration is seen in. */
interface Naming {
  readonly calls: readonly AttachCall[];
  readonly scope: NodePath;
  readonly local: string;
}

/**
 * The uses of a unit's calls, where each load that declares its client for itself has a name that no other declaration takes from a
 * call: `const { rupt } = await import("./rupt")` below a call of the imported `rupt` would be read before it is set.
 */
export function nameLoads(
  unit: UnitFindings,
  uses: ReadonlyMap<AttachCall, ClientUse>,
): Map<AttachCall, ClientUse> {
  const named = new Map(uses);
  const { path: program } = unit.module.program.scope;
  const loads = unit.entries.flatMap((entry) => {
    const load = entry.deferred ? deferredLoad(entry) : null;
    const calls = [...uses.keys()].filter(({ site }) => site.entry === entry);
    return load && "alias" in load && calls.length > 0
      ? [{ calls, scope: load.alias.binding.scope.path }]
      : [];
  });
  const late = new Set(loads.flatMap(({ calls }) => calls));
  const known: Naming[] = [...uses].flatMap(([call, { local }]) =>
    late.has(call) || call.site.entry.deferred ? [] : [{ calls: [call], scope: program, local }],
  );
  for (const { calls, scope } of loads) {
    const [use] = calls.flatMap((call) => uses.get(call) ?? []);
    if (!use) continue;
    const isFree = (local: string) => !known.some((other) => collide({ calls, scope, local }, other));
    const local = isFree(use.local)
      ? use.local
      : freeName(CLIENT_NAMES[use.group.creation], takenIn(unit, known));
    known.push({ calls, scope, local });
    if (local !== use.local) for (const call of calls) named.set(call, { ...use, local });
  }
  return named;
}

const takenIn = ({ module }: UnitFindings, known: readonly Naming[]): Set<string> =>
  new Set([...namesInUse(module), ...known.map(({ local }) => local)]);

/** Whether two declarations of one name stand in one scope, or one of them takes a call from the other. */
function collide(one: Naming, other: Naming): boolean {
  if (one.local !== other.local) return false;
  return one.scope === other.scope || takesFrom(one, other) || takesFrom(other, one);
}

/** Whether a call stands where the name means another declaration than its own. */
const takesFrom = ({ scope }: Naming, { calls, scope: own }: Naming): boolean =>
  !own.isDescendant(scope) && calls.some(({ call }) => call.isDescendant(scope));

const CLIENT_NAMES = {
  eager: ["rupt", "ruptClient", "ruptV3"],
  lazy: ["getRupt", "getRuptClient"],
  keyed: ["getRupt", "getRuptFor", "getRuptClient"],
} as const;
