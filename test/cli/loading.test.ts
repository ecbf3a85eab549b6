import { spawnSync } from "node:child_process";
import { readFileSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { BIN, repo } from "./run-cli.ts";
import { PLAIN, WITHOUT } from "./samples.ts";

/** Sizes of the modules that a run loads, by file name. */
function loaded(cwd: string, ...args: string[]): Map<string, number> {
  const hooks = `export async function load(url, context, next) {
    process.getBuiltinModule?.("node:fs").writeSync(3, url + "\\n");
    return next(url, context);
  }`;
  // The hooks see ES modules; what is required is in a cache when the program ends.
  const register = `import Module, { register } from "node:module";
    import { writeSync } from "node:fs";
    import { pathToFileURL } from "node:url";
    register("data:text/javascript," + encodeURIComponent(${JSON.stringify(hooks)}));
    process.on("exit", () => {
      for (const path of Object.keys(Module._cache)) writeSync(3, pathToFileURL(path).href + "\\n");
    });`;
  const done = spawnSync(
    process.execPath,
    ["--import", `data:text/javascript,${encodeURIComponent(register)}`, BIN, ...args],
    {
      cwd,
      encoding: "utf8",
      stdio: ["ignore", "ignore", "pipe", "pipe"],
      env: { PATH: process.env.PATH ?? "" },
    },
  );
  const dist = pathToFileURL(join(dirname(realpathSync(BIN)), "..", "dist")).href;
  const urls = String(done.output[3])
    .split("\n")
    .filter((url) => url.startsWith(dist));
  return new Map(urls.map((url) => [url.slice(dist.length + 1), readFileSync(new URL(url)).length]));
}

const total = (modules: Map<string, number>): number => [...modules.values()].reduce((a, b) => a + b, 0);

describe("loading", () => {
  it("--help loads the parser of arguments and nothing of the migration", () => {
    const modules = loaded("/", "--help");
    expect(modules.has("cli.cjs")).toBe(true);
    expect(total(modules)).toBeLessThan(150_000);
  });

  it("a folder without a mention of the SDK needs no JavaScript parser", () => {
    const without = loaded(repo({ "src/a.ts": WITHOUT["src/a.ts"] }).root, "--check");
    const withUse = loaded(repo(PLAIN).root, "--check");
    const big = (modules: Map<string, number>) => [...modules].filter(([, size]) => size > 500_000);
    expect(big(withUse)).toHaveLength(1);
    expect(big(without)).toEqual([]);
  });
});
