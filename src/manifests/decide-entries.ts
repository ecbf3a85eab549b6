import { chargeUsages } from "./charge-usages.ts";
import { decideCatalog } from "./decide-catalog.ts";
import { decideCompanions, decideOwn } from "./decide-own.ts";
import { decidePins } from "./decide-pins.ts";
import type { Decisions } from "./entry-decision.ts";
import type { WorkspaceManifest } from "./workspace-manifest.ts";

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
