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
