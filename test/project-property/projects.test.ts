import { afterAll, beforeAll, expect, it } from "vitest";
import { recordFigures } from "../figures/record-figures.ts";
import { SEED } from "../property/run-properties.ts";
import type { ProjectCounts } from "./check-projects.ts";
import { type ProjectWorker, projectWorker } from "./run-worker.ts";

/** Each outcome is migrated once more, which takes a third longer, and which is the first to see some faults. */
const THOROUGH = 400;
const QUICK = 4_600;
const COUNT = THOROUGH + QUICK;
/** Each half in a process of its own. */
const seeds = [SEED + 10, SEED + 11];
let worker: ProjectWorker;

beforeAll(async () => {
  worker = await projectWorker();
});
afterAll(() => worker.remove());

it(`does the same before and after, for ${COUNT} generated projects`, { timeout: 600_000 }, async () => {
  const halves = await Promise.all(
    seeds.map((seed) => {
      const shares = [seed, THOROUGH / seeds.length, seed + seeds.length, QUICK / seeds.length];
      return worker.run(["check", ...shares.map(String)]);
    }),
  );
  const counts = halves.flat() as ProjectCounts[];
  const sum = (figure: keyof ProjectCounts) => counts.reduce((total, each) => total + each[figure], 0);
  process.stdout.write(
    `property projects: seeds ${seeds.join(", ")}, ${sum("projects")} projects, ${sum("compared")} compared with ${sum("evaluations")} calls, ${sum("migrated")} calls migrated, ${sum("held")} held\n`,
  );
  recordFigures("projects", "1", { projects: sum("projects"), compared: sum("compared"), different: 0 });
  expect(sum("projects")).toBe(COUNT);
  expect(sum("compared")).toBeGreaterThan(COUNT / 2);
  expect(sum("migrated")).toBeGreaterThan(COUNT / 2);
});

it("sees an id change in every way that is known to get at what holds it", { timeout: 600_000 }, async () => {
  const { projects, evaluations } = (await worker.run(["changes", String(SEED)])) as ProjectCounts;
  expect(projects).toBeGreaterThan(100);
  expect(evaluations).toBeGreaterThan(projects);
});
