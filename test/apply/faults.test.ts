import fs from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { applyChanges, type FileOperations, recover, undoLastRun } from "../../src/apply/index.ts";
import { recordFigures } from "../figures/record-figures.ts";
import { type Fault, type FaultyDisk, faultyDisk, type OperationName } from "./faulty-operations.ts";
import { seenTree as seen } from "./seen-tree.ts";
import { change, makeRoot, makeScenario } from "./tree.ts";

const LOCK = ".rupt-migrate/journal/lock";

type Tree = Record<string, string>;

/** Runs a step on a fresh copy of the scenario. */
function inScenario<T>(step: (root: string, plan: ReturnType<typeof makeScenario>, old: Tree) => T): T {
  const root = makeRoot();
  try {
    const plan = makeScenario(root);
    return step(root, plan, seen(root));
  } finally {
    fs.rmSync(root, { recursive: true, force: true });
  }
}

/** How many calls a step makes on a disk without faults. */
function countCalls(
  step: (disk: FileOperations, root: string, plan: ReturnType<typeof makeScenario>) => void,
): OperationName[] {
  return inScenario((root, plan) => {
    const disk = faultyDisk({});
    step(disk, root, plan);
    return disk.calls;
  });
}

const failsAt = (at: number, fault: Fault): FaultyDisk =>
  faultyDisk({ faultAt: (index) => (index === at ? fault : null) });
const failsFrom = (at: number, fault: Fault): FaultyDisk =>
  faultyDisk({ faultAt: (index) => (index >= at ? fault : null) });

const wholeNew = inScenario((root, plan) => {
  applyChanges(root, plan);
  return seen(root);
});
const applyCalls = countCalls((disk, root, plan) => applyChanges(root, plan, { operations: disk }));

let checked = 0;
afterAll(() => {
  console.log(`fault tests: ${applyCalls.length} calls in one run, ${checked} faults injected`);
  recordFigures("faults", "1", { calls: applyCalls.length, faults: checked });
});

describe("killed at every call", () => {
  it("of a run: the tree is wholly old or wholly new after recovery", () => {
    let old = 0;
    for (const at of applyCalls.keys()) {
      inScenario((root, plan, before) => {
        applyChanges(root, plan, { operations: failsAt(at, "crash") });
        expect(recover(root), `call ${at}`).toMatchObject({ ok: true });
        const after = seen(root);
        if (JSON.stringify(after) === JSON.stringify(before)) old++;
        else expect(after, `call ${at} (${applyCalls[at]})`).toEqual(wholeNew);
        checked++;
      });
    }
    // Both ends must be seen, or the test proves nothing.
    expect(old).toBeGreaterThan(applyCalls.length / 2);
    expect(old).toBeLessThan(applyCalls.length);
  });

  it("of a run, and the next run goes through", () => {
    for (const at of applyCalls.keys()) {
      inScenario((root, plan) => {
        applyChanges(root, plan, { operations: failsAt(at, "crash") });
        recover(root);
        if (JSON.stringify(seen(root)) !== JSON.stringify(wholeNew)) {
          expect(applyChanges(root, plan), `call ${at}`).toMatchObject({ ok: true });
        }
        expect(seen(root), `call ${at}`).toEqual(wholeNew);
      });
    }
  });

  it("of a recovery: the next one finishes it", () => {
    // The latest moment at which a kill leaves the most to roll back: right before the run is called done.
    const late = applyCalls.lastIndexOf("rename");
    const recovery = inScenario((root, plan) => {
      applyChanges(root, plan, { operations: failsAt(late, "crash") });
      const disk = faultyDisk({});
      expect(recover(root, disk)).toMatchObject({
        ok: true,
        message: expect.stringContaining("7 files put back"),
      });
      return disk.calls;
    });
    for (const at of recovery.keys()) {
      inScenario((root, plan, before) => {
        applyChanges(root, plan, { operations: failsAt(late, "crash") });
        recover(root, failsAt(at, "crash"));
        expect(recover(root), `call ${at}`).toMatchObject({ ok: true });
        expect(seen(root), `call ${at} (${recovery[at]})`).toEqual(before);
        checked++;
      });
    }
  });

  it("of a second run: undo then takes back the run that holds, and no other", () => {
    const again = (root: string) => [
      change(root, "src/a.ts", "third\n"),
      change(root, "src/new/two.ts", "new\n"),
    ];
    const calls = inScenario((root, plan) => {
      applyChanges(root, plan);
      const disk = faultyDisk({});
      applyChanges(root, again(root), { operations: disk });
      return disk.calls;
    });
    for (const at of calls.keys()) {
      inScenario((root, plan, before) => {
        applyChanges(root, plan);
        const first = seen(root);
        applyChanges(root, again(root), { operations: failsAt(at, "crash") });
        expect(recover(root), `call ${at}`).toMatchObject({ ok: true });
        const tookEffect = JSON.stringify(seen(root)) !== JSON.stringify(first);
        expect(undoLastRun(root)).toMatchObject({ ok: true, what: "undone" });
        const wanted = tookEffect ? without(first, ".rupt-migrate/journal/") : before;
        expect(without(seen(root), ".rupt-migrate/journal/"), `call ${at} (${calls[at]})`).toEqual(wanted);
        expect(undoLastRun(root)).toMatchObject({ ok: true, what: "nothing" });
        checked++;
      });
    }
  });

  it("of an undo: wholly undone or not at all", () => {
    const undo = inScenario((root, plan) => {
      applyChanges(root, plan);
      const disk = faultyDisk({});
      undoLastRun(root, disk);
      return disk.calls;
    });
    let undone = 0;
    for (const at of undo.keys()) {
      inScenario((root, plan, before) => {
        applyChanges(root, plan);
        undoLastRun(root, failsAt(at, "crash"));
        expect(recover(root), `call ${at}`).toMatchObject({ ok: true });
        const after = seen(root);
        if (JSON.stringify(after) === JSON.stringify(wholeNew)) return;
        expect(after, `call ${at} (${undo[at]})`).toEqual(before);
        undone++;
        checked++;
      });
    }
    expect(undone).toBeGreaterThan(undo.length / 2);
    expect(undone).toBeLessThan(undo.length);
  });
});

const CODES = ["ENOSPC", "EACCES", "EROFS", "EIO"];

describe("a call that fails", () => {
  for (const code of CODES) {
    it(`with ${code}, anywhere in a run: taken back at once, nothing left behind`, () => {
      let failed = 0;
      for (const at of applyCalls.keys()) {
        inScenario((root, plan, before) => {
          const outcome = applyChanges(root, plan, { operations: failsAt(at, { code }) });
          // A lock that could not be removed is the one thing that may stay; the next run clears it.
          if (outcome.ok) {
            expect(without(seen(root), LOCK), `call ${at}`).toEqual(wholeNew);
          } else {
            failed++;
            expect(outcome.state, `call ${at} (${applyCalls[at]})`).not.toBe("needs-recovery");
            expect(withoutState(seen(root)), `call ${at} (${applyCalls[at]})`).toEqual(withoutState(before));
            expect(outcome.errors[0]?.message).toMatch(/\(E[A-Z]+\)|run again/);
          }
          expect(recover(root), `call ${at}`).toMatchObject({ ok: true });
          expect([before, wholeNew], `call ${at}`).toContainEqual(seen(root));
          checked++;
        });
      }
      expect(failed).toBeGreaterThan(applyCalls.length / 2);
    });

    it(`with ${code}, and every call after it: whole again when the disk is well`, () => {
      for (const at of applyCalls.keys()) {
        inScenario((root, plan, before) => {
          const outcome = applyChanges(root, plan, { operations: failsFrom(at, { code }) });
          expect(recover(root), `call ${at}`).toMatchObject({ ok: true });
          expect(seen(root), `call ${at} (${applyCalls[at]})`).toEqual(outcome.ok ? wholeNew : before);
          checked++;
        });
      }
    });
  }

  it("is told with the file's name", () => {
    const staging = faultyDisk({
      faultAt: (_, name, path) =>
        name === "open" && /src\/\.rupt-migrate-/.test(path) ? { code: "EACCES" } : null,
    });
    inScenario((root, plan) => {
      const outcome = applyChanges(root, plan, { operations: staging });
      expect(outcome).toMatchObject({ ok: false, state: "unchanged" });
      expect(outcome.ok ? [] : outcome.errors).toEqual([
        { path: "src/a.ts", message: expect.stringContaining("permission denied") },
      ]);
    });
  });

  it("in an undo leaves it to be finished", () => {
    inScenario((root, plan, before) => {
      applyChanges(root, plan);
      let renames = 0;
      const disk = faultyDisk({
        faultAt: (_, name) => (name === "rename" && ++renames === 3 ? { code: "EIO" } : null),
      });
      const outcome = undoLastRun(root, disk);
      expect(outcome.ok ? "" : outcome.errors.map(({ message }) => message).join()).toContain(
        "run `undo` again",
      );
      expect(undoLastRun(root)).toMatchObject({ ok: true });
      expect(seen(root)).toEqual(before);
    });
  });
});

describe("a full disk", () => {
  it("shows before the first file is replaced", () => {
    // Everything that needs space fails from the n-th such call on.
    const needsSpace = new Set<OperationName>(["open", "write", "mkdir", "link"]);
    const total = applyCalls.filter((name) => needsSpace.has(name)).length;
    for (let n = 0; n < total; n++) {
      inScenario((root, plan, before) => {
        let count = 0;
        const disk = faultyDisk({
          faultAt: (_, name) =>
            (name === "write" || name === "mkdir") && count++ >= n ? { code: "ENOSPC" } : null,
        });
        const outcome = applyChanges(root, plan, { operations: disk });
        expect(seen(root), `space for ${n}`).toEqual(outcome.ok ? wholeNew : before);
      });
    }
  });
});

describe("a disk that moves few bytes at a time", () => {
  for (const atMost of [1, 3, 7]) {
    it(`${atMost} at once: everything is written and read whole`, () => {
      inScenario((root, plan, before) => {
        expect(applyChanges(root, plan, { operations: faultyDisk({ atMost }) })).toMatchObject({ ok: true });
        expect(seen(root)).toEqual(wholeNew);
        expect(undoLastRun(root, faultyDisk({ atMost }))).toMatchObject({ ok: true });
        expect(seen(root)).toEqual(before);
      });
    });
  }

  it("none at all is a full disk, not an endless loop", () => {
    inScenario((root, plan, before) => {
      const outcome = applyChanges(root, plan, { operations: faultyDisk({ atMost: 0 }) });
      expect(outcome.ok).toBe(false);
      expect(seen(root)).toEqual(before);
    });
  });
});

describe("disks with less than Linux offers", () => {
  it("without hard links and without syncing of folders", () => {
    inScenario((root, plan) => {
      const disk = faultyDisk({ faultAt: (_, name) => (name === "link" ? { code: "EPERM" } : null) });
      expect(applyChanges(root, plan, { operations: disk })).toMatchObject({ ok: true });
      expect(seen(root)).toEqual(wholeNew);
    });
  });

  it("where files cannot be given to their owner", () => {
    inScenario((root, plan) => {
      const disk = faultyDisk({ faultAt: (_, name) => (name === "fchown" ? { code: "EPERM" } : null) });
      expect(applyChanges(root, plan, { operations: disk })).toMatchObject({ ok: true });
    });
  });
});

function without(tree: Tree, path: string): Tree {
  return Object.fromEntries(Object.entries(tree).filter(([found]) => found !== path));
}

function withoutState(tree: Tree): Tree {
  return Object.fromEntries(Object.entries(tree).filter(([path]) => !path.startsWith(".rupt-migrate/")));
}
