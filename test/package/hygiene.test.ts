import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Packed, packPackage, ROOT } from "./packed-package.ts";

interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies: Record<string, string>;
  scripts: Record<string, string>;
  engines: { node: string };
}

const manifest = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as Manifest;
let packed: Packed;
beforeAll(() => {
  packed = packPackage();
});
afterAll(() => packed.remove());

describe("the tarball", () => {
  test("has the same bytes when it is packed again", () => {
    const again = packPackage();
    try {
      expect(readFileSync(again.tarball).equals(readFileSync(packed.tarball))).toBe(true);
    } finally {
      again.remove();
    }
  });

  test.each([
    ["MIT", null],
    ["GPL-3.0-only", /its licence is GPL-3\.0-only/],
    [undefined, /no licence found/],
  ])("carries no package under an unknown licence: %s", async (license, refused) => {
    const { thirdPartyNotices } = (await import(
      pathToFileURL(join(ROOT, "scripts/build/third-party-notices.mjs")).href
    )) as { thirdPartyNotices: (root: string, folders: string[]) => string };
    const root = mkdtempSync(join(tmpdir(), "rupt-licence-"));
    try {
      writeFileSync(join(root, "package.json"), JSON.stringify({ name: "a", version: "1.0.0", license }));
      const notices = () => thirdPartyNotices(root, ["."]);
      if (refused) expect(notices).toThrow(refused);
      else expect(notices()).toContain("## a 1.0.0");
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });

  test("holds the program and nothing of its making", () => {
    const kinds = packed.files.map((path) =>
      path
        .replace(/^transforms\/[\w-]+\.js$/, "transforms/*.js")
        .replace(/^dist\/.*\.d\.ts$/, "dist/*.d.ts")
        .replace(/^dist\/[\w-]+\.js$/, "dist/*.js")
        .replace(/^dist\/[\w-]+\.cjs$/, "dist/*.cjs"),
    );
    const expected = [
      "AGENTS.md",
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "THIRD-PARTY-NOTICES.md",
      "bin/package.json",
      "bin/rupt-migrate.js",
      "dist/*.cjs",
      "dist/*.d.ts",
      "dist/*.js",
      "dist/transforms.bundle",
      "package.json",
      "schema/result.schema.json",
      "transforms/*.js",
    ];
    expect([...new Set(kinds)].filter((kind) => !expected.includes(kind))).toEqual([]);
    for (const path of [
      "AGENTS.md",
      "LICENSE",
      "THIRD-PARTY-NOTICES.md",
      "dist/cli.cjs",
      "dist/index.js",
      "dist/index.d.ts",
    ])
      expect(packed.files).toContain(path);
  });

  test("passes publint", async () => {
    const tarball = readFileSync(packed.tarball);
    const buffer = tarball.buffer.slice(tarball.byteOffset, tarball.byteOffset + tarball.byteLength);
    const { messages, pkg } = await publint({ pack: { tarball: buffer as ArrayBuffer }, level: "warning" });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  test("has types that resolve wherever the package does", async () => {
    const result = await checkPackage(createPackageFromTarballData(readFileSync(packed.tarball)), {
      entrypoints: ["."],
    });
    if (!result.types) throw new Error("the tarball has no types");
    // `require` of an ES module works from Node 20.19 on, which is the least that `engines` asks for.
    const meant = new Set(["CJSResolvesToESM"]);
    expect(result.problems.filter(({ kind }) => !meant.has(kind))).toEqual([]);
  });
});

describe("the manifest", () => {
  test("asks for no other package at run time, and pins the ones of development", () => {
    expect(manifest.dependencies ?? {}).toEqual({});
    const loose = Object.entries(manifest.devDependencies).filter(
      ([, range]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(range),
    );
    expect(loose).toEqual([]);
  });

  test("runs no script where the package is installed", () => {
    for (const name of ["preinstall", "install", "postinstall"])
      expect(manifest.scripts).not.toHaveProperty(name);
  });
});

test("nothing is unused", () => {
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(ROOT, "node_modules/knip/bin/knip.js"), "--no-progress"],
    {
      cwd: ROOT,
      encoding: "utf8",
    },
  );
  expect(stdout).toBe("");
  expect(status).toBe(0);
});

test("the public API is the one that its report shows", () => {
  const { status, stderr } = spawnSync(process.execPath, ["scripts/api-report.mjs"], {
    cwd: ROOT,
    encoding: "utf8",
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
});

test("the notices name every package in the bundle", () => {
  const notices = readFileSync(join(ROOT, "THIRD-PARTY-NOTICES.md"), "utf8");
  const named = new Set([...notices.matchAll(/^## (\S+?),? /gm)].map(([, name]) => name));
  for (const name of ["@babel/parser", "@ts-morph/common", "commander", "jscodeshift", "typescript"])
    expect(named).toContain(name);
});

describe("the repository", () => {
  const listed = execFileSync("git", ["ls-files", "-z"], { cwd: ROOT, encoding: "utf8" })
    .split("\0")
    .filter(Boolean);
  const texts = listed.flatMap((path) => {
    const text = readFileSync(join(ROOT, path), "utf8");
    return text.includes("\0") ? [] : [[path, text] as const];
  });

  test("names no registry and no mirror", () => {
    const lock = texts.find(([path]) => path === "package-lock.json")?.[1] ?? "";
    expect(lock).not.toMatch(/"resolved":/);
    const host =
      /registry\.npmjs\.org|registry\.yarnpkg\.com|npm\.pkg\.github\.com|\/\/[\w.-]+\/(?:artifactory|repository\/npm)/;
    expect(
      texts
        .filter(([path, text]) => path !== "test/package/hygiene.test.ts" && host.test(text))
        .map(([path]) => path),
    ).toEqual([]);
  });

  test("names no path of one machine", () => {
    const home =
      /(?<![\w.*~/-])\/(?:root|work|home\/(?!runner\b|user\b|me\b|alice\b|\$)[a-z]\w*|Users\/[a-z]\w*)\//;
    const own = new Set(["test/package/hygiene.test.ts"]);
    const found = texts
      .filter(([path]) => !own.has(path))
      .flatMap(([path, text]) => {
        const [hit] = home.exec(text) ?? [];
        return hit === undefined ? [] : [`${path}: ${hit}`];
      });
    expect(found).toEqual([]);
  });
});
