import { lineIndex } from "../code/tree/index.ts";
import { RELATED_PACKAGES } from "../sdk/related.ts";
import { V2_PACKAGE } from "../sdk/v2.ts";
import { V3_PACKAGE } from "../sdk/v3.ts";
import {
  type ListNode,
  type MapNode,
  membersNamed,
  type Slot,
  slotsOf,
  type TreeNode,
  textOf,
} from "./manifest-tree.ts";
import {
  type ManifestError,
  type ManifestKind,
  manifestError,
  manifestKind,
  parseManifest,
} from "./parse-manifest.ts";
import { type EntryRole, SECTIONS, type Section } from "./sections.ts";
import { isFromRegistry, isOtherMajor, rangeTarget, selectorPackages } from "./selector-packages.ts";

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
 * @param path decides the kind by the file name, where that is not given
 * @returns the reading, or an error whose message names line and column
 */
export function readManifest(
  path: string,
  text: string,
  kind = manifestKind(path),
): ManifestReading | { error: ManifestError } {
  if (kind === null) {
    return {
      error: manifestError(text, 0, "manifest-unknown"),
    };
  }
  const parsed = parseManifest(kind, text);
  if ("error" in parsed) return parsed;
  const { tree } = parsed;
  if (tree.type !== "map") {
    return { error: manifestError(text, tree.start, "manifest-no-object") };
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

/**
 * What an entry stands for: `v2` the v2 package under its own name; `alias` the v2 package installed under another
 * name; `other` another package, or another major version, under the name `rupt`; `unproved` what a repository, a tarball or a folder holds under that name;
 * `local` a package of the project that is also called `rupt`; `v3` the v3 package; `related` another package of Rupt.
 */
export type EntryTarget = "v2" | "alias" | "other" | "unproved" | "local" | "v3" | "related";

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

const RELATED: ReadonlySet<string> = new Set(RELATED_PACKAGES.map(({ name }) => name));

/**
 * Every entry of a manifest that names a Rupt package, in the order of the section table.
 *
 * @param kind which file it is; decides which sections are read
 * @param text its text, for ranges that are no text and for lines and columns
 * @param tree its content
 */
function findDependencies(kind: ManifestKind, text: string, tree: TreeNode): ManifestEntry[] {
  const lines = lineIndex(text);
  return SECTIONS[kind].flatMap((section) =>
    containersAt(tree, section).flatMap(({ container, path }) =>
      slotsIn(container, section, path).flatMap((found): ManifestEntry[] => {
        const { slot } = found;
        const named = nameOf(slot, section, text);
        // In an import map an address of somewhere else is no dependency.
        if (!named || (kind.startsWith("deno.") && !named.range.startsWith("npm:"))) return [];
        const start = lines.at(slot.start);
        const end = lines.at(slot.end);
        return [
          {
            section: found.path.join("."),
            role: section.role,
            ...named,
            catalog: section.role === "catalog" ? catalogName(path) : named.catalog,
            start: slot.start,
            end: slot.end,
            line: start.line,
            column: start.column,
            endLine: end.line,
            endColumn: end.column,
            snippet: text.slice(slot.start, slot.end),
            container: found.container,
            slot,
          },
        ];
      }),
    ),
  );
}

interface Found<Node> {
  container: Node;
  path: readonly string[];
}

/** The maps and lists at a path of the section table, `*` opened. Twice the same key gives both. */
function containersAt(tree: TreeNode, { path: pattern, shape }: Section): Found<MapNode | ListNode>[] {
  const type = shape === "list" ? "list" : "map";
  let found: Found<TreeNode>[] = [{ container: tree, path: [] }];
  for (const key of pattern) {
    found = found.flatMap(({ container, path }) => {
      if (container.type !== "map") return [];
      const members = key === "*" ? container.members : membersNamed(container, key);
      return members.map((member) => ({ container: member.value, path: [...path, member.key] }));
    });
  }
  return found.flatMap(({ container, path }) => (container.type === type ? [{ container, path }] : []));
}

/** The slots that a section's shape looks at. npm's overrides nest: what is not rupt's own is opened too. */
function slotsIn(
  container: MapNode | ListNode,
  section: Section,
  path: readonly string[],
): (Found<MapNode | ListNode> & { slot: Slot })[] {
  return slotsOf(container).flatMap((slot) => {
    const found = { container, path, slot };
    const nested = slot.type === "member" && slot.value.type === "map" ? slot.value : null;
    if (section.shape !== "overrides" || slot.type !== "member" || !nested) return [found];
    if (packageOf(selectorPackages(slot.key))) return [found];
    return slotsIn(nested, section, [...path, slot.key]);
  });
}

type Named = Pick<ManifestEntry, "target" | "package" | "key" | "range" | "catalog">;

/** What a slot names, or null when it names nothing of Rupt's. */
function nameOf(slot: Slot, section: Section, text: string): Named | null {
  if (slot.type === "item") {
    const key = textOf(slot.value);
    const name = key === null ? null : packageOf(selectorPackages(key));
    return key === null || name === null
      ? null
      : { target: targetOf(name), package: name, key, range: "", catalog: null };
  }
  const { key: written } = slot;
  // In an import map a slash at the end stands for all that is in the package.
  const key = written.replace(/(?<=\w)\/$/, "");
  const range = textOf(slot.value) ?? text.slice(slot.value.start, slot.value.end);
  const { package: meant, local, catalog } = rangeTarget(key, range);
  const named = selectorPackages(key);
  // The value of a patch is its file.
  const hasRange = textOf(slot.value) !== null && section.path.at(-1) !== "patchedDependencies";
  if (hasRange && named.length === 1 && named[0] === V2_PACKAGE) {
    if ((meant !== key && meant !== V2_PACKAGE) || (section.role === "dependency" && isOtherMajor(range)))
      return { target: "other", package: meant, key, range, catalog };
    if (local || !isFromRegistry(range))
      return { target: local ? "local" : "unproved", package: V2_PACKAGE, key, range, catalog };
  }
  const selected = section.shape === "ranges" ? null : packageOf(selectorPackages(key));
  if (selected) return { target: targetOf(selected), package: selected, key, range, catalog };

  if (section.shape === "keys" || packageOf([meant]) === null) return null;
  // `workspace:rupt@*` under another name is the project's own.
  const target = meant === key ? targetOf(meant) : local ? null : aliasOf(meant);
  return target === null ? null : { target, package: meant, key, range, catalog };
}

/** The Rupt package among some names; v2 before the others. */
function packageOf(names: readonly string[]): string | null {
  const ours = names.filter((name) => name === V2_PACKAGE || name === V3_PACKAGE || RELATED.has(name));
  return ours.find((name) => name === V2_PACKAGE) ?? ours[0] ?? null;
}

function targetOf(name: string): EntryTarget {
  if (name === V2_PACKAGE) return "v2";
  return name === V3_PACKAGE ? "v3" : "related";
}

/** v3 under another name is not what migrated code imports, so it does not count as present. */
function aliasOf(name: string): EntryTarget | null {
  if (name === V2_PACKAGE) return "alias";
  return name === V3_PACKAGE ? null : "related";
}

/** `catalog` and `workspaces.catalog` are the default one; `catalogs.<name>` carries its name. */
function catalogName(path: readonly string[]): string {
  return path.at(-2) === "catalogs" ? (path.at(-1) ?? "default") : "default";
}
