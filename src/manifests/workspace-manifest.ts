import { posix } from "node:path";
import type { Fault } from "../rules/errors.ts";
import type { NotEdited, V2Needs } from "../rules/manifests/entry.ts";
import { type ManifestKind, manifestKind } from "./parse-manifest.ts";
import { type ManifestEntry, type ManifestReading, mentionsRupt, readManifest } from "./read-manifest.ts";

/** A package of somebody else that needs v2, and the place that says so. */
export type NeededBy = Extract<NotEdited, { is: "needed-by-package" }>;

/** What the code of one package (nearest package.json) needs after the migration. */
export interface PackageUse {
  /** Usages that stay on v2: held ones, and those in files that the run leaves out. */
  needsV2: number;
  /** Files that may load v2 and could not be read. */
  unread?: readonly string[];
  /** Files that load it and that are searched, not edited. */
  notEdited?: readonly string[];
  /** How many files that use v2 this run leaves out, because it was told to. */
  leftOut?: number;
  /** Ids of the usages that stay, without those that only follow from others. */
  ids?: readonly string[];
  /** How many of those that stay are not usages of the result. */
  unlisted?: number;
  /** Whether something migrated here needs `@ruptjs/client`. */
  usesV3: boolean;
}

/** One manifest as the project holds it. */
export interface ManifestInput {
  /** POSIX, relative to the root; may start with `../`. */
  path: string;
  text: string;
  /** What its name and place do not tell: an import map of Deno may be called anything, and serve another folder. */
  as?: { kind: ManifestKind; folder: string };
  /** Folder of the workspace root, relative to the root in the same notation (`.` for the root); null when alone. */
  workspace: string | null;
  /** Why the file must not be edited; null when it may be. */
  locked: NotEdited | null;
  /** The quote that the formatter of the repo puts in YAML, where it is known. */
  quote?: "'" | '"';
  /** For a package.json; null for other files. */
  use: PackageUse | null;
  /** A package of somebody else that a lock file shows to need v2 of this workspace. */
  neededBy?: NeededBy | null;
}

/** A manifest in its workspace, read when it names a Rupt package. */
export interface WorkspaceManifest {
  path: string;
  folder: string;
  kind: ManifestKind;
  /** Equal for the manifests of one workspace. */
  workspace: string;
  locked: NotEdited | null;
  quote: ManifestInput["quote"];
  use: PackageUse;
  neededBy: NeededBy | null;
  /** Whether its workspace names it as a member, or it is its root. */
  isMember: boolean;
  /** Null when it names nothing of Rupt's and its code does not import v3, or when it does not parse. */
  reading: ManifestReading | null;
  /** It names a Rupt package but does not parse: what it says is not known. */
  broken: boolean;
}

/** What the code of a package keeps v2 for. */
export const needsOf = ({ needsV2, usesV3, ...needs }: PackageUse): V2Needs => ({
  usages: needsV2,
  ...needs,
});

/** The needs of several packages together. */
export function sumOf(needs: readonly V2Needs[]): V2Needs {
  return {
    usages: needs.reduce((sum, each) => sum + each.usages, 0),
    unread: [...new Set(needs.flatMap(({ unread = [] }) => unread))],
    notEdited: [...new Set(needs.flatMap(({ notEdited = [] }) => notEdited))],
    leftOut: needs.reduce((sum, { leftOut = 0 }) => sum + leftOut, 0),
    ids: [...new Set(needs.flatMap(({ ids = [] }) => ids))],
    unlisted: needs.reduce((sum, { unlisted = 0 }) => sum + unlisted, 0),
  };
}

export const isNeeded = ({ usages, unread = [], leftOut = 0 }: V2Needs): boolean =>
  usages + unread.length + leftOut > 0;

const NO_USE: PackageUse = { needsV2: 0, usesV3: false };

/** Reads the manifests, in the order of their paths. One that does not parse is an error and stops no other. */
export function readWorkspace(inputs: readonly ManifestInput[]): {
  manifests: WorkspaceManifest[];
  errors: Fault[];
} {
  const manifests: WorkspaceManifest[] = [];
  const errors: Fault[] = [];
  for (const { path, text, as, workspace, locked, quote, use, neededBy = null } of [...inputs].sort(byPath)) {
    const kind = as?.kind ?? manifestKind(path);
    if (kind === null) continue;
    const read = mentionsRupt(text) || use?.usesV3 ? readManifest(path, text, kind) : null;
    const broken = read !== null && "error" in read;
    if (broken) errors.push({ path, ...read.error });
    const folder = as ? folderOf(`${as.folder}/x`) : folderOf(path);
    manifests.push({
      path,
      folder,
      kind,
      workspace: workspace === null ? folder : folderOf(`${workspace}/package.json`),
      isMember: workspace !== null,
      locked,
      quote,
      use: use ?? NO_USE,
      neededBy,
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

/** The folder of a path relative to the root: `.` for the root itself, `..` above it. */
function folderOf(path: string): string {
  return posix.normalize(posix.dirname(path));
}

/**
 * Whether a folder lies above another one. Both are relative to the root; what folders above the root are called is
 * not known, so of those only `..`, `../..` and so on are above the root.
 *
 * @example isAbove(".", "packages/a") // true
 */
export function isAbove(folder: string, other: string): boolean {
  const [one, two] = [split(folder), split(other)];
  if (one.ups !== two.ups) return one.ups > two.ups && one.names.length === 0;
  return one.names.length < two.names.length && one.names.every((name, index) => name === two.names[index]);
}

/** How deep a folder lies: the greatest of several folders above one is the nearest. */
export function depthOf(folder: string): number {
  const { ups, names } = split(folder);
  return names.length - ups;
}

function split(folder: string): { ups: number; names: string[] } {
  const parts = posix
    .normalize(folder)
    .split("/")
    .filter((part) => part !== "." && part !== "");
  const ups = parts.filter((part) => part === "..").length;
  return { ups, names: parts.slice(ups) };
}
