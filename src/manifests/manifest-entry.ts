import type { ListNode, MapNode, Slot } from "./manifest-tree.ts";
import type { EntryRole } from "./sections.ts";

/**
 * What an entry stands for: `v2` the v2 package under its own name; `alias` the v2 package installed under another
 * name; `local` a package of the project that is also called `rupt`; `v3` the v3 package; `related` another package
 * of Rupt.
 */
export type EntryTarget = "v2" | "alias" | "local" | "v3" | "related";

/** One entry of a manifest that names a Rupt package. Offsets are those of the text; lines and columns start at 1. */
export interface ManifestEntry {
  /** Dotted path of the section: `devDependencies`, `catalogs.react18`, `pnpm.overrides`, `overrides.foo`. */
  section: string;
  role: EntryRole;
  target: EntryTarget;
  /** The package that is meant: `rupt`, `@ruptjs/client`, `@ruptjs/core`, … */
  package: string;
  /** The key or list item as it is written, without quotes: `rupt`, `foo>rupt`, `rupt-v2`. */
  key: string;
  /** The range, or the source text of a value that is no text; empty for an item of a list. */
  range: string;
  /** Name of the catalog: the one that a `catalog:` range refers to, or the one that this entry stands in. */
  catalog: string | null;
  start: number;
  end: number;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  /** Source text of the entry. */
  snippet: string;
  /** Where it stands in the tree, for `editManifest`. */
  container: MapNode | ListNode;
  slot: Slot;
}
