import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryTree } from "../project/temporary-tree.ts";
import { ROOT } from "./markdown-page.ts";

type Figures = Record<string, Record<string, number>>;

const committed = JSON.parse(readFileSync(join(ROOT, "test/figures/figures.json"), "utf8")) as Figures;

/** Runs the script on a folder as the suites leave it. */
function compare(counted: Figures) {
  const files = Object.entries(counted).map(([suite, figures]) => [
    `${suite}.1.json`,
    JSON.stringify(figures),
  ]);
  const { root } = temporaryTree(Object.fromEntries(files));
  // The second part of a suite: parts are added up.
  writeFileSync(join(root, "property.2.json"), '{"programs":1}');
  return spawnSync(process.execPath, ["scripts/figures.mjs", root], { cwd: ROOT, encoding: "utf8" });
}

const property = committed.property ?? {};
const kills = `sigkill: ${committed.sigkill?.kills} kills`;
const asCommitted: Figures = {
  ...committed,
  property: { ...property, programs: (property.programs ?? 0) - 1 },
};

describe("the figures of the suites", () => {
  it("pass when they are the committed ones, and are printed", () => {
    const { status, stdout, stderr } = compare(asCommitted);
    expect(stderr).toBe("");
    expect(status).toBe(0);
    expect(stdout).toContain(`property: ${property.programs} programs, `);
    expect(stdout).toContain(kills);
  });

  it("fail when one differs or a suite did not run, and say which and what to do", () => {
    const less = compare({ ...asCommitted, sigkill: { kills: 7, halfWritten: 0 } });
    expect(less.status).toBe(1);
    expect(less.stderr).toContain("counted:   sigkill: 7 kills");
    const { sigkill: _, ...others } = asCommitted;
    const gone = compare(others);
    expect(gone.status).toBe(1);
    expect(gone.stderr).toContain(`committed: ${kills}`);
    expect(gone.stderr).toContain("npm run docs");
  });

  it("are quoted in the README", () => {
    const readme = readFileSync(join(ROOT, "README.md"), "utf8");
    for (const [suite, figure] of [
      ["property", "programs"],
      ["mutation", "mutants"],
      ["faults", "faults"],
      ["sigkill", "kills"],
      ["hostile", "runs"],
    ] as const)
      expect(readme).toContain((committed[suite]?.[figure] ?? Number.NaN).toLocaleString("en-US"));
  });
});
