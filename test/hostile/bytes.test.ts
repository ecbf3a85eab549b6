import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { countRuns, jsonOf, MANIFEST, makeProject, PLAIN, runInThread } from "./run-cli.ts";

countRuns();

const utf16 = Buffer.from(`\ufeff${PLAIN}`, "utf16le");
const HOSTILE: Readonly<Record<string, Buffer>> = {
  "latin1.js": Buffer.from(`// caf\u00e9\n${PLAIN}`, "latin1"),
  "cut-off.js": Buffer.concat([Buffer.from(PLAIN), Buffer.from([0xe2, 0x82])]),
  "overlong.js": Buffer.concat([Buffer.from(PLAIN), Buffer.from("// "), Buffer.from([0xc0, 0xaf, 0x0a])]),
  "surrogate.js": Buffer.concat([
    Buffer.from(PLAIN),
    Buffer.from("// "),
    Buffer.from([0xed, 0xa0, 0x80, 0x0a]),
  ]),
  "utf16-le.js": utf16,
  "utf16-be.js": Buffer.from(utf16).swap16(),
  "nul.js": Buffer.concat([Buffer.from(PLAIN), Buffer.from([0, 0, 0, 1, 2, 3])]),
  "binary.js": Buffer.concat([
    Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1]),
    Buffer.from(PLAIN),
    Buffer.alloc(64),
  ]),
};

it("alters no file that is not UTF-8 text, says which, and migrates the others", () => {
  const root = makeProject({
    "package.json": MANIFEST,
    ...HOSTILE,
    "plain.js": PLAIN,
    "mark.js": `\ufeff${PLAIN}`,
  });
  const run = runInThread(root, ["--yes", "--json"]);
  const result = jsonOf(run);
  const named = new Set([...result.errors, ...result.skipped].map(({ path }) => path));
  for (const [name, bytes] of Object.entries(HOSTILE)) {
    expect(readFileSync(join(root, name)).equals(bytes), name).toBe(true);
    expect(named, name).toContain(name);
  }
  expect(readFileSync(join(root, "plain.js"), "utf8")).toContain("evaluate.access");
  expect(readFileSync(join(root, "mark.js"), "utf8")).toMatch(/^\ufeffimport /);
  // What was left alone still needs v2.
  expect(readFileSync(join(root, "package.json"), "utf8")).toContain('"rupt"');
});

it("puts back the very bytes", () => {
  const text = `#!/usr/bin/env node\r\nconst odd = "\u2028 \u{1f600}";\r\n${PLAIN.replaceAll("\n", "\r\n")}`;
  const root = makeProject({ "package.json": MANIFEST, "app.js": text });
  expect(runInThread(root, ["--yes"]).status).toBe(0);
  expect(readFileSync(join(root, "app.js"), "utf8")).not.toBe(text);
  expect(runInThread(root, ["undo"]).status).toBe(0);
  expect(readFileSync(join(root, "app.js"), "utf8")).toBe(text);
  expect(readFileSync(join(root, "package.json"), "utf8")).toBe(MANIFEST);
});
