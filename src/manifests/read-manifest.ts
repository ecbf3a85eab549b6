import { findDependencies } from "./find-dependencies.ts";
import type { ManifestEntry } from "./manifest-entry.ts";
import { type ManifestError, manifestError } from "./manifest-error.ts";
import { type ManifestKind, manifestKind, parseManifest } from "./manifest-kind.ts";
import { type MapNode, membersNamed, textOf } from "./manifest-tree.ts";

/** A manifest that was read: its text, its content with offsets, and what of it names a Rupt package. */
export interface ManifestReading {
  kind: ManifestKind;
  text: string;
  tree: MapNode;
  /** The `name` of a package.json. */
  name: string | null;
  entries: ManifestEntry[];
}

/**
 * Reads a package.json, `pnpm-workspace.yaml` or `.yarnrc.yml`.
 *
 * @param path decides the kind by the file name
 * @returns the reading, or an error whose message names line and column
 */
export function readManifest(path: string, text: string): ManifestReading | { error: ManifestError } {
  const kind = manifestKind(path);
  if (kind === null) {
    return {
      error: manifestError(text, 0, "this is no manifest", "pass a package.json or a workspace file"),
    };
  }
  const parsed = parseManifest(kind, text);
  if ("error" in parsed) return parsed;
  const { tree } = parsed;
  if (tree.type !== "map") {
    return { error: manifestError(text, tree.start, "an object is expected here", "check the file") };
  }
  const name = kind === "package.json" ? membersNamed(tree, "name").at(-1) : undefined;
  return {
    kind,
    text,
    tree,
    name: name ? textOf(name.value) : null,
    entries: findDependencies(kind, text, tree),
  };
}

/** Whether a manifest's text can name a Rupt package at all. Cheap: others need not be parsed. */
export function mentionsRupt(text: string): boolean {
  return /rupt|sabil-js/.test(text);
}
