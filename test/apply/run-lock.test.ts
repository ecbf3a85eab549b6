import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { applyChanges, recover, undoLastRun } from "../../src/apply/index.ts";
import { thisProcess } from "../../src/apply/run-lock.ts";
import { bundleDriver } from "./bundle-driver.ts";
import { faultyDisk } from "./faulty-operations.ts";
import { change, makeRoot, snapshot, write } from "./tree.ts";

const LOCK = ".rupt-migrate/journal/lock";

let root: string;
beforeEach(() => {
  root = makeRoot();
  write(root, { "a.ts": "1" });
});
afterEach(() => {
  fs.rmSync(root, { recursive: true, force: true });
});

/** Runs a step while a first run is in the middle of its writes. */
function during(step: () => void): ReturnType<typeof applyChanges> {
  const disk = faultyDisk({
    faultAt: (_, name, path) => {
      if (name === "rename" && path.endsWith(".preparing")) step();
      return null;
    },
  });
  return applyChanges(root, [change(root, "a.ts", "2")], { operations: disk });
}

/** A lock as a run would have left it. */
function leaveLock(fields: Record<string, unknown>): void {
  write(root, {
    [LOCK]: JSON.stringify({ ...thisProcess(), token: "0123456789abcdef", fresh: true, ...fields }),
  });
}

function deadPid(): number {
  return spawnSync(process.execPath, ["-e", ""]).pid;
}

describe("a second run at the same time", () => {
  it("refuses, whatever it is, and the first goes through", () => {
    const seen: unknown[] = [];
    const outcome = during(() => {
      const before = snapshot(root);
      seen.push(applyChanges(root, [change(root, "a.ts", "3")]), recover(root), undoLastRun(root));
      expect(snapshot(root)).toEqual(before);
    });
    expect(outcome).toMatchObject({ ok: true });
    expect(seen).toHaveLength(3);
    for (const second of seen) {
      expect(second).toMatchObject({
        ok: false,
        errors: [{ path: LOCK, message: expect.stringContaining(`process ${process.pid}`) }],
      });
    }
    expect(fs.readFileSync(join(root, "a.ts"), "utf8")).toBe("2");
  });

  it("refuses in another process", async () => {
    const folder = fs.mkdtempSync(join(os.tmpdir(), "rupt-driver-"));
    const driver = await bundleDriver(folder);
    let said = "";
    during(() => {
      said = spawnSync(process.execPath, [driver, "recover", root], { encoding: "utf8" }).stdout;
    });
    expect(JSON.parse(said)).toMatchObject({ ok: false, errors: [{ path: LOCK }] });
    fs.rmSync(folder, { recursive: true });
  });

  it("of eight that start together only those that find the plan unchanged write", async () => {
    const folder = fs.mkdtempSync(join(os.tmpdir(), "rupt-driver-"));
    const driver = await bundleDriver(folder);
    const plan = join(folder, "plan.json");
    fs.writeFileSync(plan, JSON.stringify([{ path: "a.ts", before: btoa("1"), after: btoa("2") }]));
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, async () => {
        const child = spawn(process.execPath, [driver, "apply", root, plan], {
          stdio: ["ignore", "pipe", "inherit"],
        });
        let text = "";
        child.stdout.on("data", (data) => {
          text += String(data);
        });
        await new Promise((resolve) => child.on("close", resolve));
        return JSON.parse(text) as { ok: boolean };
      }),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(undoLastRun(root)).toMatchObject({ ok: true, what: "undone" });
    expect(snapshot(root)).toMatchObject({ "a.ts": expect.stringContaining(btoa("1")) });
    expect(fs.readdirSync(root)).toEqual(["a.ts"]);
    fs.rmSync(folder, { recursive: true });
  });
});

describe("a lock that was left behind", () => {
  const stale: Record<string, () => void> = {
    "by a dead process": () => leaveLock({ pid: deadPid() }),
    "by a dead process with this one's number": () => leaveLock({}),
    "by nobody: damaged": () => write(root, { [LOCK]: "{" }),
    "by nobody: empty": () => write(root, { [LOCK]: "" }),
    "by nobody: with no fields": () => write(root, { [LOCK]: "{}" }),
    "as a link": () => write(root, { [LOCK]: "-> /etc/hostname" }),
  };
  if (process.platform === "linux") {
    stale["by a dead process whose number somebody else has now"] = () => leaveLock({ pid: 1, started: "1" });
  }
  for (const [name, leave] of Object.entries(stale)) {
    it(`${name} is taken over`, () => {
      leave();
      expect(applyChanges(root, [change(root, "a.ts", "2")])).toMatchObject({ ok: true });
      expect(fs.existsSync(join(root, LOCK))).toBe(false);
      expect(undoLastRun(root)).toMatchObject({ ok: true, what: "undone" });
    });

    it(`${name} is cleared by recovery`, () => {
      leave();
      expect(recover(root)).toMatchObject({ ok: true, message: null });
      expect(fs.readdirSync(root)).toEqual(["a.ts"]);
    });
  }

  it("by a process that is alive is respected, and the message says what to do", () => {
    leaveLock({ pid: process.ppid, started: null });
    const outcome = applyChanges(root, [change(root, "a.ts", "2")]);
    expect(outcome).toMatchObject({
      ok: false,
      state: "unchanged",
      errors: [
        { path: LOCK, message: expect.stringContaining("if no such process exists, delete this file") },
      ],
    });
    expect(fs.readFileSync(join(root, "a.ts"), "utf8")).toBe("1");
  });

  it("on another machine is respected", () => {
    leaveLock({ pid: deadPid(), host: "elsewhere" });
    expect(applyChanges(root, [change(root, "a.ts", "2")])).toMatchObject({
      ok: false,
      errors: [{ message: expect.stringContaining("on elsewhere") }],
    });
  });
});
