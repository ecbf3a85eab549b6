import type { Charge } from "./charge-usages.ts";
import { type Decisions, isLeft } from "./entry-decision.ts";
import { sharedDecision } from "./shared-decision.ts";
import { v2Entries, type WorkspaceManifest } from "./workspace-manifest.ts";

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
  const usages = manifests.reduce((sum, { path, use }) => sum + (users.has(path) ? use.needsV2 : 0), 0);
  const left = sameWorkspace.find(
    (each) =>
      each.broken ||
      (each.reading?.entries ?? []).some(
        (entry) => entry.role === "dependency" && isLeft(decisions.get(entry)),
      ),
  );
  for (const pin of pins) decisions.set(pin, sharedDecision(manifest, usages, left?.path));
}
