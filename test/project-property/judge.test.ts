import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Sources } from "../equivalence/find-module.ts";
import { projectNames, readExpectation, readTree } from "../project-case.ts";
import { PLANTED } from "./planted-faults.ts";
import { type ProjectWorker, projectWorker } from "./run-worker.ts";

/** The program, or the components where there is none. */
const entriesOf = (files: Sources): string[] =>
  Object.hasOwn(files, "main.js")
    ? ["main.js"]
    : Object.keys(files).filter((path) => path.endsWith(".svelte"));

let worker: ProjectWorker;
beforeAll(async () => {
  worker = await projectWorker();
});
afterAll(() => worker.remove());

it("sees each fault that was planted, and nothing where there is none", { timeout: 60_000 }, async () => {
  const judged = (await worker.run(
    ["judge"],
    PLANTED.map(({ before, after, env = {} }) => ({
      before: { files: before, entries: entriesOf(before), env },
      after: { files: after, entries: entriesOf(before), env },
    })),
  )) as string[][];
  for (const [index, { name, reports }] of PLANTED.entries()) {
    const differences = judged[index] ?? ["not judged"];
    if (reports === null) expect(differences, name).toEqual([]);
    else expect(differences.join("\n"), name).toContain(reports);
  }
});

it("sees no difference in projects whose modules import each other in circles", async () => {
  const tree = (name: string, side: string) =>
    readTree(fileURLToPath(new URL(`../projects/${name}/${side}`, import.meta.url)));
  const linked = projectNames().flatMap((name) =>
    (readExpectation(name).links ?? []).map(({ entry, env = {} }) => ({ name, entries: [entry], env })),
  );
  const judged = await worker.run(
    ["judge"],
    linked.map(({ name, entries, env }) => ({
      before: { files: tree(name, "input"), entries, env },
      after: { files: tree(name, "output"), entries, env },
    })),
  );
  expect(linked.length).toBeGreaterThan(3);
  expect(judged).toEqual(linked.map(() => []));
});
