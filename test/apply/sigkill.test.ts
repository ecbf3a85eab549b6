import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { applyChanges, type PlannedChange, recover, undoLastRun } from "../../src/apply/index.ts";
import { recordFigures } from "../figures/record-figures.ts";
import { bundleDriver } from "./bundle-driver.ts";
import { seenTree } from "./seen-tree.ts";
import { change, isDone, makeRoot, makeScenario, write } from "./tree.ts";

const RUNS = 30;
const LANES = 4;

let folder: string;
let driver: string;
beforeAll(async () => {
  folder = fs.mkdtempSync(join(os.tmpdir(), "rupt-driver-"));
  driver = await bundleDriver(folder);
});
afterAll(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

it(`killed ${RUNS} times at random moments, the tree is wholly old or wholly new after the next command`, async () => {
  const started = Date.now();
  const ends = { old: 0, new: 0 };
  const found: Record<string, number> = {};
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < RUNS) {
      const run = next++;
      const root = makeRoot();
      try {
        const changes = [...makeScenario(root), ...manyMore(root)];
        const old = seenTree(root);
        const planFile = join(folder, `plan-${run}.json`);
        fs.writeFileSync(planFile, JSON.stringify(changes.map(toBase64)));
        await killAtRandom(root, planFile);
        for (const name of journalNames(root)) found[name] = (found[name] ?? 0) + 1;
        expect(recover(root), `run ${run}`).toMatchObject({ ok: true });
        const after = seenTree(root);
        if (JSON.stringify(after) === JSON.stringify(old)) {
          ends.old++;
          expect(applyChanges(root, changes), `run ${run}`).toMatchObject({ ok: true });
        } else {
          ends.new++;
          for (const change of changes) {
            expect(isDone(root, change), `run ${run}: ${change.path}`).toBe(true);
          }
          expect(Object.keys(after).filter((path) => /\.rupt-migrate-|lock$/.test(path))).toEqual([]);
        }
        expect(undoLastRun(root), `run ${run}`).toMatchObject({ ok: true, what: "undone" });
        expect(seenTree(root), `run ${run}`).toEqual(old);
      } finally {
        fs.rmSync(root, { recursive: true, force: true });
      }
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  console.log(
    `SIGKILL: ${RUNS} kills in ${((Date.now() - started) / 1000).toFixed(1)} s, ${ends.old} ended old, ${ends.new} new; ` +
      `journals found: ${JSON.stringify(found)}`,
  );
  recordFigures("sigkill", "1", { kills: ends.old + ends.new, halfWritten: RUNS - ends.old - ends.new });
  // Kills that fell between two runs prove nothing: most must have hit one.
  expect(found.writing ?? 0).toBeGreaterThan(RUNS / 40);
  expect(found.undoing ?? 0).toBeGreaterThan(RUNS / 40);
  expect(ends.old).toBeGreaterThan(0);
}, 300_000);

async function killAtRandom(root: string, planFile: string): Promise<void> {
  const child = spawn(process.execPath, [driver, "loop", root, planFile], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    child.on("exit", (_, signal) => resolve(signal));
  });
  await new Promise((resolve) => child.stdout.once("data", resolve));
  await sleep(Math.random() * 30);
  child.kill("SIGKILL");
  expect(await ended).toBe("SIGKILL");
}

/** Phases of the journals that the kill left behind. */
function journalNames(root: string): string[] {
  const journal = join(root, ".rupt-migrate/journal");
  return fs.existsSync(journal)
    ? fs.readdirSync(journal).map((name) => name.replace(/^\d+\.|.*-.*(?=\.)/g, ""))
    : [];
}

/** So many files that a kill is likely to fall between the first and the last. */
function manyMore(root: string): PlannedChange[] {
  const paths = Array.from({ length: 30 }, (_, index) => `src/many/${index}.ts`);
  write(root, Object.fromEntries(paths.map((path) => [path, "Rupt.attach(a);\n"])));
  return paths.map((path) => change(root, path, "rupt.access(a);\n"));
}

function toBase64({ path, before, after }: PlannedChange) {
  return { path, before: before?.toString("base64") ?? null, after: after?.toString("base64") ?? null };
}
