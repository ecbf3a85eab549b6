/**
 * The package that a specifier leads into, and the way inside of it; null for paths and aliases such as `@/` and `#`.
 *
 * @example packageOf("@scope/name/deep/file") // { name: "@scope/name", inside: "deep/file" }
 */
export function packageOf(specifier: string): { name: string; inside: string } | null {
  const [, name, inside = ""] = /^((?:@[^/]+\/)?[^/.@~#$][^/]*)\/?(.*)$/.exec(specifier) ?? [];
  return name === undefined ? null : { name, inside };
}
