import fs from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  applyChanges,
  ensureStateFolder,
  recover,
  saveStateFile,
  undoLastRun,
} from "../../src/apply/index.ts";
import { faultyDisk } from "./faulty-operations.ts";
import { change, deletion, makeRoot, makeScenario, snapshot, write } from "./tree.ts";

let root: string;
beforeEach(() => {
  root = makeRoot();
});
afterEach(() => {
  fs.rmSync(root, { recursive: true, force: true });
});

const errorsOfUndo = (): string[] => {
  const outcome = undoLastRun(root);
  return outcome.ok ? [] : outcome.errors.map(({ path, message }) => `${path}: ${message}`);
};

describe("undo", () => {
  it("restores the tree byte for byte, modes, links, created files and folders", () => {
    const changes = makeScenario(root);
    const before = snapshot(root);
    applyChanges(root, changes);
    const outcome = undoLastRun(root);
    expect(outcome).toMatchObject({ ok: true, what: "undone" });
    if (!outcome.ok) return;
    expect(outcome.restored.toSorted()).toEqual([
      "package.json",
      "src/a.ts",
      "src/link.ts",
      "src/old/barrel.ts",
      "src/script.mjs",
    ]);
    expect(outcome.deleted.toSorted()).toEqual([".rupt-migrate/result.json", "src/new/lib/rupt.ts"]);
    expect(snapshot(root)).toEqual(before);
  });

  it("restores every permission", () => {
    const modes = [0o600, 0o644, 0o664, 0o700, 0o755, 0o777];
    for (const mode of modes) {
      fs.writeFileSync(join(root, `${mode}.ts`), "1");
      fs.chmodSync(join(root, `${mode}.ts`), mode);
    }
    const before = snapshot(root);
    applyChanges(
      root,
      modes.map((mode) => change(root, `${mode}.ts`, "2")),
    );
    undoLastRun(root);
    expect(snapshot(root)).toEqual(before);
  });

  it("brings a deleted file back, its folder too, and refuses where something else stands there now", () => {
    write(root, { "lib/barrel.ts": "old", "a.ts": "1" });
    const before = snapshot(root);
    const changes = [deletion(root, "lib/barrel.ts"), change(root, "a.ts", "2")];
    expect(applyChanges(root, changes)).toMatchObject({ ok: true });
    fs.writeFileSync(join(root, "lib/barrel.ts"), "new");
    expect(errorsOfUndo()).toEqual([expect.stringMatching(/^lib\/barrel\.ts: was created again/)]);
    fs.rmSync(join(root, "lib"), { recursive: true });
    expect(undoLastRun(root)).toMatchObject({ ok: true, restored: ["lib/barrel.ts", "a.ts"], deleted: [] });
    expect(snapshot(root)).toEqual(before);
  });

  it("says that there is nothing to undo, and makes no folder", () => {
    expect(undoLastRun(root)).toEqual({ ok: true, what: "nothing", restored: [], deleted: [] });
    expect(snapshot(root)).toEqual({});
  });

  it("keeps the checklist, changed or not, and then the .gitignore too", () => {
    write(root, { "a.ts": "1" });
    applyChanges(root, [
      change(root, "a.ts", "2"),
      change(root, ".rupt-migrate/checklist.json", "[]"),
      change(root, ".rupt-migrate/result.json", "{}"),
    ]);
    expect(saveStateFile(root, "checklist.json", Buffer.from("[1]"))).toBeNull();
    expect(undoLastRun(root).ok).toBe(true);
    expect(Object.keys(snapshot(root))).toEqual([
      ".rupt-migrate/",
      ".rupt-migrate/.gitignore",
      ".rupt-migrate/checklist.json",
      "a.ts",
    ]);
    expect(fs.readFileSync(join(root, ".rupt-migrate/checklist.json"), "utf8")).toBe("[1]");
  });

  it("puts result.json back to what it was, and leaves a state folder that was there", () => {
    ensureStateFolder(root);
    write(root, { "a.ts": "1", ".rupt-migrate/result.json": "old" });
    const before = snapshot(root);
    applyChanges(root, [change(root, "a.ts", "2"), change(root, ".rupt-migrate/result.json", "new")]);
    undoLastRun(root);
    expect(snapshot(root)).toEqual(before);
  });

  it("takes result.json back whatever later commands noted in it", () => {
    const later: (() => void)[] = [
      () => saveStateFile(root, "result.json", Buffer.from("later")),
      () => fs.rmSync(join(root, ".rupt-migrate/result.json")),
    ];
    for (const before of [null, "old"]) {
      for (const spoil of later) {
        write(root, { "a.ts": "1" });
        if (before !== null) saveStateFile(root, "result.json", Buffer.from(before));
        const tree = snapshot(root);
        applyChanges(root, [change(root, "a.ts", "2"), change(root, ".rupt-migrate/result.json", "new")]);
        spoil();
        expect(errorsOfUndo()).toEqual([]);
        expect(snapshot(root)).toEqual(tree);
      }
    }
  });

  it("leaves a folder that the run made if somebody put a file there", () => {
    applyChanges(root, makeScenario(root));
    write(root, { "src/new/mine.ts": "mine" });
    expect(undoLastRun(root).ok).toBe(true);
    expect(fs.existsSync(join(root, "src/new/lib"))).toBe(false);
    expect(fs.readFileSync(join(root, "src/new/mine.ts"), "utf8")).toBe("mine");
  });

  it("never takes back two runs, even if the older one's record could not be deleted", () => {
    write(root, { "a.ts": "1" });
    applyChanges(root, [change(root, "a.ts", "2")]);
    const faultAt = (_: number, name: string, path: string) =>
      name === "rename" && path.endsWith("000001.done") ? { code: "EIO" } : null;
    const disk = faultyDisk({ faultAt });
    expect(applyChanges(root, [change(root, "a.ts", "3")], { operations: disk }).ok).toBe(true);
    expect(undoLastRun(root)).toMatchObject({ ok: true, what: "undone" });
    expect(undoLastRun(root)).toMatchObject({ ok: true, what: "nothing" });
    expect(fs.readFileSync(join(root, "a.ts"), "utf8")).toBe("2");
  });

  it("that was killed keeps the checklist when it is finished", () => {
    write(root, { "a.ts": "1", "b.ts": "1" });
    applyChanges(root, [
      change(root, "a.ts", "2"),
      change(root, ".rupt-migrate/checklist.json", "[]"),
      change(root, "b.ts", "2"),
    ]);
    let restored = 0;
    const faultAt = (_: number, name: string, path: string) =>
      name === "rename" && path.endsWith(".old") && ++restored === 2 ? ("crash" as const) : null;
    undoLastRun(root, faultyDisk({ faultAt }));
    expect(recover(root)).toMatchObject({ ok: true, message: expect.stringContaining("undo was cut short") });
    expect(fs.readFileSync(join(root, ".rupt-migrate/checklist.json"), "utf8")).toBe("[]");
    expect(fs.readFileSync(join(root, "a.ts"), "utf8")).toBe("1");
    expect(fs.readFileSync(join(root, "b.ts"), "utf8")).toBe("1");
  });

  const spoils: Record<string, { spoil(): void; names: string[] }> = {
    changed: { spoil: () => write(root, { "src/a.ts": "mine" }), names: ["src/a.ts: was changed"] },
    "changed through its link": {
      spoil: () => write(root, { "shared/real.ts": "mine" }),
      names: ["src/link.ts: was changed"],
    },
    deleted: { spoil: () => fs.rmSync(join(root, "src/a.ts")), names: ["src/a.ts: was deleted"] },
    "created, then changed": {
      spoil: () => write(root, { "src/new/lib/rupt.ts": "mine" }),
      names: ["src/new/lib/rupt.ts: was changed"],
    },
    "created, then deleted": {
      spoil: () => fs.rmSync(join(root, "src/new"), { recursive: true }),
      names: ["src/new/lib/rupt.ts: was deleted"],
    },
    "put back by hand": {
      spoil: () => write(root, { "src/a.ts": "Rupt.attach(a);\r\n" }),
      names: ["src/a.ts: was restored by hand"],
    },
    "replaced by a link to the same content": {
      spoil: () => {
        fs.renameSync(join(root, "src/a.ts"), join(root, "moved.ts"));
        write(root, { "src/a.ts": "-> ../moved.ts" });
      },
      names: ["src/a.ts: was changed"],
    },
    "two of them": {
      spoil: () => write(root, { "src/a.ts": "mine", "package.json": "mine" }),
      names: ["package.json: was changed", "src/a.ts: was changed"],
    },
  };
  for (const [name, { spoil, names }] of Object.entries(spoils)) {
    it(`refuses when a file was ${name}, names it, takes nothing back`, () => {
      applyChanges(root, makeScenario(root));
      spoil();
      const before = snapshot(root);
      expect(errorsOfUndo().toSorted()).toEqual(names.map((start) => expect.stringContaining(start)));
      expect(snapshot(root)).toEqual(before);
    });
  }

  it("can be done after the change was put away", () => {
    applyChanges(root, makeScenario(root));
    const written = fs.readFileSync(join(root, "src/a.ts"));
    write(root, { "src/a.ts": "mine" });
    expect(undoLastRun(root).ok).toBe(false);
    fs.writeFileSync(join(root, "src/a.ts"), written);
    expect(undoLastRun(root)).toMatchObject({ ok: true, what: "undone" });
  });
});
