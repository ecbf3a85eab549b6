import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import {
  type CliRun,
  countRuns,
  expectCalm,
  jsonOf,
  MANIFEST,
  MIGRATED,
  makeProject,
  PLAIN,
  runCli,
} from "./run-cli.ts";

countRuns();

const DEPTH = 5_000;
const repeat = (text: string, count = DEPTH) => text.repeat(count);
/** No input may hold up the run; the machine of CI may be slow and busy. */
const PATIENCE = 60_000;

/** Code that is nested deeper than a recursive reader can go. */
const DEEP: Readonly<Record<string, string>> = {
  "arrays.jsx": `const deep = ${repeat("[")}1${repeat("]")};\n`,
  "parentheses.jsx": `const deep = ${repeat("(")}1${repeat(")")};\n`,
  "objects.jsx": `const deep = ${repeat("{ a: ")}1${repeat(" }")};\n`,
  "elements.jsx": `const deep = ${repeat("<a>")}x${repeat("</a>")};\n`,
  "else-if.jsx": `if (a === 0) f();\n${Array.from({ length: DEPTH }, (_, n) => `else if (a === ${n}) g();`).join("\n")}\n`,
  "members.jsx": `const deep = a${repeat(".b")};\n`,
  "calls.jsx": `const deep = a${repeat(".then(f)")};\n`,
  "concatenation.jsx": `const deep = "a"${repeat(' + "b"')};\n`,
  "templates.jsx": `const deep = ${repeat("`a${")}1${repeat("}`")};\n`,
  "functions.jsx": `const deep = ${repeat("() => ")}1;\n`,
  "unary.jsx": `const deep = ${repeat("!")}1;\n`,
  "blocks.jsx": `${repeat("{")}f();${repeat("}")}\n`,
  "ternaries.jsx": `const deep = ${repeat("a ? b : ")}c;\n`,
  "logical.jsx": `const deep = a${repeat(" && b")};\n`,
  "types.ts": `type Deep = ${repeat("Array<")}1${repeat(">")};\n`,
  "unions.ts": `type Wide = ${repeat('"a" | ')}1;\n`,
  "spread.jsx": `Rupt.attach(${repeat("{ ...")}o${repeat(" }")});\n`,
  "argument.jsx": `Rupt.attach(${repeat("f(")}o${repeat(")")});\n`,
  "account.jsx": `Rupt.attach({ client_id: "client-1", account: a${repeat(' + "b"')} });\n`,
  "wrapped.jsx": `${repeat("(() => { ")}Rupt.attach({ client_id: "client-1", account: b });${repeat(" })()")}\n`,
  "page.html": `<body>${repeat("<div>")}<script src="https://cdn.rupt.dev/js/rupt.js"></script>${repeat("</div>")}</body>\n`,
  "component.vue": `<template>${repeat("<div>")}{{ Rupt }}${repeat("</div>")}</template>\n<script setup>\nimport Rupt from "rupt"\n</script>\n`,
};

const isMarkup = (name: string) => /\.(?:html|vue)$/.test(name);

describe("files nested 5,000 deep, all in one run", () => {
  const texts = new Map(
    Object.entries(DEEP).map(([name, code]) => [name, isMarkup(name) ? code : `${PLAIN}${code}`]),
  );
  const root = makeProject({ "package.json": MANIFEST, ...Object.fromEntries(texts), "plain.js": PLAIN });
  let run: CliRun;
  beforeAll(() => {
    run = runCli(root, ["--yes", "--json"]);
  }, 150_000);

  it("end in time and stop nothing else", () => {
    expect(run.ms).toBeLessThan(PATIENCE);
    expect(readFileSync(join(root, "plain.js"), "utf8")).toContain("evaluate.access");
    expect(run.status).toBe(jsonOf(run).errors.length > 0 ? 2 : 0);
  });

  it.each([...texts])("%s is migrated or named", (name, text) => {
    const code = DEEP[name] ?? "";
    const error = jsonOf(run).errors.find(({ path }) => path === name);
    const after = readFileSync(join(root, name), "utf8");
    if (error) {
      expect(after).toBe(text);
      expect(error.message.length).toBeLessThan(500);
    } else if (!isMarkup(name)) {
      expect(after).toContain(".evaluate.access(");
      expect(after.slice(after.indexOf("const deep"))).toContain(
        code.slice(code.indexOf("const deep")).slice(0, 100),
      );
    }
  });
});

describe("large input", () => {
  it("skips a minified file of 30 MB by name, and migrates the rest", { timeout: 150_000 }, () => {
    const line = 'import r from"rupt";r.attach({client_id:"a",account:b});';
    const content = Buffer.alloc(30 * 1024 * 1024, line);
    const root = makeProject({
      "package.json": MANIFEST,
      "app.min.js": content,
      "bundle.js": content,
      "plain.js": PLAIN,
    });
    const run = runCli(root, ["--yes", "--json"]);
    const result = jsonOf(run);
    expect(run.ms).toBeLessThan(PATIENCE);
    expect(readFileSync(join(root, "plain.js"), "utf8")).toContain(MIGRATED);
    for (const name of ["app.min.js", "bundle.js"]) {
      expect(readFileSync(join(root, name)).equals(content)).toBe(true);
      expect(result.skipped.map(({ path }) => path)).toContain(name);
    }
  });

  it("gets through an object of 30,000 properties", { timeout: 300_000 }, () => {
    const properties = Array.from({ length: 30_000 }, (_, n) => `  key${n}: ${n},`).join("\n");
    const files = {
      beside: `${PLAIN}const table = {\n${properties}\n};\n`,
      metadata: `import Rupt from "rupt";\nRupt.attach({ client_id: "client-1", account: b, metadata: {\n${properties}\n} });\n`,
      options: `import Rupt from "rupt";\nRupt.attach({ client_id: "client-1",\n${properties}\n});\n`,
    };
    for (const [name, text] of Object.entries(files)) {
      const root = makeProject({ "package.json": MANIFEST, "app.js": text });
      const run = runCli(root, ["--yes", "--json"]);
      jsonOf(run);
      expect(run.ms, name).toBeLessThan(PATIENCE);
      expect(run.stdout.length, name).toBeLessThan(1_000_000);
      const after = readFileSync(join(root, "app.js"), "utf8");
      expect(after.includes(properties), name).toBe(true);
      expect(after.includes("Rupt.attach("), name).toBe(name === "options");
    }
  });

  it("gets through 2,000 calls in a file", { timeout: 300_000 }, () => {
    const text = `import Rupt from "rupt";\n${repeat('Rupt.attach({ client_id: "client-1", account: b });\n', 2_000)}`;
    const root = makeProject({ "package.json": MANIFEST, "calls.js": text });
    const run = runCli(root, ["--yes", "--json"]);
    jsonOf(run);
    expect(run.ms).toBeLessThan(PATIENCE * 2);
    expect(readFileSync(join(root, "calls.js"), "utf8")).not.toContain("attach");
  });

  it("prints no stack trace in any format", { timeout: 150_000 }, () => {
    const root = makeProject({ "package.json": MANIFEST, "deep.jsx": `${PLAIN}${DEEP["arrays.jsx"]}` });
    for (const format of ["pretty", "markdown", "sarif", "github"])
      expectCalm(runCli(root, ["--dry-run", "--format", format]));
  });
});
