import type { RunError } from "../result.ts";
import { folderOf } from "./folder-order.ts";
import type { ManifestEntry } from "./manifest-entry.ts";
import type { ManifestInput, PackageUse } from "./manifest-input.ts";
import { type ManifestKind, manifestKind } from "./manifest-kind.ts";
import { type ManifestReading, mentionsRupt, readManifest } from "./read-manifest.ts";

/** A manifest in its workspace, read when it names a Rupt package. */
export interface WorkspaceManifest {
  path: string;
  folder: string;
  kind: ManifestKind;
  /** Equal for the manifests of one workspace. */
  workspace: string;
  locked: string | null;
  use: PackageUse;
  /** Null when it names nothing of Rupt's, or does not parse. */
  reading: ManifestReading | null;
  /** It names a Rupt package but does not parse: what it says is not known. */
  broken: boolean;
}

const NO_USE: PackageUse = { needsV2: 0, usesV3: false, hadUsage: false };

/** Reads the manifests, in the order of their paths. One that does not parse is an error and stops no other. */
export function readWorkspace(inputs: readonly ManifestInput[]): {
  manifests: WorkspaceManifest[];
  errors: RunError[];
} {
  const manifests: WorkspaceManifest[] = [];
  const errors: RunError[] = [];
  for (const { path, text, workspace, locked, use } of [...inputs].sort(byPath)) {
    const kind = manifestKind(path);
    if (kind === null) continue;
    const read = mentionsRupt(text) ? readManifest(path, text) : null;
    const broken = read !== null && "error" in read;
    if (broken) errors.push({ path, message: read.error.message });
    const folder = folderOf(path);
    manifests.push({
      path,
      folder,
      kind,
      workspace: workspace === null ? folder : folderOf(`${workspace}/package.json`),
      locked,
      use: use ?? NO_USE,
      reading: broken ? null : read,
      broken,
    });
  }
  return { manifests, errors };
}

/** The package's own dependencies on v2, under its own name. */
export function ownEntries({ reading }: WorkspaceManifest): ManifestEntry[] {
  return (reading?.entries ?? []).filter(({ role, target }) => role === "dependency" && target === "v2");
}

/** Whether one of these is more than a peer: the package manager installs it for this package. */
export function installs(entries: readonly ManifestEntry[]): boolean {
  return entries.some(({ section }) => section !== "peerDependencies");
}

function byPath(one: ManifestInput, other: ManifestInput): number {
  return one.path < other.path ? -1 : one.path > other.path ? 1 : 0;
}

/** The entries that stand in the catalog of this name. */
export function inCatalog({ reading }: WorkspaceManifest, name: string | null): ManifestEntry[] {
  return (reading?.entries ?? []).filter(({ role, catalog }) => role === "catalog" && catalog === name);
}

/** The entries of one role that name the v2 package under its own name. */
export function v2Entries({ reading }: WorkspaceManifest, role: ManifestEntry["role"]): ManifestEntry[] {
  return (reading?.entries ?? []).filter((entry) => entry.role === role && entry.target === "v2");
}
