/**
 * The package names that a selector of an override, resolution or patch names, outermost first.
 *
 * Understood: npm and bun (`rupt`, `rupt@2`), pnpm (`foo>rupt`, `foo@1>rupt@>=2`), yarn (`foo/rupt`, `rupt@npm:^2`,
 * and globs such as two stars before `/rupt`).
 *
 * @example selectorPackages("foo@>1>@ruptjs/client@3") // ["foo", "@ruptjs/client"]
 */
export function selectorPackages(selector: string): string[] {
  return selector.split(PARENT).flatMap(namesOf);
}

/** pnpm's own rule: a `>` parts two packages unless it stands in a version range (after a space, `|` or `@`). */
const PARENT = /(?<=[^ |@])>/;

/** A name, perhaps scoped, perhaps with a version. */
const PACKAGE = /^((?:@[^/@]+\/)?[^/@]+)(?:@(.*))?$/;

function namesOf(part: string): string[] {
  const names: string[] = [];
  let rest = part.trim();
  while (rest !== "") {
    const segment = /^(?:@[^/]+\/)?[^/]+/.exec(rest)?.[0];
    if (segment === undefined) break;
    const [, name = segment, version = ""] = PACKAGE.exec(segment) ?? [];
    if (!/^\*+$/.test(name)) names.push(name);
    // A version that is an address (`patch:`, `git+https://`) has slashes of its own: nothing after it is a package.
    if (/^(?!npm:)[a-z+]+:/.test(version)) break;
    rest = rest.slice(segment.length).replace(/^\/+/, "");
  }
  return names;
}

/** What a range of a manifest installs: the package (under its own name or another), or a folder of the project. */
export interface RangeTarget {
  package: string;
  /** A package of this project: `workspace:`, `link:` or `portal:`. */
  local: boolean;
  /** The catalog that holds the range: `default` for `catalog:`. */
  catalog: string | null;
}

const LOCAL = /^(?:workspace|link|portal):/;
/** A version, a range of versions or a tag; a range that stands elsewhere (`catalog:`, `$rupt`); the registry's own file. */
const FROM_REGISTRY =
  /^(?:(?!.*\.(?:tgz|tar(?:\.gz)?)$)[^:/]*|catalog:.*|npm:.*|https?:\/\/registry\.(?:npmjs\.org|yarnpkg\.com)\/.*)$/i;
const PATCHED = /^patch:[^#]*?(?<!^patch:)@([^#]*)/;

/**
 * Whether a range installs what the registry has under a name. What a repository, a tarball or a folder of that name holds is not known.
 *
 * @example isFromRegistry("github:acme/rupt") // false
 */
export function isFromRegistry(range: string): boolean {
  const patched = PATCHED.exec(range)?.[1];
  return patched === undefined ? FROM_REGISTRY.test(range) : isFromRegistry(patched.replace(/%3A/gi, ":"));
}

/** Whether a range only takes versions of another major than 2: `^1.4.0`, `npm:rupt@3.x`. */
export const isOtherMajor = (range: string): boolean =>
  /^(?:npm:(?:rupt@)?)?[\^~=v]*(?!2(?!\d))\d+\.[\w.*+-]+$/.test(range);

const CATALOG = /^catalog:(.*)$/;

/** `npm:rupt@^2` and `workspace:rupt@*` name the package that is meant. Yarn also writes a tag so: `npm:latest`. */
const ALIAS =
  /^(?:npm:\/?|workspace:)(?!(?:latest|next|beta|canary)$)((?:@[^/@]+\/)?[a-zA-Z][^/@]*)(?:@.*)?$/;

/**
 * Which package an entry stands for. `"rupt": "npm:other@1"` is not rupt; `"rupt-v2": "npm:rupt@^2"` is.
 *
 * @example rangeTarget("rupt-v2", "npm:rupt@^2") // { package: "rupt", local: false, catalog: null }
 */
export function rangeTarget(key: string, range: string): RangeTarget {
  const catalog = CATALOG.exec(range);
  return {
    package: ALIAS.exec(range)?.[1] ?? key,
    local: LOCAL.test(range),
    catalog: catalog ? catalog[1]?.trim() || "default" : null,
  };
}
