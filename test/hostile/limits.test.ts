import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { splitByLimits } from "../../src/code/size-limits.ts";
import { countRuns, expectCalm, jsonOf, MANIFEST, MIGRATED, makeProject, PLAIN, runCli } from "./run-cli.ts";

countRuns();

const MB = 1024 * 1024;
const TIMEOUT = { timeout: 300_000 };
const table = `const table = {\n${Array.from({ length: 100_000 }, (_, n) => `  key${n}: ${n},`).join("\n")}\n};\n`;
/** 1,200,000 words and signs in lines that no minifier writes, in less than 5 MB. */
const manyWords = `${PLAIN}const list = [\n${"  a, a, a, a, a, a, a, a, a, a,\n".repeat(60_000)}];\n`;
const manyCalls = `import Rupt from "rupt";\n${'Rupt.attach({ client_id: "client-1", account: b });\n'.repeat(3_000)}`;

describe("files over a limit", () => {
  it("are left alone and named, and the others are migrated", TIMEOUT, () => {
    const large = {
      "words.js": manyWords,
      "calls.js": manyCalls,
      "page.vue": `<script>\n${manyCalls}</script>\n`,
    };
    const says = {
      "calls.js": "mentions the SDK 6,0",
      "page.vue": "mentions the SDK 6,0",
      "words.js": "is too large to be analyzed",
    };
    const root = makeProject({ "package.json": MANIFEST, ...large, "plain.js": PLAIN });
    const run = runCli(root, ["--yes", "--json"]);
    const { errors } = jsonOf(run);
    expect(run.status).toBe(2);
    expect(errors.toSorted((a, b) => (a.path < b.path ? -1 : 1))).toEqual(
      Object.entries(says).map(([path, what]) => ({ path, message: expect.stringContaining(what) })),
    );
    for (const { message } of errors)
      expect(message).toMatch(/left alone, .+\. (?:Move|Split) .+ run again, .+--ignore/);
    expect(run.ms).toBeLessThan(60_000);
    for (const [name, text] of Object.entries(large))
      expect(readFileSync(join(root, name), "utf8")).toBe(text);
    expect(readFileSync(join(root, "plain.js"), "utf8")).toContain(MIGRATED);
    // They may still need v2.
    expect(readFileSync(join(root, "package.json"), "utf8")).toContain('"rupt"');
    const check = runCli(root, ["--check"]);
    expectCalm(check);
    expect(check.status).toBe(2);
    // What is left out by choice is nothing that is left, and neither is the entry that it needs.
    const ignored = Object.keys(large).flatMap((name) => ["--ignore", name]);
    expect(runCli(root, ["--check", ...ignored]).status).toBe(0);
  });
});

describe("files that do not fit into memory together", () => {
  it("are left alone from the largest on, and the others are migrated", TIMEOUT, () => {
    const files = Object.fromEntries(
      ["one", "two", "three"].map((name, extra) => [
        `${name}.js`,
        `${PLAIN}${table}${"more();\n".repeat(extra)}`,
      ]),
    );
    const root = makeProject({ "package.json": MANIFEST, "plain.js": PLAIN, ...files });
    const run = runCli(root, ["--yes", "--json"]);
    const result = jsonOf(run);
    expect(run.status, run.stderr).toBe(2);
    expect(result.errors.map(({ path }) => path)).toEqual(["three.js", "two.js"]);
    for (const { path, message } of result.errors) {
      expect(message).toMatch(/does not fit into the memory .+ NODE_OPTIONS=--max-old-space-size=\d+/);
      expect(readFileSync(join(root, path), "utf8")).toBe(files[path]);
    }
    for (const name of ["one.js", "plain.js"])
      expect(readFileSync(join(root, name), "utf8"), name).toContain("evaluate.access");
    expect(readFileSync(join(root, "package.json"), "utf8")).toContain('"rupt"');
  });

  it("never leave out a file of usual size", () => {
    const usual = new Map(Array.from({ length: 2_000 }, (_, n) => [`src/${n}.ts`, PLAIN.repeat(300)]));
    expect(splitByLimits(usual, 200 * MB).over.size).toBe(0);
    const { within, over } = splitByLimits(new Map([["big.ts", table], ...usual]), 200 * MB);
    expect([...over.keys()]).toEqual(["big.ts"]);
    expect([...within.keys()]).toEqual([...usual.keys()]);
  });

  it("stay in their order when they fit", () => {
    const files = new Map([
      ["b.ts", `${table}${PLAIN}`],
      ["c.ts", PLAIN],
      ["a.ts", table],
    ]);
    const { within, over } = splitByLimits(files, 4_096 * MB);
    expect([...within]).toEqual([...files]);
    expect(over.size).toBe(0);
  });
});
