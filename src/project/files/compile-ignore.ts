import picomatch from "picomatch";

/**
 * Turns `--ignore` globs into a test. A folder name alone means everything below it; a glob without a slash matches at any depth.
 * @param globs as given; `./` in front and `/` behind do not matter
 * @example compileIgnore(["legacy", "*.spec.ts"])("src/legacy/a.ts") // true
 */
export function compileIgnore(globs: readonly string[]): (path: string) => boolean {
  const given = globs.map(tidy).filter((glob) => glob !== "");
  if (given.length === 0) return () => false;
  const patterns = given.flatMap((glob) => {
    const anchored = glob.includes("/") ? glob.replace(/^\//, "") : `**/${glob}`;
    return [anchored, `${anchored}/**`];
  });
  const matches = picomatch(patterns, { dot: true });
  // Routes are folders like `[id]` and `(shop)`: a path that is really there is meant as it stands.
  return (path) => matches(path) || given.some((name) => path === name || path.startsWith(`${name}/`));
}

function tidy(glob: string): string {
  const slashes = process.platform === "win32" ? glob.replace(/\\/g, "/") : glob;
  return slashes.replace(/^(?:\.\/)+/, "").replace(/\/+$/, "");
}
