import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findCandidates, worthReading } from "../../src/project/files/find-candidates.ts";
import { bytesMayUseSdk } from "../../src/project/files/mentions.ts";
import { searchFiles } from "../../src/project/files/read-files.ts";
import { scanProject } from "../../src/project/files/scan-project.ts";
import { skippedText } from "../../src/project/files/skipped.ts";
import { reporters } from "../../src/report/index.ts";
import { HANDOFF_MARK } from "../../src/rules/handoff.ts";
import { everything } from "../report/results.ts";
import { temporaryTree } from "./temporary-tree.ts";

const ALL = { paths: ["."], ignore: [] };
const paths = (list: readonly { path: string }[]) => list.map((one) => one.path);

describe("mentions", () => {
  it.each([
    'import Rupt from "rupt"',
    "require('rupt/common.cjs')",
    "import(`rupt`)",
    '"sdk": "npm:rupt@2.24.1"',
    "window.Rupt.attach()",
    "useRupt()",
    "getRupt()",
    "RuptSDK.xcframework",
    '<script src="https://cdn.rupt.dev/js/rupt.js">',
    '<script src="//unpkg.com/rupt@latest/index">',
    "HTTPS://CDN.RUPT.DEV/",
    'from "@ruptjs/core"',
    "@ruptjs/rupt-react-native",
    "sabil-js",
    "window.Sabil.attach",
    "cdn.sabil.io",
    "suspended.sabl.app",
    "// TODO(rupt-migrate): detach: x",
    "?rupt_action=logout",
    "com.github.getrupt:kotlin:1.0",
    "rupt: 2.24.1",
    "NEXT_PUBLIC_RUPT_CLIENT_ID",
    "__mocks__/rupt.ts",
    "\nrupt",
    "é rupt",
  ])("finds %j", (text) => {
    expect(bytesMayUseSdk(Buffer.from(text))).toBe(true);
    expect(bytesMayUseSdk(Buffer.from(`${"interrupt ".repeat(50)}${text}${" corrupt".repeat(50)}`))).toBe(
      true,
    );
  });

  it.each([
    "interrupt corrupt bankrupt disrupt abrupt",
    "INTERRUPT CORRUPTED",
    "rupture Rupture ruptures",
    "interruptible interrupts isCorrupted",
    "bankrupt.attach()",
    "usability reusability disability",
    "update upto bilingual",
  ])("is not taken in by %j", (text) => {
    expect(bytesMayUseSdk(Buffer.from(text))).toBe(false);
  });
});

/** With git (grep), with git that must be read here, and without git: all must agree. */
async function scanThreeWays(files: Record<string, string | Buffer>) {
  const tree = temporaryTree(files);
  const outside = await scanProject(tree.root, ALL);
  tree.git("init", "-q");
  const untracked = await scanProject(tree.root, ALL);
  tree.commit();
  const tracked = await scanProject(tree.root, ALL);
  for (const other of [untracked, tracked]) {
    expect(paths(other.candidates)).toEqual(paths(outside.candidates));
    expect(other.skipped).toEqual(outside.skipped);
    expect(other.errors).toEqual(outside.errors);
    expect(other.scanned).toBe(outside.scanned);
  }
  return tracked;
}

describe("candidates", () => {
  it("are files of known kinds that mention the SDK, with their bytes", async () => {
    const found = await scanThreeWays({
      "src/a.ts": 'import Rupt from "rupt";\r\n',
      "src/b.ts": "interrupt()",
      "src/C.JS": "Rupt.attach()",
      "app.vue": "<script>window.Rupt</script>",
      "page.html": "cdn.rupt.dev",
      "index.php": "unpkg.com/rupt",
      Podfile: "pod 'Rupt'",
      "app/build.gradle.kts": "com.github.getrupt:kotlin",
      _headers: "Content-Security-Policy: connect-src api.rupt.dev",
      ".env.local": "RUPT_CLIENT_ID=1",
      ".babelrc": '{"plugins": ["rupt"]}',
      "nginx.conf": "api.rupt.dev",
      "package.json": '{"dependencies":{"rupt":"2"}}',
      "package-lock.json": '"rupt"',
      "pnpm-lock.yaml": "rupt: 2",
      ".pnp.cjs": 'require("rupt")',
      "logo.png": "rupt",
      "README.md": "rupt",
      "types/rupt.d.ts": 'declare module "rupt" {}',
    });
    expect(paths(found.candidates)).toEqual([
      ".babelrc",
      ".env.local",
      "Podfile",
      "README.md",
      "_headers",
      "app.vue",
      "app/build.gradle.kts",
      "index.php",
      "nginx.conf",
      "package.json",
      "page.html",
      "src/C.JS",
      "src/a.ts",
      "types/rupt.d.ts",
    ]);
    expect(found.candidates.find((one) => one.path === "src/a.ts")?.bytes.toString()).toBe(
      'import Rupt from "rupt";\r\n',
    );
    expect(found.scanned).toBe(15);
  });

  it("reads a file to its end, whatever its size, and the next one after it", async () => {
    const end = '\nimport Rupt from "rupt";\n';
    const sizes = [65_535, 65_536, 65_537, 69_632, 131_072, 1_000_000, 100];
    const files = Object.fromEntries(
      sizes.map((size, index) => [
        `${index}.ts`,
        `${"x".repeat(size - end.length)}${end}`.replace(/.{70}/g, "$&\n").slice(-size),
      ]),
    );
    const found = await scanThreeWays(files);
    expect(Object.fromEntries(found.candidates.map(({ path, bytes }) => [path, bytes.toString()]))).toEqual(
      files,
    );
  });

  it("leave out what cannot be worked on, with the reason", async () => {
    const usage = 'import Rupt from "rupt";\n';
    const found = await scanThreeWays({
      "app.min.js": usage,
      "bundle.js": `${usage}${"var a=1;".repeat(3000)}`,
      "image.js": `${usage}const image = "data:${"x".repeat(3000)}";\n${"export const a = 1;\n".repeat(200)}`,
      "binary.js": Buffer.from(`${usage}\0\0`),
      "large.ts": usage + "x".repeat(5 * 1024 * 1024),
      "large-late.ts": `${" ".repeat(5 * 1024 * 1024 - 2)}"rupt"`,
      "large-other.ts": " ".repeat(5 * 1024 * 1024 + 1),
      "one-line.js": `${usage}const all = ${Array(20_000).fill('"a"').join(" + ")};\n`,
      "limit.ts": usage + " ".repeat(5 * 1024 * 1024 - usage.length),
      "vendor/rupt/index.d.ts": usage,
      "latin1.ts": Buffer.concat([Buffer.from(usage), Buffer.from([0x2f, 0x2f, 0xe9])]),
      "latin1-other.ts": Buffer.from([0x2f, 0x2f, 0xe9]),
      "utf16le.ts": Buffer.from(`\ufeff${usage}`, "utf16le"),
      "utf16be.ts": Buffer.from(`\ufeff${usage}`, "utf16le").swap16(),
      "utf16-other.ts": Buffer.from("\ufeffinterrupt", "utf16le"),
      "bom.ts": `\ufeff${usage}`,
      "plan.json": reporters.json(everything),
      "report.sarif.json": reporters.sarif(everything),
      "prompts/01-detach.md": `Code: ${usage}${HANDOFF_MARK}0123456789abcdef -->\n`,
      "settings.json": '{ "rupt": "rupt-migrate" }',
    });
    expect(paths(found.candidates)).toEqual([
      "bom.ts",
      "image.js",
      "limit.ts",
      "one-line.js",
      "settings.json",
    ]);
    expect(found.skipped.map(skippedText)).toEqual([
      { path: "app.min.js", reason: "minified" },
      { path: "binary.js", reason: "binary" },
      { path: "bundle.js", reason: "minified" },
      { path: "large-late.ts", reason: "larger than 5 MB" },
      { path: "large.ts", reason: "larger than 5 MB" },
      { path: "plan.json", reason: "written by rupt-migrate" },
      { path: "prompts/01-detach.md", reason: "written by rupt-migrate" },
      { path: "report.sarif.json", reason: "written by rupt-migrate" },
      { path: "vendor/rupt/index.d.ts", reason: "type declarations of others" },
    ]);
    expect(found.errors.map(({ path, code }) => [path, code])).toEqual([
      ["latin1.ts", "not-utf-8"],
      ["utf16be.ts", "utf-16"],
      ["utf16le.ts", "utf-16"],
    ]);
  });

  it("are read as they are on the disk, whatever the index says", async () => {
    const tree = temporaryTree({
      "assumed.ts": "",
      "edited.ts": "",
      "deleted.ts": "rupt",
      "cleared.ts": "rupt",
      "link.ts": "rupt",
      "folder.ts": "rupt",
      "sub/a.ts": "rupt",
    });
    const outside = temporaryTree({ "a.ts": "rupt" });
    tree.commit();
    tree.git("update-index", "--assume-unchanged", "assumed.ts");
    tree.write({ "assumed.ts": "rupt", "edited.ts": "rupt", "cleared.ts": "", "untracked.ts": "rupt" });
    for (const path of ["deleted.ts", "link.ts", "folder.ts", "sub"])
      rmSync(join(tree.root, path), { recursive: true });
    symlinkSync(join(outside.root, "a.ts"), join(tree.root, "link.ts"));
    mkdirSync(join(tree.root, "folder.ts"));
    symlinkSync(outside.root, join(tree.root, "sub"));
    const found = await scanProject(tree.root, ALL);
    expect(paths(found.candidates)).toEqual(["assumed.ts", "edited.ts", "untracked.ts"]);
    expect(found.errors).toEqual([]);
    expect(findCandidates(tree.root, worthReading(found.files)).candidates.map((one) => one.path)).toEqual(
      paths(found.candidates),
    );
  });

  it("never open pipes", async () => {
    const tree = temporaryTree({ "a.ts": "rupt" });
    tree.commit();
    rmSync(join(tree.root, "a.ts"));
    execFileSync("mkfifo", [join(tree.root, "a.ts"), join(tree.root, "b.ts")]);
    expect((await scanProject(tree.root, ALL)).candidates).toEqual([]);
    expect(findCandidates(tree.root, worthReading(["a.ts", "b.ts"])).candidates).toEqual([]);
    rmSync(join(tree.root, ".git"), { recursive: true });
    expect((await scanProject(tree.root, ALL)).candidates).toEqual([]);
  }, 10_000);

  it.skipIf(process.getuid?.() === 0)("go on past a file that cannot be read", async () => {
    for (const tracked of [true, false]) {
      const tree = temporaryTree({ "a.ts": "rupt", "locked.ts": "rupt" });
      if (tracked) tree.commit();
      chmodSync(join(tree.root, "locked.ts"), 0);
      const found = await scanProject(tree.root, ALL);
      expect(paths(found.candidates)).toEqual(["a.ts"]);
      expect(found.errors).toEqual([
        { path: "locked.ts", code: "file-unreadable", reason: "permission denied" },
      ]);
    }
  });

  it("of a subfolder of a repository are named from that folder", async () => {
    const tree = temporaryTree({ "app/src/a.ts": "rupt", "other/b.ts": "rupt" });
    tree.commit();
    tree.git("config", "grep.fullName", "true");
    tree.git("config", "color.ui", "always");
    const found = await scanProject(join(tree.root, "app"), ALL);
    expect(paths(found.candidates)).toEqual(["src/a.ts"]);
  });

  it("tell how far they are", async () => {
    const { root } = temporaryTree(
      Object.fromEntries(Array.from({ length: 1200 }, (_, n) => [`${n}.ts`, ""])),
    );
    const seen: number[][] = [];
    await scanProject(root, { ...ALL, onProgress: (done, total) => seen.push([done, total]) });
    expect(seen).toEqual([
      [0, 1200],
      [512, 1200],
      [1024, 1200],
      [1200, 1200],
    ]);
  });
});

it("searchFiles finds files by a test of their bytes", () => {
  const { root } = temporaryTree({ "a.ts": 'from "@acme/sdk"', "b.ts": "nothing", "c.png": "@acme/sdk" });
  expect(
    searchFiles(root, ["a.ts", "b.ts", "c.png", "gone.ts"], (bytes) => bytes.includes("@acme/sdk")),
  ).toEqual(["a.ts"]);
});
