import { calleeOf, isMember, type NodePath, standsIn } from "../../src/code/tree/index.ts";
import { note, type RuleNote } from "../../src/rules/note.ts";
import type { AttachCall } from "../find/attach/attach-call.ts";
import { sharedWithHeld } from "../find/attach/beside-held.ts";
import { typePlaces } from "../find/find-unbound-uses.ts";
import { deferredLoad, isKeptTest } from "../find/sdk/deferred-load.ts";
import type { Asked, ClientGroup, DecideFacts, Decisions, Findings, UnitFindings } from "../model.ts";
import { notesOfEffects } from "./callers/effects-elsewhere.ts";
import { notesOfGivenCallbacks } from "./callers/given-callbacks.ts";
import { givenValues, notesOfGivenValues } from "./callers/given-values.ts";
import { namingCallers } from "./callers/opaque-callers.ts";
import { groupClients } from "./clients/client-groups.ts";
import { assignHomes, type HeldIds } from "./clients/client-homes.ts";
import { clientModules } from "./clients/client-modules.ts";
import { storedElsewhere } from "./clients/stored-elsewhere.ts";
import { keptElsewhere } from "./kept-elsewhere.ts";
import { planMocks } from "./mocks/plan-mocks.ts";
import { isPatched } from "./patches.ts";
import { type Judged, planUnit } from "./plan-unit.ts";
import { settleReExports } from "./re-exports.ts";
import { droppableType } from "./type-sites.ts";

export interface DecideOptions {
  asked?: Asked;
  leftOut?: Asked;
  /** Uses of v2 types that are known to go with other code, and entries of which only comments that go have types. */
  gone?: ReadonlySet<NodePath>;
}

/**
 * Decides for all files together: which calls are migrated and which held, one client per id and package and where it
 * lives, what each file still needs of v2. Source: contract, sections 3 to 5.
 */
export function decide(
  findings: readonly Findings[],
  facts: DecideFacts,
  { asked = () => true, leftOut = () => false, gone = new Set() }: DecideOptions = {},
): Decisions {
  const units = findings.flatMap((file) => file.units);
  const types = units.flatMap((unit) =>
    typePlaces(unit).filter((path) => leftOut(unit.module.path, path.range.start)),
  );
  const patched = isPatched(units);
  const calls = units.flatMap((unit) =>
    unit.attaches.map((attach) => judgeCall(attach, unit, { units, facts, asked, types, patched })),
  );
  const own = notesBy(calls.map(({ attach, notes }) => ({ attach, notes })));
  let held = notesBy(calls.map(({ attach, holds }) => ({ attach, notes: holds })));
  for (;;) {
    const homed = assignHomes(groupClients(units, held, facts), heldIds(units, held, facts), facts);
    const refused = homed.refusals.map(({ attach, reason }) => ({ attach, notes: [reason] }));
    const next = notesBy([...entriesOf(held), ...refused]);
    const shared = sharedLoads(units, next, homed.clients);
    shared.push(...sharedObjects(units, next));
    for (const { attach, notes } of shared) next.set(attach, notes);
    held = next;
    if (refused.length > 0 || shared.length > 0) continue;
    const judged: Judged = {
      held,
      notes: notesBy([...entriesOf(own), ...entriesOf(homed.notes)]),
      given: new Map(calls.flatMap(({ attach, given }) => (given ? [[attach, given] as const] : []))),
      open: units.flatMap((unit) => unit.attaches.filter((attach) => !next.has(attach))),
      clients: homed.clients,
      leftOut,
      gone,
    };
    const plans = units.map((unit) => planUnit(unit, judged, facts));
    return {
      plans: planMocks(settleReExports(plans, facts), facts),
      clients: homed.clients,
      modules: clientModules(homed.clients, facts),
    };
  }
}

/** The files of each package that have held calls, by the client that these would use: it goes where they can import it, too. */
function heldIds(
  units: readonly UnitFindings[],
  held: ReadonlyMap<AttachCall, unknown>,
  facts: DecideFacts,
): HeldIds {
  const paths = new Map<string, Set<string>>();
  for (const { attaches, module } of units)
    for (const attach of attaches) {
      if (!held.has(attach)) continue;
      const ids = attach.clientId ? [attach.clientId] : attach.possibleIds.map(({ id }) => id);
      for (const id of ids) {
        const key = `${facts.scopeOf(module.path)}\0${id.reach === "local" ? "keyed" : id.key}`;
        paths.set(key, (paths.get(key) ?? new Set()).add(module.path));
      }
    }
  return (packageDir, key) => paths.get(`${packageDir}\0${key}`) ?? new Set();
}

interface Noted {
  attach: AttachCall;
  notes: readonly RuleNote[];
}

const entriesOf = (map: ReadonlyMap<AttachCall, readonly RuleNote[]>): Noted[] =>
  [...map].map(([attach, notes]) => ({ attach, notes }));

/** The notes of each call together; calls without any are left out. */
function notesBy(list: readonly Noted[]): Map<AttachCall, readonly RuleNote[]> {
  const found = new Map<AttachCall, readonly RuleNote[]>();
  for (const { attach, notes } of list)
    if (notes.length > 0) found.set(attach, [...(found.get(attach) ?? []), ...notes]);
  return found;
}

function judgeCall(
  attach: AttachCall,
  unit: UnitFindings,
  {
    units,
    facts,
    asked,
    types,
    patched,
  }: {
    units: readonly UnitFindings[];
    facts: DecideFacts;
    asked: Asked;
    types: readonly NodePath[];
    patched: boolean;
  },
) {
  const callers = judgeCallers(attach, unit, facts);
  const given = givenValues(attach, facts);
  // A type that is left out would not fit what the call becomes.
  const keepsType = types.some((type) => droppableType(type, [attach]) !== null);
  if (keepsType || !asked(unit.module.path, attach.call.range.start))
    return { attach, holds: [note("not-asked-for")], notes: [], given };
  const reasons = [
    ...attach.holds,
    ...(patched && isMember(calleeOf(attach.call)) ? [note("import-unresolved", { why: "patched" })] : []),
    ...(usesSdkWithin(attach, unit) ? [note("opaque-options", { why: "sdk-within" })] : []),
    ...callers.holds,
    ...storedElsewhere(attach, unit, units, facts),
    ...(callers.holds.length > 0 ? [] : keptElsewhere(attach, facts)),
    ...(facts.heldPage(unit.module.path) ? [note("import-map", { at: "call" })] : []),
  ];
  const holds = reasons.length > 0 ? namingCallers(reasons, attach, unit, facts) : [];
  const notes = [
    ...callers.notes,
    ...notesOfEffects(attach, facts),
    ...notesOfGivenCallbacks(attach, facts),
    ...notesOfGivenValues(attach, given),
  ];
  return { attach, holds, notes, given };
}

/**
 * Whether a removed option uses the SDK and would take that with it, `identity: (await Rupt.identify({ ... })).identification`, or the call
 * stands in such an option: one does not go without the other.
 */
function usesSdkWithin(attach: AttachCall, { references, entries, attaches }: UnitFindings): boolean {
  const uses = [...references.filter(({ kind }) => kind !== "type"), ...entries].map(({ path }) => path);
  const isWithin = (path: NodePath, { options, steps, logout }: AttachCall) =>
    (options?.entries ?? []).some((entry) => {
      const stays =
        entry === logout?.entry || steps.some((each) => each.entry === entry && each.do !== "remove");
      return !stays && standsIn(path, entry.value);
    });
  return (
    uses.some((path) => isWithin(path, attach)) ||
    attaches.some((other) => other !== attach && isWithin(attach.call, other))
  );
}

/** The response leaves through an exported function: its callers in other files decide. */
function judgeCallers(
  attach: AttachCall,
  unit: UnitFindings,
  facts: DecideFacts,
): { holds: RuleNote[]; notes: RuleNote[] } {
  const holds: RuleNote[] = [];
  const notes: RuleNote[] = [];
  for (const through of attach.response.exportedThrough) {
    const callers = facts.callers(unit.module.path, through);
    if (callers?.verdict === "ignored") continue;
    if (callers?.verdict === "read") {
      holds.push(note("response-field", { callers: callers.places }));
    } else if (![...attach.notes, ...notes].some((each) => each.rule === "response-escapes")) {
      notes.push(note("response-escapes", { to: "caller", lines: [through.at.line] }));
    }
  }
  return { holds, notes };
}

/** An options object that a held call of any file passes stays as it is: what would change it is held, too. */
function sharedObjects(
  units: readonly UnitFindings[],
  held: ReadonlyMap<AttachCall, readonly RuleNote[]>,
): Noted[] {
  const stay = [...held.keys()];
  return units.flatMap(({ attaches }) =>
    attaches.flatMap((attach) => {
      const object = held.has(attach) ? undefined : sharedWithHeld(attach, stay);
      if (!object) return [];
      const holder = attach.options?.holders.find(({ declarator }) => object.isDescendant(declarator));
      const name = holder?.binding.identifier.name ?? "";
      return [{ attach, notes: [note("opaque-options", { why: "unseen", unseen: { is: "shared", name } })] }];
    }),
  );
}

/** A deferred load serves all of its uses or none: one held use holds the calls that share it. */
function sharedLoads(
  units: readonly UnitFindings[],
  held: ReadonlyMap<AttachCall, unknown>,
  clients: readonly ClientGroup[],
): Noted[] {
  const found: Noted[] = [];
  for (const unit of units) {
    const heldReferences = new Set(
      unit.attaches.filter((attach) => held.has(attach)).map((attach) => attach.site),
    );
    for (const entry of unit.entries) {
      if (!entry.deferred) continue;
      const open = unit.attaches.filter((attach) => attach.site.entry === entry && !held.has(attach));
      if (open.length === 0) continue;
      const used = new Set(
        open.map((attach) => clients.find((group) => group.members.some((each) => each.attach === attach))),
      );
      const shared =
        unit.unboundUses.docQueries.some(({ alias }) => alias.entry === entry) ||
        entry.references.some(
          (site) => (site.kind !== "attach" && !isKeptTest(site)) || heldReferences.has(site),
        );
      const carried = deferredLoad(entry) !== null;
      if (!shared && carried && used.size === 1) continue;
      const why = shared ? "shared-with-held" : carried ? "several-clients" : "load-form";
      for (const attach of open) found.push({ attach, notes: [note("import-unresolved", { why })] });
    }
  }
  return found;
}
