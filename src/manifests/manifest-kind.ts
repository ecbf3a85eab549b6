import { posix } from "node:path";
import { jsonTree } from "./json-tree.ts";
import { type ManifestError, manifestError } from "./manifest-error.ts";
import type { TreeNode } from "./manifest-tree.ts";
import { yamlTree } from "./yaml-tree.ts";

/** The file names of the manifests that are understood, each with its reader. */
const READERS = {
  "package.json": jsonTree,
  "pnpm-workspace.yaml": yamlTree,
  ".yarnrc.yml": yamlTree,
} as const satisfies Record<string, (text: string) => { tree: TreeNode } | { error: ManifestError }>;

export type ManifestKind = keyof typeof READERS;

/** File names that `readManifest` takes. */
export const MANIFEST_NAMES = Object.keys(READERS) as ManifestKind[];

/** The kind of a manifest by its path, or null when the file is no manifest. */
export function manifestKind(path: string): ManifestKind | null {
  const name = posix.basename(path);
  return MANIFEST_NAMES.find((kind) => kind === name) ?? null;
}

/** Reads the text of a manifest as a tree, or says why it does not parse. */
export function parseManifest(
  kind: ManifestKind,
  text: string,
): { tree: TreeNode } | { error: ManifestError } {
  try {
    return READERS[kind](text);
  } catch (problem) {
    if (!(problem instanceof RangeError)) throw problem;
    return { error: manifestError(text, 0, "it is nested too deeply to be read", "edit it by hand") };
  }
}
