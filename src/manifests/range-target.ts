/** What a range of a manifest installs: the package (under its own name or another), or a folder of the project. */
export interface RangeTarget {
  package: string;
  /** A package of this project: `workspace:`, `link:` or `portal:`. */
  local: boolean;
  /** The catalog that holds the range: `default` for `catalog:`. */
  catalog: string | null;
}

const LOCAL = /^(?:workspace|link|portal):/;
const CATALOG = /^catalog:(.*)$/;

/** `npm:rupt@^2` and `workspace:rupt@*` name the package that is meant. Yarn also writes a tag so: `npm:latest`. */
const ALIAS = /^(?:npm|workspace):(?!(?:latest|next|beta|canary)$)((?:@[^/@]+\/)?[a-zA-Z][^/@]*)(?:@.*)?$/;

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
