import type { NotEdited, V2Needs } from "../rules/manifests/entry.ts";
import { V3_DENO, V3_RANGE } from "../sdk/v3.ts";
import { type Charge, chargeUsages, dependsOn } from "./charge-usages.ts";
import { comingRange, type Decisions, type EntryDecision, goes, isLeft } from "./entry-decision.ts";
import { neededByOthers, otherPackage } from "./needed-by-others.ts";
import type { ManifestEntry } from "./read-manifest.ts";
import {
  inCatalog,
  isNeeded,
  needsOf,
  ownEntries,
  sumOf,
  v2Entries,
  type WorkspaceManifest,
} from "./workspace-manifest.ts";

/**
 * Decides on every entry that names the v2 package, over all manifests:
 *
 * - a package's own entries stay while code that relies on them needs v2, are swapped when migrated code relies on
 *   them, and go otherwise
 * - what says more about them (`peerDependenciesMeta`, …) goes with them; nothing is added there
 * - overrides and resolutions stay while anything in the workspace keeps the package; so does all that a package of somebody else
 *   needs, as a lock file, an override or an extension shows
 * - a catalog's entry stays while an entry that stays refers to it, and `@ruptjs/client` joins the catalog when a
 *   package now refers to that
 */
export function decideEntries(manifests: readonly WorkspaceManifest[]): Decisions {
  const charges = chargeUsages(manifests);
  const decisions: Decisions = new Map();
  for (const manifest of manifests) decideOwn(manifest, charges.get(manifest), manifests, decisions);
  for (const manifest of manifests) decideCompanions(manifest, decisions);
  for (const manifest of manifests) decidePins(manifest, manifests, charges, decisions);
  for (const manifest of manifests) decideCatalog(manifest, manifests, charges, decisions);
  return decisions;
}

/** Decides on the entries by which a package itself needs v2, and on those that no decision here can reach. */
function decideOwn(
  manifest: WorkspaceManifest,
  charge: Charge | undefined,
  manifests: readonly WorkspaceManifest[],
  decisions: Decisions,
): void {
  const own = ownEntries(manifest);
  const other = own.length === 0 ? null : neededByOthers(manifest, manifests);
  for (const entry of own) {
    // JSON may hold a key twice: the client comes once, where the last one stands, which is the one that counts.
    const last = own.findLast(({ section }) => section === entry.section) === entry;
    const comes = charge?.usesV3 === true && last && !hasClient(manifest, entry.section);
    const moved = comes && !isClosed(manifest) ? clientForDevelopment(manifest, entry.section) : undefined;
    if (moved) decisions.set(moved, { action: "remove" });
    const add = comes ? (moved?.range ?? clientRange(entry, manifest, manifests)) : null;
    if (charge && isNeeded(charge.needs)) {
      decisions.set(entry, { action: "keep", needs: charge.needs, add: isClosed(manifest) ? null : add });
    } else if (manifest.locked) {
      decisions.set(entry, { action: "leave", why: manifest.locked, add: isClosed(manifest) ? null : add });
    } else if (other && (entry.section !== "peerDependencies" || dependsOn(manifest, other.package))) {
      decisions.set(entry, { action: "leave", why: other, add });
    } else {
      decisions.set(entry, charge?.usesV3 ? { action: "swap", range: add } : { action: "remove" });
    }
  }
  for (const entry of manifest.reading?.entries ?? []) {
    const why = ELSEWHERE.find(([is]) => is(entry))?.[1];
    if (why) decisions.set(entry, { action: "leave", why, add: null });
  }
}

/** Whether nothing may be written there. Where only its own entry is left to a person, what its code imports now still comes. */
const isClosed = ({ locked }: WorkspaceManifest): boolean =>
  locked !== null && locked.is !== "several-owners";

/** Decides on what says more about those entries; reads their decisions. */
function decideCompanions(manifest: WorkspaceManifest, decisions: Decisions): void {
  const staying = ownEntries(manifest)
    .map((entry) => decisions.get(entry))
    .find((each) => each && !goes(each));
  const needs = needsOf(manifest.use);
  for (const entry of v2Entries(manifest, "companion")) {
    if (staying?.action === "keep") decisions.set(entry, { ...staying, add: null });
    else if (isNeeded(needs)) decisions.set(entry, { action: "keep", needs, add: null });
    else if (manifest.locked) decisions.set(entry, { action: "leave", why: manifest.locked, add: null });
    else decisions.set(entry, staying ?? { action: "remove" });
  }
}

/** Entries that no decision about this package's code can reach. */
const ELSEWHERE: readonly [(entry: ManifestEntry) => boolean, NotEdited][] = [
  [({ target }) => target === "alias", { is: "alias" }],
  [({ target }) => target === "other", { is: "other" }],
  [({ target }) => target === "unproved", { is: "unproved" }],
  [({ target }) => target === "local", { is: "local" }],
  [({ target, role }) => target === "v2" && role === "extension", { is: "extension" }],
];

/** The sections that provide the client where a section is to: what is only there for development is left out in production. */
const SERVED_BY: Readonly<Record<string, readonly string[]>> = {
  dependencies: ["dependencies"],
  devDependencies: ["dependencies", "devDependencies"],
  optionalDependencies: ["dependencies", "optionalDependencies"],
  // A peer says what others must bring, so it is apart.
  peerDependencies: ["peerDependencies"],
};

function hasClient({ reading }: WorkspaceManifest, section: string): boolean {
  return (reading?.entries ?? []).some(
    (entry) =>
      entry.target === "v3" &&
      entry.role === "dependency" &&
      (SERVED_BY[section] ?? [section]).includes(entry.section),
  );
}

/** A client that is there for development only, where another section is to have it: one of them is enough. */
const clientForDevelopment = ({ reading }: WorkspaceManifest, section: string): ManifestEntry | undefined =>
  section === "dependencies"
    ? reading?.entries.find(
        (entry) =>
          entry.target === "v3" && entry.role === "dependency" && entry.section === "devDependencies",
      )
    : undefined;

/** A range from a catalog stays one, if that catalog can be edited or has the client already. */
function clientRange(
  entry: ManifestEntry,
  { kind, workspace }: WorkspaceManifest,
  manifests: readonly WorkspaceManifest[],
): string {
  if (kind.startsWith("deno.")) return V3_DENO;
  if (entry.catalog === null) return V3_RANGE;
  const serves = manifests.some(
    (manifest) =>
      manifest.workspace === workspace &&
      inCatalog(manifest, entry.catalog).some(
        ({ target }) => target === "v3" || (target === "v2" && manifest.locked === null),
      ),
  );
  return serves ? entry.range : V3_RANGE;
}

/** An entry that a whole workspace shares. `left` is a manifest that still needs it without a usage to show for it. */
function sharedDecision(
  { locked }: WorkspaceManifest,
  needs: V2Needs,
  left: string | undefined,
): Exclude<EntryDecision, { action: "swap" }> {
  if (isNeeded(needs)) return { action: "keep", needs, add: null };
  if (locked !== null) return { action: "leave", why: locked, add: null };
  return left === undefined
    ? { action: "remove" }
    : { action: "leave", why: { is: "needed-elsewhere", path: left }, add: null };
}

/** Decides on overrides, resolutions and the like; reads the decisions on the dependencies of the workspace. */
function decidePins(
  manifest: WorkspaceManifest,
  manifests: readonly WorkspaceManifest[],
  charges: ReadonlyMap<WorkspaceManifest, Charge>,
  decisions: Decisions,
): void {
  const pins = v2Entries(manifest, "pin");
  if (pins.length === 0) return;
  const sameWorkspace = manifests.filter(({ workspace }) => workspace === manifest.workspace);
  const users = new Set(sameWorkspace.flatMap((each) => [each.path, ...(charges.get(each)?.users ?? [])]));
  const needs = sumOf(manifests.filter(({ path }) => users.has(path)).map(({ use }) => needsOf(use)));
  const left = sameWorkspace.find(
    (each) =>
      each.broken ||
      (each.reading?.entries ?? []).some(
        (entry) => entry.role === "dependency" && isLeft(decisions.get(entry)),
      ),
  );
  for (const pin of pins) {
    const name = otherPackage(pin, manifests);
    const why = {
      is: "needed-by-package",
      package: name ?? "",
      path: manifest.path,
      line: pin.line,
    } as const;
    const decision = sharedDecision(manifest, needs, left?.path);
    const goesNot = name !== null && decision.action === "remove";
    decisions.set(pin, goesNot ? { action: "leave", why, add: null } : decision);
  }
}

/** Decides on the entries of a manifest's catalogs; reads the decisions on all entries that refer to them. */
function decideCatalog(
  manifest: WorkspaceManifest,
  manifests: readonly WorkspaceManifest[],
  charges: ReadonlyMap<WorkspaceManifest, Charge>,
  decisions: Decisions,
): void {
  const sameWorkspace = manifests.filter(({ workspace }) => workspace === manifest.workspace);
  for (const entry of v2Entries(manifest, "catalog")) {
    const referring = sameWorkspace.flatMap((each) =>
      (each.reading?.entries ?? [])
        .filter(
          (other) => other.role !== "catalog" && other.target === "v2" && other.catalog === entry.catalog,
        )
        .map((other) => ({ each, other, decision: decisions.get(other) })),
    );
    const kept = referring.filter(({ decision }) => decision?.action === "keep");
    const holders = [...new Set(kept.map(({ each }) => each))];
    const charged = sumOf(holders.flatMap((each) => charges.get(each)?.needs ?? []));
    const shared = kept.flatMap(({ decision }) => (decision?.action === "keep" ? [decision.needs] : []));
    const needs = shared.reduce((most, each) => (each.usages > most.usages ? each : most), charged);
    const left =
      referring.find(({ decision }) => isLeft(decision))?.each ?? sameWorkspace.find(({ broken }) => broken);

    const wanted = referring.some(({ decision, other }) => decision && comingRange(decision) === other.range);
    const has = sameWorkspace.some((each) =>
      inCatalog(each, entry.catalog).some(({ target }) => target === "v3"),
    );
    const range = wanted && !has && manifest.locked === null ? V3_RANGE : null;
    const decision = sharedDecision(manifest, needs, left?.path);
    if (decision.action !== "remove") decisions.set(entry, { ...decision, add: range });
    else decisions.set(entry, wanted ? { action: "swap", range } : decision);
  }
}
