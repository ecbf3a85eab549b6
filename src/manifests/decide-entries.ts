import { V3_RANGE } from "../sdk/v3.ts";
import { type Charge, chargeUsages } from "./charge-usages.ts";
import { comingRange, type EntryDecision, goes } from "./entry-decision.ts";
import type { ManifestEntry } from "./manifest-entry.ts";
import { ownEntries, type WorkspaceManifest } from "./workspace-manifest.ts";

export type Decisions = Map<ManifestEntry, EntryDecision>;

/**
 * Decides on every entry that names the v2 package, over all manifests:
 *
 * - a package's own entries stay while code that relies on them needs v2, are swapped when migrated code relies on
 *   them, and go otherwise
 * - what says more about them (`peerDependenciesMeta`, …) goes with them; nothing is added there
 * - overrides and resolutions stay while anything in the workspace keeps the package
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

function decideOwn(
  manifest: WorkspaceManifest,
  charge: Charge | undefined,
  manifests: readonly WorkspaceManifest[],
  decisions: Decisions,
): void {
  const own = ownEntries(manifest);
  for (const entry of own) {
    // JSON may hold a key twice: the client comes once, where the last one stands, which is the one that counts.
    const last = own.findLast(({ section }) => section === entry.section) === entry;
    const comes = charge?.usesV3 === true && last && !hasClient(manifest, entry.section);
    const add = comes ? clientRange(entry, manifest.workspace, manifests) : null;
    if (charge && charge.needsV2 > 0) {
      decisions.set(entry, { action: "keep", usages: charge.needsV2, add: manifest.locked ? null : add });
    } else if (manifest.locked) {
      decisions.set(entry, { action: "leave", why: manifest.locked, add: null });
    } else {
      decisions.set(entry, charge?.usesV3 ? { action: "swap", range: add } : { action: "remove" });
    }
  }
  for (const entry of manifest.reading?.entries ?? []) {
    const why = ELSEWHERE.find(([is]) => is(entry))?.[1];
    if (why) decisions.set(entry, { action: "leave", why, add: null });
  }
}

/** Entries that no decision about this package's code can reach. */
const ELSEWHERE: readonly [(entry: ManifestEntry) => boolean, string][] = [
  [
    ({ target }) => target === "alias",
    "it is installed under another name, and imports of that are not followed",
  ],
  [
    ({ target, role }) => target === "v2" && role === "extension",
    "it says what a package of somebody else needs",
  ],
];

/** A peer says what others must bring, so it is apart; of the other sections one is enough. */
function hasClient({ reading }: WorkspaceManifest, section: string): boolean {
  const isPeer = (name: string): boolean => name === "peerDependencies";
  return (reading?.entries ?? []).some(
    (entry) =>
      entry.target === "v3" && entry.role === "dependency" && isPeer(entry.section) === isPeer(section),
  );
}

/** A range from a catalog stays one, if that catalog can be edited or has the client already. */
function clientRange(
  entry: ManifestEntry,
  workspace: string,
  manifests: readonly WorkspaceManifest[],
): string {
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

function inCatalog({ reading }: WorkspaceManifest, name: string | null): ManifestEntry[] {
  return (reading?.entries ?? []).filter(({ role, catalog }) => role === "catalog" && catalog === name);
}

function v2Entries({ reading }: WorkspaceManifest, role: ManifestEntry["role"]): ManifestEntry[] {
  return (reading?.entries ?? []).filter((entry) => entry.role === role && entry.target === "v2");
}

function decideCompanions(manifest: WorkspaceManifest, decisions: Decisions): void {
  const staying = ownEntries(manifest)
    .map((entry) => decisions.get(entry))
    .find((each) => each && !goes(each));
  const { needsV2 } = manifest.use;
  for (const entry of v2Entries(manifest, "companion")) {
    if (staying?.action === "keep") decisions.set(entry, { ...staying, add: null });
    else if (needsV2 > 0) decisions.set(entry, { action: "keep", usages: needsV2, add: null });
    else if (manifest.locked) decisions.set(entry, { action: "leave", why: manifest.locked, add: null });
    else decisions.set(entry, staying ?? { action: "remove" });
  }
}

function decidePins(
  manifest: WorkspaceManifest,
  manifests: readonly WorkspaceManifest[],
  charges: ReadonlyMap<WorkspaceManifest, Charge>,
  decisions: Decisions,
): void {
  const pins = v2Entries(manifest, "pin");
  if (pins.length === 0) return;
  const near = manifests.filter(({ workspace }) => workspace === manifest.workspace);
  const users = new Set(near.flatMap((each) => [each.path, ...(charges.get(each)?.users ?? [])]));
  const usages = sum(manifests.filter(({ path }) => users.has(path)).map(({ use }) => use.needsV2));
  const left = near.find(
    (each) =>
      each.broken ||
      (each.reading?.entries ?? []).some(
        (entry) => entry.role === "dependency" && isLeft(decisions.get(entry)),
      ),
  );
  for (const pin of pins) decisions.set(pin, sharedDecision(manifest, usages, left?.path));
}

function decideCatalog(
  manifest: WorkspaceManifest,
  manifests: readonly WorkspaceManifest[],
  charges: ReadonlyMap<WorkspaceManifest, Charge>,
  decisions: Decisions,
): void {
  const near = manifests.filter(({ workspace }) => workspace === manifest.workspace);
  for (const entry of v2Entries(manifest, "catalog")) {
    const referring = near.flatMap((each) =>
      (each.reading?.entries ?? [])
        .filter(
          (other) => other.role !== "catalog" && other.target === "v2" && other.catalog === entry.catalog,
        )
        .map((other) => ({ each, other, decision: decisions.get(other) })),
    );
    const kept = referring.filter(({ decision }) => decision?.action === "keep");
    const holders = [...new Set(kept.map(({ each }) => each))];
    const usages = Math.max(
      sum(holders.map((each) => charges.get(each)?.needsV2 ?? 0)),
      ...kept.map(({ decision }) => (decision?.action === "keep" ? decision.usages : 0)),
    );
    const left =
      referring.find(({ decision }) => isLeft(decision))?.each ?? near.find(({ broken }) => broken);

    const wanted = referring.some(({ decision, other }) => decision && comingRange(decision) === other.range);
    const has = near.some((each) => inCatalog(each, entry.catalog).some(({ target }) => target === "v3"));
    const range = wanted && !has && manifest.locked === null ? V3_RANGE : null;
    const decision = sharedDecision(manifest, usages, left?.path);
    if (decision.action !== "remove") decisions.set(entry, { ...decision, add: range });
    else decisions.set(entry, wanted ? { action: "swap", range } : decision);
  }
}

/** An entry that a whole workspace shares. `left` is a manifest that still needs it without a usage to show for it. */
function sharedDecision(
  { locked }: WorkspaceManifest,
  usages: number,
  left: string | undefined,
): Exclude<EntryDecision, { action: "swap" }> {
  if (usages > 0) return { action: "keep", usages, add: null };
  if (locked !== null) return { action: "leave", why: locked, add: null };
  return left === undefined
    ? { action: "remove" }
    : { action: "leave", why: `${left} may still need it`, add: null };
}

function isLeft(decision: EntryDecision | undefined): boolean {
  return decision?.action === "leave";
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
