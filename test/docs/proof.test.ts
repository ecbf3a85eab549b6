import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { applyPatch } from "diff";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { analyze } from "../../src/api/analyze.ts";
import type { Result } from "../../src/result.ts";
import { recordFigures } from "../figures/record-figures.ts";
import { ROOT } from "./markdown-page.ts";
import { newIn, unusedInBiome, unusedInTypeScript } from "./unused-names.ts";

/** What is saved of an app, as far as it can be seen again without installing anything. */
interface Proof {
  folder: string;
  filesScanned: number;
  usages: Result["summary"]["usages"];
  /** The same with all decisions taken. */
  decided: Result["summary"]["usages"];
  files: { path: string; status: string }[];
  left: { place: string; outcome: string }[];
  walks: { title: string; calls: unknown[]; logouts: number; console: number }[];
  secondRunEdits: number;
}

interface Share {
  found: number;
  expert: number;
  program: number;
}
interface ShareModule {
  allDecisions(result: Result): string[];
  labelsOf(app: string): unknown;
  compareWithLabels(
    labels: unknown,
    usages: Result["usages"],
    decided: boolean,
  ): { calls: Share; usages: Share; wrong: string[] };
}
const { allDecisions, labelsOf, compareWithLabels } = (await import(
  pathToFileURL(join(ROOT, "scripts/proof/share.mjs")).href
)) as ShareModule;

const proofs = JSON.parse(readFileSync(join(ROOT, "proof/results.json"), "utf8")) as Proof[];

describe("docs/proof.md", () => {
  it("says what the saved results say", () => {
    const { status, stderr } = spawnSync(process.execPath, ["scripts/proof.mjs", "--page", "--check"], {
      cwd: ROOT,
      encoding: "utf8",
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });

  it("is about every app of the folder", () => {
    const folders = readdirSync(join(ROOT, "proof"), { withFileTypes: true });
    const names = folders.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    expect(proofs.map(({ folder }) => folder).sort()).toEqual(names.sort());
  });

  it("has calls and a logout of each app, a quiet console, and nothing for a second run", () => {
    for (const { folder, walks, secondRunEdits } of proofs) {
      for (const { title, calls, console } of walks) {
        expect(calls.length, `${folder}, ${title}`).toBeGreaterThan(0);
        expect(console, `${folder}, ${title}`).toBe(0);
      }
      expect(Math.max(...walks.map(({ logouts }) => logouts)), folder).toBeGreaterThan(0);
      expect(secondRunEdits, folder).toBe(0);
    }
  });
});

/** Code of the apps before and after, by app, way of the run and path. */
const trees = { before: new Map<string, string>(), after: new Map<string, string>() };

describe("the apps of the proof", () => {
  let copies: string;
  beforeAll(() => {
    // Elsewhere, or the manifest of this repository would count as one of theirs.
    copies = mkdtempSync(join(tmpdir(), "rupt-migrate-proofs-"));
    cpSync(join(ROOT, "proof"), copies, {
      recursive: true,
      filter: (path) => !path.includes("node_modules"),
    });
  });
  afterAll(() => rmSync(copies, { recursive: true, force: true }));

  it.each(proofs)("$folder is pinned to exact versions", ({ folder }) => {
    const manifest = JSON.parse(readFileSync(join(copies, folder, "package.json"), "utf8")) as Record<
      string,
      Record<string, string> | undefined
    >;
    const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(versions.filter((version) => !/^(?:\d+\.\d+\.\d+|catalog:|workspace:\*)$/.test(version))).toEqual(
      [],
    );
  });

  describe.each(proofs)("$folder", (proof) => {
    let plain: Result;
    let decided: Result;
    beforeAll(async () => {
      const cwd = join(copies, proof.folder);
      plain = await analyze({ cwd });
      decided = await analyze({ cwd, decide: allDecisions(plain) });
    });

    it("ends as the results say", () => {
      const { summary, files, usages } = plain;
      // A file that does not parse after its edits is an error, and so is one that a second run would edit.
      expect([...plain.errors, ...decided.errors]).toEqual([]);
      expect(summary.usages).toEqual(proof.usages);
      expect(summary.filesScanned).toBe(proof.filesScanned);
      const edited = files.filter(({ status }) => status === "changed" || status === "created");
      expect(edited.map(({ path, status }) => ({ path, status }))).toEqual(proof.files);
      const left = usages.filter(({ outcome }) => outcome !== "migrated");
      expect(left.map(({ path, line, outcome }) => ({ place: `${path}:${line}`, outcome }))).toEqual(
        proof.left.map(({ place, outcome }) => ({ place, outcome })),
      );
      // What the owner's contact is proved from are types that are installed there and not here.
      expect(decided.summary.usages.manual).toBe(proof.decided.manual);
    });

    it("declares nothing unused that was in use before", () => {
      for (const [way, { files }] of [["plain", plain] as const, ["decided", decided] as const])
        for (const { path, status, diff } of files) {
          if (!diff || status === "deleted" || !/\.(?:[cm]?[jt]sx?|vue|svelte|astro)$/.test(path)) continue;
          const before = status === "created" ? "" : readFileSync(join(copies, proof.folder, path), "utf8");
          // A diff does not show a secret.
          const compareLine = (_: number, line: string, __: unknown, shown: string) =>
            line === shown || shown.includes("[redacted]");
          const after = applyPatch(before, diff, { compareLine });
          if (after === false) throw new Error(`the diff of ${path} does not apply`);
          trees.before.set(`${way}/${proof.folder}/${path}`, before);
          trees.after.set(`${way}/${proof.folder}/${path}`, after);
          const unused = newIn(unusedInTypeScript(path, after), unusedInTypeScript(path, before));
          expect(unused, `${path}, ${way}`).toEqual([]);
        }
    });

    it("has nothing better than the labels, and nothing worse without a reason", () => {
      const labels = labelsOf(proof.folder);
      for (const [result, isDecided] of [
        [plain, false],
        [decided, true],
      ] as const) {
        const { wrong, calls, usages } = compareWithLabels(labels, result.usages, isDecided);
        expect(wrong).toEqual([]);
        const when = isDecided ? "Decided" : "";
        recordFigures("share", `${proof.folder}${when}`, {
          [`calls${when}`]: calls.found,
          [`callsByExpert${when}`]: calls.expert,
          [`callsDone${when}`]: calls.program,
          [`usages${when}`]: usages.found,
          [`usagesByExpert${when}`]: usages.expert,
          [`usagesDone${when}`]: usages.program,
        });
      }
    });
  });

  it("declare nothing unused for Biome that was in use before", () => {
    expect(trees.after.size).toBeGreaterThan(60);
    expect(newIn(unusedInBiome(trees.after), unusedInBiome(trees.before))).toEqual([]);
  });
});

it("what is unused is found", () => {
  const code =
    'import { a } from "x";\nexport class A {\n  private b = 1;\n  constructor(private c: string) {}\n}\n';
  expect(unusedInTypeScript("a.ts", code)).toHaveLength(3);
  const component = `<script lang="ts">\n${code}</script>\n`;
  expect(unusedInTypeScript("a.vue", component)).toHaveLength(3);
  expect(unusedInBiome(new Map([["a.ts", code]]))).not.toEqual([]);
});
