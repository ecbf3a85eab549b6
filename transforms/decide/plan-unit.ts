import { asksForChecks, isTypeChecked, isTypeScript } from "../../src/code/file-names.ts";
import { type NodePath, standsIn } from "../../src/code/tree/index.ts";
import { isEsModule } from "../../src/code/values/common-js.ts";
import type { RuleNote } from "../../src/rules/note.ts";
import type { AttachCall } from "../find/attach/attach-call.ts";
import { type DetachRemoval, takeOutDetach } from "../find/calls/detach-removal.ts";
import { typePlaces } from "../find/find-unbound-uses.ts";
import { isKeptTest } from "../find/sdk/deferred-load.ts";
import { isOtherFunction, type SdkEntry, type SdkReference } from "../find/sdk/references.ts";
import type {
  Asked,
  ClientGroup,
  ClientUse,
  DecideFacts,
  GivenValues,
  UnitFindings,
  UnitPlan,
} from "../model.ts";
import type { ClientModuleFacts } from "./clients/client-module-facts.ts";
import { isCommonJsModule } from "./clients/client-modules.ts";
import { needsItsPlace } from "./clients/existing-clients.ts";
import { chooseNames, nameLoads } from "./names.ts";
import { droppableType } from "./type-sites.ts";

/** What is decided about all calls. */
export interface Judged {
  held: ReadonlyMap<AttachCall, readonly RuleNote[]>;
  notes: ReadonlyMap<AttachCall, readonly RuleNote[]>;
  given: ReadonlyMap<AttachCall, GivenValues>;
  /** The calls that are migrated. */
  open: readonly AttachCall[];
  clients: readonly ClientGroup[];
  leftOut: Asked;
  /** Uses of v2 types that go with other code, and entries of which only comments that go have types. */
  gone: ReadonlySet<NodePath>;
}

/** What is to become of one unit. Whether what it passes on may leave v2 is settled when all units are planned. */
export function planUnit(unit: UnitFindings, judged: Judged, facts: DecideFacts): UnitPlan {
  const uses = chooseNames(
    unit,
    judged.clients,
    (from, specifier) => facts.clientModule?.resolve(from, specifier) ?? null,
  );
  const migrated = nameLoads(
    unit,
    new Map(
      unit.attaches.flatMap((attach): [AttachCall, ClientUse][] => {
        const use = uses.find(({ group }) => group.members.some((member) => member.attach === attach));
        return judged.held.has(attach) || !use ? [] : [[attach, use]];
      }),
    ),
  );
  const { clientModule } = facts;
  const imports = uses.flatMap((use) => {
    const { home } = use.group;
    if (home.in !== "module" || !clientModule || use.imported) return [];
    const isLate =
      (!isEsModule(unit.module) || isTypeScript(unit.module)) &&
      use.group.members.some((each) => each.unit === unit && each.attach.site.entry.form === "dynamic");
    const specifier = clientModule.specifier(unit.module.path, home.path, unit.module.path, isLate);
    const isBehindOthers = home.exists && needsItsPlace(home.path, unit.module, clientModule);
    const loadsMore =
      isBehindOthers ||
      judged.clients.some(
        (each) =>
          each.home.in === "module" &&
          each.home.path === home.path &&
          each.creation !== "keyed" &&
          (each.portable?.imports.length ?? 0) > 0,
      );
    return [{ use, specifier, loadsMore, requiring: requiring(use, unit, clientModule) }];
  });
  const loads = loadsThatStay(unit, { migrated, detaches: unit.detaches });
  const held = ofUnit(judged.held, unit);
  const detaches = unit.detaches.map((each): DetachRemoval => {
    if (loads.includes(each.site.entry)) return { ...each, seed: null, kept: "load" };
    return holdsCallAround(each, held) ? { ...each, seed: null, kept: "within" } : each;
  });
  const types = judgeTypes(unit, judged);
  const references = judgeReferences(unit, { migrated, judged, types, detaches });
  const entries = unit.entries.filter(
    (entry) => isNeeded(entry, unit, facts) || isNeededByDocs(entry, unit, judged),
  );
  return {
    unit,
    migrated,
    held,
    notes: ofUnit(judged.notes, unit),
    given: ofUnit(judged.given, unit),
    creates: uses.filter(({ group }) => group.home.in === "unit"),
    imports,
    neededEntries: new Set([...references.needed, ...entries]),
    handledReferences: references.handled,
    detaches,
    movedStatements: judged.clients.flatMap(({ moved }) => (moved?.unit === unit ? moved.statements : [])),
    goneTypes: types.gone,
    droppedTypes: types.dropped,
    waitingTypes: types.waiting,
    openReExports: new Set(),
    isLeftOut: (place) => judged.leftOut(unit.module.path, place.range.start),
    keepsSideEffect: facts.keepsGlobal(unit.module.path),
    mocks: null,
    mockFile: null,
    lineWidth: facts.lineWidth(unit.module.path),
    isChecked: facts.checksJavaScript(unit.module.path) || asksForChecks(unit.module),
    lacksMap: facts.lacksMap(unit.module.path) && isTypeChecked(unit.module, facts),
    refusesUnread: isTypeScript(unit.module) && facts.refusesUnread(unit.module.path),
  };
}

/** The loads of an ES module that load a client module now which requires the package. */
function requiring(
  { group: { home, members } }: ClientUse,
  unit: UnitFindings,
  { formatOf }: ClientModuleFacts,
): SdkEntry[] {
  if (home.in !== "module" || home.exists) return [];
  const units = members.map((each) => each.unit);
  if (formatOf(home.path) !== "commonjs" && !isCommonJsModule(home.path, units)) return [];
  const isModule = formatOf(unit.module.path) === "module";
  return members
    .filter((each) => each.unit === unit)
    .map(({ attach }) => attach.site.entry)
    .filter(({ form }) => form === "dynamic" || (form === "import" && isModule));
}

const ofUnit = <Value>(all: ReadonlyMap<AttachCall, Value>, unit: UnitFindings): Map<AttachCall, Value> =>
  new Map(
    unit.attaches.flatMap((attach): [AttachCall, Value][] => {
      const own = all.get(attach);
      return own ? [[attach, own]] : [];
    }),
  );

/** Whether an entry stays for reasons that lie in no reference. */
function isNeeded(entry: SdkEntry, unit: UnitFindings, facts: DecideFacts): boolean {
  if (entry.form === "global") return false;
  const named = entry.aliases.some((alias) => unit.templateReads.has(alias.binding.identifier.name));
  return named || isBareLoad(entry) || entry.shape.heldOnV2 === true || facts.heldPage(unit.module.path);
}

/** Whether a comment that stays has a type that takes its name from an entry. */
const isNeededByDocs = (entry: SdkEntry, { unboundUses }: UnitFindings, { gone }: Judged): boolean =>
  !gone.has(entry.path) && unboundUses.docQueries.some(({ alias }) => alias.entry === entry);

/** Whether a call stays because of a use of v2 in an option of it, and that is this one: the next run would see neither. */
const holdsCallAround = (
  { site }: DetachRemoval,
  held: ReadonlyMap<AttachCall, readonly RuleNote[]>,
): boolean =>
  [...held].some(
    ([{ call }, notes]) =>
      standsIn(site.path, call) &&
      notes.some(({ rule, facts }) => rule === "opaque-options" && facts.why === "sdk-within"),
  );

/** `import("rupt").then(...)` around calls that are taken out: where it is not taken out with them, they stay. */
function loadsThatStay(
  unit: UnitFindings,
  { migrated, detaches }: Pick<UnitPlan, "migrated" | "detaches">,
): SdkEntry[] {
  const users = new Set([...migrated.keys()].map(({ site }) => site.entry));
  const open = unit.entries.filter(({ deferred, shape }) => deferred && shape.v2);
  const alone = open.filter(
    (entry) => !users.has(entry) && detaches.some(({ site, seed }) => site.entry === entry && seed !== null),
  );
  if (alone.length === 0) return [];
  const stores = [...migrated.keys()].flatMap((attach) => attach.stores);
  const taken = takeOutDetach(detaches, unit.detachReader, stores);
  return alone.filter(({ path }) => !taken.covers(path));
}

/** An import for its side effect, or a load whose result is not seen: nothing says what it is for. */
function isBareLoad(entry: SdkEntry): boolean {
  return entry.shape.v2 && entry.aliases.length === 0 && entry.references.length === 0;
}

/** Which references the rewrite takes care of; the entries of all others stay on v2. */
function judgeReferences(
  unit: UnitFindings,
  {
    migrated,
    judged,
    types,
    detaches,
  }: {
    migrated: ReadonlyMap<AttachCall, ClientUse>;
    judged: Judged;
    types: { readonly gone: ReadonlySet<NodePath> };
    detaches: readonly DetachRemoval[];
  },
) {
  const handled = new Set<SdkReference>();
  const needed = new Set<SdkEntry>();
  const held = [...ofUnit(judged.held, unit).keys()];
  const heldReferences = new Set(held.map(({ site }) => site));
  const taken = detaches.length > 0 ? takeOutDetach(detaches, unit.detachReader) : null;
  for (const reference of unit.references) {
    if (reference.entry.form === "global") continue;
    if (reference.kind === "attach") {
      if (heldReferences.has(reference)) needed.add(reference.entry);
      continue;
    }
    if (
      types.gone.has(reference.path) ||
      detaches.some(({ site, seed }) => site === reference && seed !== null) ||
      (reference.kind === "test" && (isCarriedTest(reference, migrated) || taken?.covers(reference.path)))
    )
      handled.add(reference);
    // What is passed on is settled when all files are judged.
    else if (reference.kind !== "re-export" || reference.entry.deferred) needed.add(reference.entry);
  }
  return { handled, needed };
}

/** What becomes of the types of v2 that a unit names. */
function judgeTypes(unit: UnitFindings, judged: Judged) {
  const gone = new Set<NodePath>();
  const dropped = new Set<NodePath>();
  const waiting = new Map<NodePath, AttachCall>();
  const held = [...ofUnit(judged.held, unit).keys()];
  for (const path of typePlaces(unit)) {
    const syntax = droppableType(path, judged.open);
    if (syntax) dropped.add(syntax);
    if (syntax || judged.gone.has(path)) gone.add(path);
    else {
      const call = held.find((attach) => droppableType(path, [attach]) !== null);
      if (call) waiting.set(path, call);
    }
  }
  return { gone, dropped: [...dropped], waiting };
}

/** `Rupt && Rupt.attach(...)`: the test moves to the client when there is only one. A test of another function does not. */
function isCarriedTest(reference: SdkReference, migrated: ReadonlyMap<AttachCall, ClientUse>): boolean {
  if (isKeptTest(reference)) return true;
  const uses = new Set(migrated.values());
  // Where each call loads what it uses, the file has no name for the client.
  const hasName = [...migrated].some(
    ([{ site }, { group }]) => !site.entry.deferred || group.home.in === "unit",
  );
  if (uses.size !== 1 || reference.entry.deferred || !hasName) return false;
  if (reference.value.is === "other" || isOtherFunction(reference)) return false;
  return [...uses].every((use) => use.group.creation === "eager");
}
