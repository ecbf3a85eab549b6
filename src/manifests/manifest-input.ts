/** What the code of one package (nearest package.json) needs after the migration. */
export interface PackageUse {
  /** Usages that stay on v2: held ones, and those in files that the run leaves out. */
  needsV2: number;
  /** Whether something migrated here needs `@ruptjs/client`. */
  usesV3: boolean;
  /** Whether the package used v2 at all before the run. */
  hadUsage: boolean;
}

/** One manifest as the project holds it. */
export interface ManifestInput {
  /** POSIX, relative to the root; may start with `../`. */
  path: string;
  text: string;
  /** Folder of the workspace root, relative to the root in the same notation (`.` for the root); null when alone. */
  workspace: string | null;
  /** Why the file must not be edited, e.g. `it lies above the root`; null when it may be. */
  locked: string | null;
  /** For a package.json; null for other files. */
  use: PackageUse | null;
}
