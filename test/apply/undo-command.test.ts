import fs from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { applyChanges } from "../../src/apply/index.ts";
import { runUndo } from "../../src/cli/commands/undo.ts";
import { change, makeRoot, makeScenario, snapshot, write } from "./tree.ts";

let root: string;
beforeEach(() => {
  root = makeRoot();
});
afterEach(() => {
  fs.rmSync(root, { recursive: true, force: true });
});

function undo(quiet = false): { status: number; stdout: string; stderr: string } {
  const said = { stdout: "", stderr: "" };
  const status = runUndo({
    root,
    quiet,
    stdout: (text) => {
      said.stdout += text;
    },
    stderr: (text) => {
      said.stderr += text;
    },
  });
  return { status, ...said };
}

describe("rupt-migrate undo", () => {
  it("lists what it put back and tells to install again", () => {
    applyChanges(root, makeScenario(root));
    const { status, stdout, stderr } = undo();
    expect(status).toBe(0);
    expect(stdout.split("\n")).toEqual([
      "Took back the last run.",
      "  restored package.json",
      "  restored src/a.ts",
      "  restored src/script.mjs",
      "  restored src/link.ts",
      "  restored src/old/barrel.ts",
      "  deleted src/new/lib/rupt.ts",
      "  deleted .rupt-migrate/result.json",
      "",
    ]);
    expect(stderr).toContain("npm install");
  });

  const locks = { "pnpm-lock.yaml": "pnpm install", "yarn.lock": "yarn install", "bun.lock": "bun install" };
  for (const [lock, command] of Object.entries(locks)) {
    it(`names the package manager of ${lock}`, () => {
      write(root, { [lock]: "", "package.json": "1" });
      applyChanges(root, [change(root, "package.json", "2")]);
      expect(undo().stderr).toContain(`: ${command}\n`);
    });
  }

  it("says nothing of installing when no package.json was among the files", () => {
    write(root, { "a.ts": "1" });
    applyChanges(root, [change(root, "a.ts", "2")]);
    expect(undo().stderr).toBe("");
  });

  it("says what it keeps of the state", () => {
    write(root, { "a.ts": "1", ".rupt-migrate/checklist.json": "{}" });
    applyChanges(root, [change(root, "a.ts", "2")]);
    expect(undo().stderr).toBe("What you ticked and answered is kept: .rupt-migrate/checklist.json\n");
  });

  it("with nothing to undo is 0", () => {
    expect(undo()).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("Nothing to undo"),
      stderr: "",
    });
  });

  it("refuses with 2, names the files, takes nothing back, also when quiet", () => {
    applyChanges(root, makeScenario(root));
    write(root, { "src/a.ts": "mine", "package.json": "mine" });
    const before = snapshot(root);
    for (const quiet of [false, true]) {
      const { status, stdout, stderr } = undo(quiet);
      expect(status).toBe(2);
      expect(stdout).toBe("");
      expect(stderr).toMatch(/package\.json: was changed.*\n.*src\/a\.ts: was changed/);
    }
    expect(snapshot(root)).toEqual(before);
  });

  it("is quiet on stderr when told so", () => {
    applyChanges(root, makeScenario(root));
    expect(undo(true)).toMatchObject({ status: 0, stderr: "" });
  });

  it("lets no file name act on the terminal", () => {
    const name = "\u001b[2J\nevil.ts";
    write(root, { [name]: "1" });
    applyChanges(root, [change(root, name, "2")]);
    const { stdout } = undo();
    expect(stdout).toBe("Took back the last run.\n  restored \\x1b[2J\\nevil.ts\n");
  });
});
