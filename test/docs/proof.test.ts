import { execFile, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Result } from "../../src/result.ts";
import { ROOT } from "./markdown-page.ts";

const run = promisify(execFile);

/** What is saved of an app, as far as it can be seen again without installing anything. */
interface Proof {
  folder: string;
  filesScanned: number;
  usages: Result["summary"]["usages"];
  files: { path: string; status: string }[];
  left: { place: string; outcome: string }[];
  walks: { title: string; calls: unknown[]; logouts: number; console: number }[];
  secondRunEdits: number;
}

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
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it.concurrent.each(proofs)("$folder ends as the results say", async (proof) => {
    const program = [join(ROOT, "bin/rupt-migrate.js"), "--cwd", join(copies, proof.folder)];
    const { stdout, stderr } = await run(process.execPath, [...program, "--dry-run", "--json"]);
    expect(stderr).toBe("");
    const { summary, files, usages } = JSON.parse(stdout) as Result;
    expect(summary.usages).toEqual(proof.usages);
    expect(summary.filesScanned).toBe(proof.filesScanned);
    const edited = files.filter(({ status }) => status === "changed" || status === "created");
    expect(edited.map(({ path, status }) => ({ path, status }))).toEqual(proof.files);
    const left = usages.filter(({ outcome }) => outcome !== "migrated");
    expect(left.map(({ path, line, outcome }) => ({ place: `${path}:${line}`, outcome }))).toEqual(
      proof.left.map(({ place, outcome }) => ({ place, outcome })),
    );
  });
});
