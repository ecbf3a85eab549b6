import { isBesideApp, isTypeChecked } from "../../../src/code/file-names.ts";
import { groupBy } from "../../../src/code/group-by.ts";
import { once } from "../../../src/code/once.ts";
import { freeName, type SourceModule } from "../../../src/code/tree/index.ts";
import { keyedState } from "../../../src/code/values/shadowed-globals.ts";
import { note, type RuleNote } from "../../../src/rules/note.ts";
import type { AttachCall } from "../../find/attach/attach-call.ts";
import { standsAtModuleLevel } from "../../find/attach/ids/client-id.ts";
import type { ClientGroup, DecideFacts, UnitFindings } from "../../model.ts";
import { climb, knowsItsId, mayComeBeforeItsId, mayMove } from "../ladder.ts";
import type { Candidate } from "../obligations/obligation.ts";
import { clientLoads, isCommonJsModule } from "./client-modules.ts";
import { mayBeMade } from "./clients-made.ts";
import {
  clientIn,
  leadsBack,
  loadedLate,
  loadedTooLate,
  mayRunAsModulesLoad,
  type Refusal,
  reuseNotes,
  tooEarly,
  wouldRun,
} from "./existing-clients.ts";
import { keepsOrder } from "./id-order.ts";
import { hasOwnClient, idsGiven } from "./ids-given.ts";
import { localIdReaches } from "./local-id.ts";
import { possibleKeys } from "./possible-keys.ts";

/** The files with held calls that would use a client, by its package and key. */
export type HeldIds = (packageDir: string, key: string) => ReadonlySet<string>;

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

/** Finds each client a home (the one file that uses it, an existing client, or the package's client module) and its form. */
export function assignHomes(groups: readonly ClientGroup[], heldIds: HeldIds, facts: DecideFacts): Homes {
  const { homes, placed } = placeAll(groups, heldIds, facts);
  const clients = namedExports(placed.map((group) => inForm(group, placed, facts)));
  const unreadable = clients.flatMap((group) =>
    group.members.flatMap((member) => unreadableAt(member, group, facts)),
  );
  return {
    clients,
    // Where the client would be had is no question for a call that cannot have it.
    refusals: [
      ...homes
        .flatMap(({ refusals = [] }) => refusals)
        .filter(({ attach }) => !unreadable.some((each) => each.attach === attach)),
      ...unreadable,
      ...placed.flatMap(homeless),
    ],
    notes: new Map(homes.flatMap(({ group, reused }) => (reused ? reuseNotes(group, reused) : []))),
  };
}

/**
 * What a client module imports for one id is loaded by all who import it for another: the forms are asked for again when a
 * file comes to those, until none does.
 */
function placeAll(groups: readonly ClientGroup[], heldIds: HeldIds, facts: DecideFacts) {
  const importers: Importers = once(() => new Set());
  for (;;) {
    const homes = sharedAccessors(groups, importers, facts).map((group) => homeOf(group, heldIds, facts));
    const placed = placeModules(
      homes.map(({ group }) => group),
      facts,
    );
    const created = placed.filter(isCreated);
    const isAlone = ({ packageDir }: ClientGroup) =>
      created.filter((each) => each.packageDir === packageDir).length === 1;
    const fresh = created.flatMap((group) => {
      if (isAlone(group)) return [];
      const known = importers(group.packageDir);
      return unitsOf(group).filter((unit) => !known.has(unit) && known.add(unit));
    });
    if (fresh.length === 0) return { homes, placed };
  }
}

/** The scripts that import the client module of a package, as far as is known. */
type Importers = (packageDir: string) => Set<UnitFindings>;

/** Why the id cannot be read at the call, before its other options, if it cannot. */
function unreadableAt(
  member: ClientGroup["members"][number],
  group: ClientGroup,
  facts: DecideFacts,
): Refusal[] {
  const { attach } = member;
  const mayBeMissing = () =>
    mayRunAsModulesLoad(attach.call, facts) &&
    mayComeBeforeItsId(candidateOf({ ...group, members: [member] }, facts));
  const why =
    group.creation !== "eager" && !localIdReaches(attach)
      ? "id-out-of-reach"
      : keepsOrder(attach, mayBeMissing)
        ? null
        : "id-order";
  return why === null ? [] : [{ attach, reason: note("opaque-options", { why }) }];
}

/**
 * Ids that have to be read where the calls are share one accessor a package, whatever they are; so does an id that one of them may
 * turn out to be, for it would be constructed twice.
 */
function sharedAccessors(
  groups: readonly ClientGroup[],
  importers: Importers,
  facts: DecideFacts,
): ClientGroup[] {
  const asked = groups.map((group) => {
    const known = knowsItsId({
      ...candidateOf(group, facts),
      importers: [...new Set([...unitsOf(group), ...importers(group.packageDir)])],
    });
    const isTold = (!known.holds || !isSpelled(group, facts)) && !hasOwnClient(group, facts);
    const isKeyed = group.creation === "keyed" || isTold;
    return { group, known, isKeyed };
  });
  const keysOf = once(({ key, members }: ClientGroup): ReadonlySet<string> => {
    const ids = members.flatMap(({ attach }) => attach.clientId ?? []);
    return new Set([key, ...ids.flatMap(({ path }) => [...possibleKeys(path, facts)])]);
  });
  const possible = new Map<string, Set<string>>();
  for (const { group } of asked.filter(({ isKeyed }) => isKeyed)) {
    const keys = possible.get(group.packageDir) ?? new Set([group.key]);
    for (const key of keysOf(group)) keys.add(key);
    possible.set(group.packageDir, keys);
  }
  for (const [packageDir, inPackage] of groupBy(groups, (group) => group.packageDir)) {
    const given = new Set(idsGiven(packageDir, facts));
    for (const group of inPackage)
      if ((given.has(group.key) || mayBeAnother(group, inPackage, keysOf)) && !hasOwnClient(group, facts))
        possible.set(packageDir, (possible.get(packageDir) ?? new Set()).add(group.key));
  }
  const keyed = new Map<string, ClientGroup>();
  const own: ClientGroup[] = [];
  for (const { group, known, isKeyed } of asked) {
    if (!isKeyed && possible.get(group.packageDir)?.has(group.key) !== true) {
      own.push({ ...group, answers: known.answers });
      continue;
    }
    const obligation = isKeyed ? "id-spelled" : "id-not-shared";
    const answers = known.holds
      ? [
          ...known.answers,
          { step: "lazy", obligation, answer: { is: "refuted", at: group.id.path } } as const,
        ]
      : known.answers;
    const first = keyed.get(group.packageDir);
    keyed.set(group.packageDir, {
      ...(first ?? group),
      key: "keyed",
      creation: "keyed",
      members: [...(first?.members ?? []), ...group.members],
      answers: [...(first?.answers ?? []), ...answers],
    });
  }
  return [...own, ...keyed.values()].sort((a, b) => firstOf(groups, a) - firstOf(groups, b));
}

/** Whether an id may turn out to be another one of the package: `process.env.RUPT_ID ?? "dev"` where a call has one of the two. */
function mayBeAnother(
  group: ClientGroup,
  groups: readonly ClientGroup[],
  keysOf: (group: ClientGroup) => ReadonlySet<string>,
): boolean {
  return groups.some((other) => other !== group && [...keysOf(other)].some((key) => keysOf(group).has(key)));
}

/** Clients keep the order of their first calls. */
const firstOf = (groups: readonly ClientGroup[], { members }: ClientGroup): number =>
  groups.findIndex((group) => members.some((member) => group.members.includes(member)));

const unitsOf = (group: ClientGroup): UnitFindings[] => [...new Set(group.members.map(({ unit }) => unit))];

const candidateOf = (
  group: ClientGroup,
  facts: DecideFacts,
  sharing: readonly ClientGroup[] = [group],
): Candidate => ({
  group,
  facts,
  units: unitsOf(group),
  importers: [...new Set(sharing.flatMap(unitsOf))],
  sharing,
});

/** A client that is to be created, in its highest form. */
function inForm(group: ClientGroup, all: readonly ClientGroup[], facts: DecideFacts): ClientGroup {
  const { home } = group;
  if (group.moved || home.in === "existing" || (home.in === "module" && home.exists)) return group;
  if (home.in === "unit") return climb(candidateOf(group, facts));
  const sharing = all.filter((each) => each.home.in === "module" && each.home.path === home.path);
  return climb(candidateOf(group, facts, sharing));
}

/** Whether the id can be written where the client would be created. */
function isSpelled(group: ClientGroup, facts: DecideFacts): boolean {
  const units = unitsOf(group);
  const [only] = units;
  if (group.portable) return true;
  return only !== undefined && !sharesModule(group, units, facts) && spellsHere(group, only);
}

/** Whether a client needs a module of its own: several scripts use it, one of them runs once per instance, or loads it late. */
function sharesModule(group: ClientGroup, units: readonly UnitFindings[], facts: DecideFacts): boolean {
  return (
    units.length > 1 ||
    units.some(needsModule) ||
    group.members.some(({ attach }) => attach.site.entry.deferred) ||
    (group.creation === "keyed" && units.some(({ module }) => hasNoState(module, facts)))
  );
}

/** Whether a script gives all that an accessor may keep its clients in another meaning. */
const hasNoState = (module: SourceModule, facts: DecideFacts): boolean =>
  keyedState(module, facts.lacksMap(module.path) && isTypeChecked(module, facts)) === null;

/** Whether files that are migrated some other day use the same id: they are to find the client, not to make a second one. */
function isWantedElsewhere(
  group: ClientGroup,
  { module }: UnitFindings,
  heldIds: HeldIds,
  facts: DecideFacts,
): boolean {
  const { packageDir, key } = group;
  if (!facts.clientModule || !isSpelledElsewhere(group)) return false;
  return (
    [...heldIds(packageDir, key)].some((path) => path !== module.path) ||
    facts.outsideIds(packageDir).has(key)
  );
}

/** Whether the client is to stand in a file that was named, also where one file alone uses it. */
function isSent(group: ClientGroup, { module }: UnitFindings, { clientModule }: DecideFacts): boolean {
  const named = clientModule?.named ?? null;
  return named !== null && named !== module.path && isSpelledElsewhere(group);
}

/** Whether the id, if the client is to know it, can be written in another file. */
const isSpelledElsewhere = ({ creation, portable }: ClientGroup): boolean =>
  creation === "keyed" || portable !== null;

function homeOf(group: ClientGroup, heldIds: HeldIds, facts: DecideFacts): Home {
  const units = unitsOf(group);
  const [only] = units;
  if (!only) return { group };
  const refused = (reason: RuleNote): Home => ({
    group,
    refusals: group.members.map(({ attach }) => ({ attach, reason })),
  });
  const isDeferred = group.members.some(({ attach }) => attach.site.entry.deferred);
  const existing = units.length === 1 && !isDeferred ? clientIn(only, group) : null;
  if (existing) {
    const home = { in: "existing", name: existing.name } as const;
    return {
      group: { ...group, home, creation: existing.creation },
      reused: existing,
      refusals: tooEarly(existing, group, only, facts),
    };
  }
  const exported = facts.exportedClient(group.packageDir, group.key);
  const owner = units.find((unit) => unit.module.path === exported?.path);
  const own = owner ? clientIn(owner, group) : null;
  if (exported && (!owner || own)) {
    const { path, exported: name } = exported;
    if (units.some((unit) => wouldRun(exported, unit, facts)))
      return refused(note("client-reused", { path, name, runs: true }, { level: "action" }));
    if (units.some(({ module }) => isBesideApp(path) && !isBesideApp(module.path)))
      return refused(note("client-reused", { path, name, beside: true }, { level: "action" }));
    const home = { in: "module", path: exported.path, exported: exported.exported, exists: true } as const;
    return {
      group: { ...group, home, creation: exported.creation },
      reused: exported,
      refusals: [
        ...(owner && own ? [...tooEarly(own, group, owner, facts), ...loadedLate(own, group, owner)] : []),
        ...loadedTooLate(exported, group, facts),
      ],
    };
  }
  const moved = facts.clientModule ? facts.ownClient(group.packageDir, group.key) : null;
  if (
    moved &&
    isSpelledElsewhere(group) &&
    !(units.length === 1 && moved.unit === only) &&
    !group.members.some(({ unit, attach }) => unit === moved.unit && attach.site.entry.deferred) &&
    !leadsBack(moved, units, facts) &&
    mayMove({ ...candidateOf(group, facts), importers: [...units, moved.unit] }, moved.creation)
  ) {
    return {
      group: { ...group, home: NEW_MODULE, moved, creation: moved.creation },
      ...(moved.logout ? { reused: { hasLogout: true } } : {}),
    };
  }
  const stuck = facts.stuckClient(group.packageDir, group.key) ?? mayBeMade(group, facts);
  if (stuck) return refused(note("client-reused", stuck, { level: "action" }));
  const shared =
    sharesModule(group, units, facts) ||
    isWantedElsewhere(group, only, heldIds, facts) ||
    isSent(group, only, facts);
  if (!shared && (group.creation === "keyed" || spellsHere(group, only)))
    return { group: { ...group, home: { in: "unit", unit: only } } };
  if (!facts.clientModule) return refused(note("client-module", { path: null }, { level: "action" }));
  return { group: { ...group, home: NEW_MODULE } };
}

/** A module that is to be created: its place and the name there are chosen when all that share it are known. */
const NEW_MODULE = { in: "module", path: "", exported: "", exists: false } as const;

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

/** The calls of a client that no module can hold for all that would share it. */
function homeless({ home, members }: ClientGroup): Refusal[] {
  if (home.in !== "module" || !home.nowhere) return [];
  const reason = note("client-module", { path: null, ...home.nowhere }, { level: "action" });
  return members.map(({ attach }) => ({ attach, reason }));
}

/** One client module a package: its place is chosen when all of its importers are known. */
function placeModules(groups: readonly ClientGroup[], facts: DecideFacts): ClientGroup[] {
  const { clientModule } = facts;
  const placeIn = once((packageDir) => {
    const sharing = groups.filter((group) => isCreated(group) && group.packageDir === packageDir);
    const units = sharing.flatMap(unitsOf);
    const all = [...units, ...sharing.flatMap(({ moved }) => moved?.unit ?? [])];
    const importers = [...new Set(all.map(({ module }) => module.path))].sort();
    const place = clientModule?.pathFor(packageDir, importers, clientLoads(sharing)) ?? "";
    if (typeof place !== "string") return { nowhere: place };
    const isRefused = clientModule?.refusesImports(place) === true && !isCommonJsModule(place, units);
    return isRefused ? { nowhere: { refused: true } as const } : { path: place };
  });
  return groups.map((group) =>
    isCreated(group) ? { ...group, home: { ...NEW_MODULE, ...placeIn(group.packageDir) } } : group,
  );
}

const EXPORTED_NAMES = { eager: ["rupt"], lazy: ["getRupt"], keyed: ["getRupt", "getRuptFor"] } as const;

/** The clients with the names that their modules export: `rupt`, `getRupt`, and numbered ones for further ids. */
function namedExports(groups: readonly ClientGroup[]): ClientGroup[] {
  const taken = once(() => new Set<string>());
  return groups.map((group) => {
    const { home } = group;
    if (home.in !== "module" || home.exists) return group;
    const names = taken(home.path);
    const exported = freeName(EXPORTED_NAMES[group.creation], names);
    names.add(exported);
    return { ...group, home: { ...home, exported } };
  });
}
