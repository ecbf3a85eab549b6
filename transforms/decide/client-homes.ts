import type { NodePath } from "../../src/code/tree/index.ts";
import { note, type RuleNote } from "../../src/rules/note.ts";
import type { AttachCall } from "../find/attach/attach-call.ts";
import { standsAtModuleLevel } from "../find/attach/client-id.ts";
import type { ClientGroup, DecideFacts, UnitFindings } from "../model.ts";
import { constructorLogout } from "./constructor-logout.ts";
import { localIdReaches } from "./local-id.ts";
import { meansModuleName } from "./names.ts";
import { mayRunBefore } from "./runs-before.ts";

/** Why a call cannot have the client that it would need. */
export interface Refusal {
  attach: AttachCall;
  reason: RuleNote;
}

export interface Homes {
  clients: ClientGroup[];
  refusals: Refusal[];
  /** What is to be said of calls that use a client which is there already. */
  notes: Map<AttachCall, readonly RuleNote[]>;
}

/** One client with its home, or why some of its calls can have none. */
interface Home {
  group: ClientGroup;
  refusals?: Refusal[];
  /** An existing client is used: whether it has a logout callback. */
  reused?: { hasLogout: boolean };
}

/** Finds each client a home: the one file that uses it, an existing client, or the package's client module. */
export function assignHomes(groups: readonly ClientGroup[], facts: DecideFacts): Homes {
  const homes = groups.map((group) => homeOf(group, facts));
  const clients = namedExports(
    placeModules(
      homes.map(({ group }) => group),
      facts,
    ),
  );
  const unreachable = clients
    .filter(({ creation }) => creation === "keyed")
    .flatMap(({ members }) => members.filter(({ attach }) => !localIdReaches(attach)))
    .map(({ attach }) => ({
      attach,
      reason: note("opaque-options", { why: "id-out-of-reach" }),
    }));
  return {
    clients,
    refusals: [...homes.flatMap(({ refusals = [] }) => refusals), ...unreachable],
    notes: new Map(homes.flatMap(({ group, reused }) => (reused ? reuseNotes(group, reused) : []))),
  };
}

function homeOf(group: ClientGroup, facts: DecideFacts): Home {
  const units = new Set(group.members.map(({ unit }) => unit));
  const [only] = units;
  if (!only) return { group };
  const isDeferred = group.members.some(({ attach }) => attach.site.entry.deferred);
  if (units.size === 1 && group.creation !== "keyed" && !isDeferred) {
    const existing = only.v3.clients.find(
      (client) => client.key === group.key && meansModuleName(client.name, group, only),
    );
    if (existing) {
      const place = typeof existing.declaration.key === "number" ? existing.declaration.key : 0;
      const early = group.members.filter(({ attach }) =>
        mayRunBefore(attach.call, topIndex(existing.declaration, place)),
      );
      return {
        group: { ...group, home: { in: "existing", name: existing.name }, creation: "eager" },
        reused: existing,
        refusals: early.map(({ attach }) => ({
          attach,
          reason: note("client-reused", { name: existing.name, createdTooLate: true }, { level: "action" }),
        })),
      };
    }
  }
  const exported = facts.exportedClient(group.packageDir, group.key);
  if (exported && ![...units].some((unit) => unit.module.path === exported.path)) {
    const home = { in: "module", path: exported.path, exported: exported.exported, exists: true } as const;
    return { group: { ...group, home, creation: exported.creation }, reused: exported };
  }
  const shares = units.size > 1 || [...units].some(needsModule) || isDeferred;
  if (!shares && spellsHere(group, only)) {
    const early = group.creation === "eager" && leadsBack(group, [only.module.path], facts);
    return {
      group: {
        ...group,
        home: { in: "unit", unit: only },
        creation: early ? "lazy" : group.creation,
        logout: group.creation === "keyed" ? null : constructorLogout(group),
      },
    };
  }
  if (!facts.clientModule) {
    return {
      group,
      refusals: group.members.map(({ attach }) => ({
        attach,
        reason: note("client-module", { path: null }, { level: "action" }),
      })),
    };
  }
  const keyed = group.creation === "keyed" || !group.portable;
  const home = { in: "module", path: "", exported: "", exists: false } as const;
  return { group: { ...group, home, creation: keyed ? "keyed" : group.creation } };
}

function topIndex(declaration: NodePath, own: number): number {
  const { parentPath } = declaration;
  return parentPath?.is("ExportNamedDeclaration") && typeof parentPath.key === "number"
    ? parentPath.key
    : own;
}

/** Component files run once per instance: a client never lands there. */
function needsModule(unit: UnitFindings): boolean {
  return unit.module.unit.perInstance || /\.(?:vue|svelte|astro)$/.test(unit.module.path);
}

/** Whether the id can be written in the unit itself. */
function spellsHere(group: ClientGroup, unit: UnitFindings): boolean {
  if (group.creation === "keyed" || group.id.reach === "constant") return true;
  return group.id.path.file === unit.module && standsAtModuleLevel(group.id.path);
}

const isCreated = ({ home }: ClientGroup): boolean => home.in === "module" && !home.exists;

/** One client module a package: its place is chosen when all of its importers are known. */
function placeModules(groups: readonly ClientGroup[], facts: DecideFacts): ClientGroup[] {
  const importers = (packageDir: string): string[] => {
    const members = groups.filter((group) => isCreated(group) && group.packageDir === packageDir);
    const paths = members.flatMap((group) => group.members.map(({ unit }) => unit.module.path));
    return [...new Set(paths)].sort();
  };
  const places = new Map<string, { path: string; paths: string[] }>();
  return groups.map((group) => {
    if (!isCreated(group)) return group;
    const { packageDir } = group;
    const paths = importers(packageDir);
    const place = places.get(packageDir) ?? {
      path: facts.clientModule?.pathFor(packageDir, paths) ?? "",
      paths,
    };
    places.set(packageDir, place);
    // The id's module leads back to a file that imports the client: constructing at load time would read it too early.
    const early = group.creation === "eager" && leadsBack(group, place.paths, facts);
    return {
      ...group,
      home: { in: "module", path: place.path, exported: "", exists: false },
      creation: early ? "lazy" : group.creation,
    };
  });
}

/** The id's module leads back to a file that creates or imports the client: at load time the id would be read too early. */
function leadsBack(group: ClientGroup, paths: readonly string[], facts: DecideFacts): boolean {
  const targets = new Set(paths);
  return (group.portable?.imports ?? []).some(({ from, specifier }) => {
    const target = facts.clientModule?.resolve(from, specifier) ?? null;
    return target !== null && facts.clientModule?.reaches(target, targets) === true;
  });
}

/** The clients with the names that their modules export: `rupt`, `getRupt`, and numbered ones for further ids. */
function namedExports(groups: readonly ClientGroup[]): ClientGroup[] {
  const taken = new Map<string, Set<string>>();
  return groups.map((group) => {
    const { home } = group;
    if (home.in !== "module" || home.exists) return group;
    const names = taken.get(home.path) ?? new Set<string>();
    taken.set(home.path, names);
    const base = group.creation === "eager" ? "rupt" : group.creation === "lazy" ? "getRupt" : "getRuptFor";
    const first = group.creation === "keyed" && !names.has("getRupt") ? "getRupt" : base;
    let name = first;
    for (let number = 2; names.has(name); number += 1) name = `${base}${number}`;
    names.add(name);
    return { ...group, home: { ...home, exported: name } };
  });
}

function reuseNotes(group: ClientGroup, { hasLogout }: { hasLogout: boolean }): [AttachCall, RuleNote[]][] {
  return group.members.map(({ attach }) => {
    const notes: RuleNote[] = [note("client-reused", { name: null })];
    if (hasLogout && !attach.logout) notes.push(note("client-reused-logout"));
    return [attach, notes];
  });
}
