import { dependsOn, isLinkedTo } from "./charge-usages.ts";
import type { ManifestEntry } from "./read-manifest.ts";
import { selectorPackages } from "./selector-packages.ts";
import { type NeededBy, v2Entries, type WorkspaceManifest } from "./workspace-manifest.ts";

/**
 * A package of somebody else that needs what the workspace of a manifest installs: a lock file has v2 among its peers, or an override
 * or an extension speaks of v2 below it.
 */
export function neededByOthers(
  manifest: WorkspaceManifest,
  manifests: readonly WorkspaceManifest[],
): NeededBy | null {
  if (manifest.neededBy) return manifest.neededBy;
  for (const each of manifests.filter(({ workspace }) => workspace === manifest.workspace))
    for (const entry of [...v2Entries(each, "pin"), ...v2Entries(each, "extension")]) {
      const name = otherPackage(entry, manifests);
      if (name !== null && !/\.(?:optionalD|d)ependencies$/.test(entry.section))
        return { is: "needed-by-package", package: name, path: each.path, line: entry.line };
    }
  return publishedPeer(manifest, manifests);
}

/** A package of the repository that is installed as it was published, where it still has v2 as its peer. */
function publishedPeer(
  manifest: WorkspaceManifest,
  manifests: readonly WorkspaceManifest[],
): NeededBy | null {
  for (const each of manifests) {
    const name = each.reading?.name ?? null;
    // What has v3 as its peer now had v2 when it was published.
    const peer = each.reading?.entries.find(
      ({ section, target }) => section === "peerDependencies" && (target === "v2" || target === "v3"),
    );
    if (!peer || name === null || each.workspace === manifest.workspace) continue;
    if (dependsOn(manifest, name) && !isLinkedTo(manifest, name))
      return { is: "needed-by-package", package: name, path: each.path, line: peer.line };
  }
  return null;
}

/**
 * The package of somebody else that a pin or an extension bends the dependency of: `foo` of `foo>rupt`, of `foo/rupt` and of
 * `{ foo: { rupt } }`.
 */
export function otherPackage(
  { section, key, role }: ManifestEntry,
  manifests: readonly WorkspaceManifest[],
): string | null {
  const [, below = ""] = /(?:^|\.)overrides\.(.+)$/.exec(section) ?? [];
  const [, extended = ""] = /(?:^|\.)packageExtensions\.(.+)\.\w+$/.exec(section) ?? [];
  const named = selectorPackages(key);
  const name = role === "extension" ? selectorPackages(extended)[0] : (named.at(-2) ?? below);
  const isOwn = manifests.some(({ reading }) => reading?.name === name);
  return name === undefined || name === "" || isOwn ? null : name;
}
