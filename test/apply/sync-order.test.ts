import fs from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  applyChanges,
  ensureStateFolder,
  type FileOperations,
  nodeFileOperations,
  recover,
  undoLastRun,
} from "../../src/apply/index.ts";
import { faultyDisk } from "./faulty-operations.ts";
import { makeRoot, makeScenario } from "./tree.ts";

let root: string;
beforeEach(() => {
  root = makeRoot();
});
afterEach(() => {
  fs.rmSync(root, { recursive: true, force: true });
});

/** A disk that writes down what is synced and what gets its name, e.g. `sync src`, `name src/a.ts`. */
function recordingDisk(): { disk: FileOperations; log: string[] } {
  const log: string[] = [];
  const paths = new Map<number, string>();
  const short = (path: string): string => path.slice(root.length + 1);
  const disk: FileOperations = {
    ...nodeFileOperations,
    open: (path, flags, mode) => {
      const fd = nodeFileOperations.open(path, flags, mode);
      paths.set(fd, path);
      return fd;
    },
    fsync: (fd) => {
      nodeFileOperations.fsync(fd);
      log.push(`sync ${short(paths.get(fd) ?? "")}`);
    },
    rename: (from, to) => {
      nodeFileOperations.rename(from, to);
      log.push(`name ${short(to)} from ${short(from)}`);
    },
    link: (from, to) => {
      nodeFileOperations.link(from, to);
      log.push(`name ${short(to)} from ${short(from)}`);
    },
    unlink: (path) => {
      nodeFileOperations.unlink(path);
      log.push(`remove ${short(path)}`);
    },
  };
  return { disk, log };
}

const JOURNAL = ".rupt-migrate/journal";
const indexOf = (log: readonly string[], entry: string): number => {
  const index = log.indexOf(entry);
  expect(index, `${entry} in\n${log.join("\n")}`).toBeGreaterThanOrEqual(0);
  return index;
};
/** Where each file of the user's got its new content, and from which temporary file. */
const placed = (log: readonly string[]) =>
  log.flatMap((line, index) => {
    const match = /^name (.*) from (.*\.(?:new|old))$/.exec(line);
    const [, to = "", from = ""] = match ?? [];
    return match === null || to.startsWith(`${JOURNAL}/`) || to.endsWith(".gitignore")
      ? []
      : [{ index, to, from }];
  });
const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf("/")));

/** What a power cut must find on the disk is on the disk before the next step depends on it. */
describe("the order of syncs", () => {
  it("of a run: intent and originals, then each temporary file, then names, then folders, then done", () => {
    const { disk, log } = recordingDisk();
    const plan = makeScenario(root);
    expect(applyChanges(root, plan, { operations: disk })).toMatchObject({ ok: true });
    const writing = indexOf(log, `name ${JOURNAL}/000001.writing from ${JOURNAL}/000001.preparing`);
    for (const synced of [
      `${JOURNAL}/000001.preparing/originals`,
      `${JOURNAL}/000001.preparing/intent`,
      `${JOURNAL}/000001.preparing`,
      ".rupt-migrate",
      "",
    ]) {
      expect(indexOf(log, `sync ${synced}`)).toBeLessThan(writing);
    }
    expect(log[writing + 1]).toBe(`sync ${JOURNAL}`);
    const done = indexOf(log, `name ${JOURNAL}/000001.done from ${JOURNAL}/000001.writing`);
    expect(log[done + 1]).toBe(`sync ${JOURNAL}`);
    const names = placed(log);
    expect(names).toHaveLength(plan.filter(({ after }) => after !== null).length);
    for (const { index, to, from } of names) {
      expect(folderOf(from), "the temporary file lies beside its file").toBe(folderOf(to));
      expect(indexOf(log, `sync ${from}`)).toBeLessThan(index);
      expect(index).toBeGreaterThan(writing + 1);
      const folderSync = log.lastIndexOf(`sync ${folderOf(to)}`);
      expect(folderSync).toBeGreaterThan(index);
      expect(folderSync).toBeLessThan(done);
    }
    // The new folders' own names.
    for (const parent of ["src", "src/new"])
      expect(log.lastIndexOf(`sync ${parent}`)).toBeGreaterThan(writing);
  });

  it("of a run in a state folder that was there: the new journal folder's name too", () => {
    ensureStateFolder(root);
    const { disk, log } = recordingDisk();
    applyChanges(root, makeScenario(root), { operations: disk });
    const writing = indexOf(log, `name ${JOURNAL}/000001.writing from ${JOURNAL}/000001.preparing`);
    expect(indexOf(log, "sync .rupt-migrate")).toBeLessThan(writing);
  });

  const restores: Record<string, { prepare(): void; step(disk: FileOperations): unknown; phase: string }> = {
    "an undo": {
      prepare: () => applyChanges(root, makeScenario(root)),
      step: (disk) => undoLastRun(root, disk),
      phase: "undoing",
    },
    "a recovery": {
      prepare: () => {
        const faultAt = (_: number, name: string, path: string) =>
          name === "rename" && path.endsWith(".writing") ? ("crash" as const) : null;
        applyChanges(root, makeScenario(root), { operations: faultyDisk({ faultAt }) });
      },
      step: (disk) => recover(root, disk),
      phase: "writing",
    },
  };
  for (const [name, { prepare, step, phase }] of Object.entries(restores)) {
    it(`of ${name}: each file and its folder before the journal goes`, () => {
      prepare();
      const { disk, log } = recordingDisk();
      expect(step(disk)).toMatchObject({ ok: true });
      const gone = indexOf(log, `name ${JOURNAL}/000001.gone from ${JOURNAL}/000001.${phase}`);
      const names = placed(log);
      expect(names).toHaveLength(5);
      for (const { index, to, from } of names) {
        expect(folderOf(from)).toBe(folderOf(to));
        expect(indexOf(log, `sync ${from}`)).toBeLessThan(index);
        const folderSync = log.lastIndexOf(`sync ${folderOf(to)}`);
        expect(folderSync).toBeGreaterThan(index);
        expect(folderSync).toBeLessThan(gone);
      }
      const firstRemoval = log.findIndex((line) => line.startsWith(`remove ${JOURNAL}/000001`));
      expect(firstRemoval).toBeGreaterThan(log.indexOf(`sync ${JOURNAL}`, gone));
    });
  }
});
