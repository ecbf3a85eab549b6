import type { V2Needs } from "../rules/manifests/entry.ts";
import { V3_RANGE } from "../sdk/v3.ts";
import type { Charge } from "./charge-usages.ts";
import { comingRange, type Decisions, type EntryDecision, isLeft } from "./entry-decision.ts";
import {
  inCatalog,
  isNeeded,
  needsOf,
  sumOf,
  v2Entries,
  type WorkspaceManifest,
} from "./workspace-manifest.ts";

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
export function decidePins(
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
  for (const pin of pins) decisions.set(pin, sharedDecision(manifest, needs, left?.path));
}

/** Decides on the entries of a manifest's catalogs; reads the decisions on all entries that refer to them. */
export function decideCatalog(
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
