import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { applyChanges, type PlannedChange, recover } from "../../src/apply/index.ts";
import { bundleDriver } from "./bundle-driver.ts";
import { change, snapshot, userTree, write } from "./tree.ts";

/** No permission stops the superuser, so the steps are run as nobody then. */
const NOBODY = 65_534;
const asRoot = process.getuid?.() === 0;
const user = asRoot ? { uid: NOBODY, gid: NOBODY } : {};

let folder: string;
let driver: string;
let canRun = false;
beforeAll(async () => {
  folder = fs.mkdtempSync(join(fs.realpathSync(os.tmpdir()), "rupt-real-"));
  fs.chmodSync(folder, 0o755);
  driver = await bundleDriver(folder);
  canRun = spawnSync(process.execPath, ["-e", ""], { ...user, cwd: folder }).status === 0;
  if (!canRun) console.log("read-only tests skipped: this machine runs no process as another user");
});
afterAll(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

function run(step: "apply" | "undo" | "recover", root: string, plan: readonly PlannedChange[] = []): unknown {
  const planFile = join(folder, "plan.json");
  const encoded = plan.map(({ path, before, after }) => ({
    path,
    before: before?.toString("base64") ?? null,
    after: after?.toString("base64") ?? null,
  }));
  fs.writeFileSync(planFile, JSON.stringify(encoded));
  const { stdout } = spawnSync(process.execPath, [driver, step, root, planFile], {
    ...user,
    encoding: "utf8",
    cwd: "/",
  });
  return JSON.parse(stdout);
}

/** A tree that belongs to the user that the steps run as. */
function ownTree(name: string, files: Record<string, string>): string {
  const root = join(folder, name);
  fs.mkdirSync(root);
  write(root, files);
  if (asRoot) {
    fs.chownSync(root, NOBODY, NOBODY);
    for (const path of Object.keys(snapshot(root))) fs.lchownSync(join(root, path), NOBODY, NOBODY);
  }
  return root;
}

describe("without permission", () => {
  it("a read-only file: nothing is written, the file is named", (context) => {
    if (!canRun) context.skip();
    const root = ownTree("file", { "src/a.ts": "1", "src/b.ts": "1" });
    const plan = [change(root, "src/a.ts", "2"), change(root, "src/b.ts", "2")];
    fs.chmodSync(join(root, "src/b.ts"), 0o444);
    const before = snapshot(root);
    expect(run("apply", root, plan)).toMatchObject({
      ok: false,
      state: "unchanged",
      errors: [{ path: "src/b.ts", message: expect.stringContaining("permission denied") }],
    });
    expect(snapshot(root)).toEqual(before);
  });

  it("an unreadable file: the same", (context) => {
    if (!canRun) context.skip();
    const root = ownTree("unreadable", { "a.ts": "1", "b.ts": "1" });
    const plan = [change(root, "a.ts", "2"), change(root, "b.ts", "2")];
    fs.chmodSync(join(root, "b.ts"), 0o000);
    const before = snapshot(root);
    expect(run("apply", root, plan)).toMatchObject({ ok: false, errors: [{ path: "b.ts" }] });
    expect(snapshot(root)).toEqual(before);
  });

  it("a read-only folder: nothing is written, its file is named", (context) => {
    if (!canRun) context.skip();
    const root = ownTree("folder", { "src/a.ts": "1", "locked/b.ts": "1" });
    const plan = [change(root, "src/a.ts", "2"), change(root, "locked/b.ts", "2")];
    fs.chmodSync(join(root, "locked"), 0o555);
    const before = snapshot(root);
    expect(run("apply", root, plan)).toMatchObject({
      ok: false,
      state: "unchanged",
      errors: [{ path: "locked/b.ts", message: expect.stringContaining("permission denied") }],
    });
    expect(snapshot(root)).toEqual(before);
  });

  it("a read-only root: nothing is written", (context) => {
    if (!canRun) context.skip();
    const root = ownTree("root", { "src/a.ts": "1" });
    fs.chmodSync(root, 0o555);
    const before = snapshot(root);
    expect(run("apply", root, [change(root, "src/a.ts", "2")])).toMatchObject({
      ok: false,
      state: "unchanged",
      errors: [{ path: ".rupt-migrate" }],
    });
    expect(snapshot(root)).toEqual(before);
  });

  it("a folder that becomes read-only before undo: undo goes on when it may", (context) => {
    if (!canRun) context.skip();
    const root = ownTree("undo", { "src/a.ts": "1", "locked/b.ts": "1" });
    const before = snapshot(root);
    const plan = [change(root, "src/a.ts", "2"), change(root, "locked/b.ts", "2")];
    expect(run("apply", root, plan)).toMatchObject({ ok: true });
    fs.chmodSync(join(root, "locked"), 0o555);
    expect(run("undo", root)).toMatchObject({ ok: false });
    fs.chmodSync(join(root, "locked"), 0o755);
    expect(run("undo", root)).toMatchObject({ ok: true });
    expect(snapshot(root)).toEqual(before);
  });

  it("a file of somebody else keeps its owner when the superuser writes it", (context) => {
    if (!asRoot) context.skip();
    const root = ownTree("owner", { "a.ts": "1" });
    applyChanges(root, [change(root, "a.ts", "2")]);
    expect(fs.statSync(join(root, "a.ts"))).toMatchObject({ uid: NOBODY, gid: NOBODY });
  });
});

describe("a disk that is full", () => {
  it("takes nothing, keeps the tree as it was, and is well again when there is space", (context) => {
    const root = join(folder, "full");
    fs.mkdirSync(root);
    const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=256k", "tmpfs", root], {
      encoding: "utf8",
    });
    if (mounted.status !== 0) {
      console.log(
        `full disk test skipped, no tmpfs can be mounted: ${mounted.stderr?.trim() ?? mounted.error}`,
      );
      context.skip();
    }
    try {
      const names = Array.from({ length: 6 }, (_, index) => `src/${index}.ts`);
      write(root, Object.fromEntries(names.map((name) => [name, "x".repeat(8_000)])));
      const plan = names.map((name) => change(root, name, "y".repeat(8_100)));
      const before = userTree(root);
      let refused = 0;
      // From not a page free to plenty: the disk fills up at another step each time.
      for (let free = 0; free <= 40; free++) {
        const filler = fillBut(root, free);
        const outcome = applyChanges(root, plan);
        if (outcome.ok) {
          expect(fs.readFileSync(join(root, "src/5.ts"), "utf8")).toBe("y".repeat(8_100));
          fs.rmSync(filler);
          break;
        }
        refused++;
        expect(outcome.errors[0]?.message).toContain("the disk is full");
        fs.rmSync(filler);
        expect(userTree(root), `${free} pages free`).toEqual(before);
        expect(fs.existsSync(join(root, ".rupt-migrate")), `${free} pages free`).toBe(false);
        expect(recover(root)).toMatchObject({ ok: true, message: null });
      }
      expect(refused).toBeGreaterThan(10);
      expect(refused).toBeLessThan(41);
      console.log(`full disk: refused with 0 to ${refused - 1} pages free, wholly old each time`);
    } finally {
      spawnSync("umount", [root]);
    }
  });
});

/** Fills the disk up to so many free pages. */
function fillBut(root: string, pages: number): string {
  const filler = join(root, "filler");
  const fd = fs.openSync(filler, "w");
  try {
    for (;;) fs.writeSync(fd, Buffer.alloc(4_096));
  } catch {
    // Full.
  }
  fs.ftruncateSync(fd, Math.max(0, Math.floor(fs.fstatSync(fd).size / 4_096) - pages) * 4_096);
  fs.closeSync(fd);
  return filler;
}
