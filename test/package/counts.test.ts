import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { makeTree } from "../../bench/make-tree.mjs";
import { ROOT } from "./packed-package.ts";

/** What a regression of speed looks like without a clock: more files parsed, more modules loaded, more bytes. */

const parsed: number[] = [];
vi.mock("@babel/parser", async (original) => {
  const real = await original<typeof import("@babel/parser")>();
  const counting: typeof real.parse = (text, options) => {
    parsed.push(text.length);
    return real.parse(text, options);
  };
  return { ...real, parse: counting };
});

describe("parsing", () => {
  const folder = join(tmpdir(), `rupt-counts-${process.pid}`);
  beforeAll(() => makeTree(folder, { files: 400, ignored: 200, usages: 8 }));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("each candidate is parsed once to rewrite it, once for its outcome, and nothing else is", async () => {
    const { analyze } = await import("../../src/index.ts");
    const result = await analyze({ cwd: folder });
    expect(result.errors).toEqual([]);
    expect(result.summary.filesScanned).toBeGreaterThan(300);
    const withUsages = result.usages.filter(({ kind }) => kind === "attach").length;
    expect(withUsages).toBe(8);
    // Three of the ids are shared, so client modules are created: they are parsed too.
    const created = result.files.filter(({ status }) => status === "created").length;
    expect(parsed.length).toBeLessThanOrEqual(2 * withUsages + 2 * created);
  });
});

describe("the start of the program", () => {
  const dist = join(ROOT, "dist");

  /** Files that an entry imports before it does anything. */
  function staticImports(entry: string): Map<string, number> {
    const found = new Map<string, number>();
    const wanted = [entry];
    for (const name of wanted) {
      if (found.has(name)) continue;
      const text = readFileSync(join(dist, name), "utf8");
      found.set(name, text.length);
      for (const [, next] of text.matchAll(/(?:\bfrom|\bimport|\brequire\()\s*"\.\/([\w.-]+)"/g))
        if (next) wanted.push(next);
    }
    return found;
  }

  test("loads few files and few bytes for --help", () => {
    const files = staticImports("cli.cjs");
    const bytes = [...files.values()].reduce((sum, size) => sum + size, 0);
    expect(files.size).toBe(1);
    expect(bytes).toBeLessThanOrEqual(100_000);
  });

  test("loads the parser and the compiler only when they are needed", () => {
    const heavy = readdirSync(dist).filter((name) => statSync(join(dist, name)).size > 300_000);
    const early = [...staticImports("cli.cjs").keys()].filter((name) => heavy.includes(name));
    expect(heavy).toContain("typescript.cjs");
    expect(early).toEqual([]);
  });

  test("loads few of Node's own modules for --help", () => {
    const count = (...args: string[]) => {
      const report =
        "data:text/javascript,process.on('exit',()=>console.error(process.moduleLoadList.length))";
      const { stderr } = spawnSync(process.execPath, ["--import", report, ...args], { encoding: "utf8" });
      return Number(stderr.trim());
    };
    const more = count(join(ROOT, "bin/rupt-migrate.js"), "--help") - count("-e", "0");
    expect(more).toBeGreaterThan(0);
    // None of those for processes and networks.
    expect(more).toBeLessThanOrEqual(40);
  });
});
