import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { analyze } from "../../src/api/analyze.ts";
import { migrate } from "../../src/api/migrate.ts";
import type { Result, Usage } from "../../src/result.ts";
import {
  canMockModules,
  failing,
  layOut,
  layOutAlone,
  passing,
  type Runner,
  type Workplace,
} from "./run-suites.ts";
import type { Suite } from "./suite.ts";
import { JEST } from "./suites/jest.ts";
import { MOCK_FILES } from "./suites/mock-files.ts";
import { NODE_MODULE_MOCKS, NODE_TEST } from "./suites/node-test.ts";
import { VITEST } from "./suites/vitest.ts";

const MINIMUM = 30;

const mocksOf = ({ usages }: Result): Usage[] => usages.filter(({ kind }) => kind === "mock");
const messagesOf = (usages: readonly Usage[]): string =>
  usages.flatMap(({ notes }) => notes.map(({ message }) => message)).join("\n");

/** The report says of each mock what its test shows. */
function expectReport(result: Result, { becomes }: Suite): void {
  const mocks = mocksOf(result);
  expect(mocks.length).toBeGreaterThan(0);
  const left = mocks.filter(({ outcome }) => outcome === "manual");
  if (becomes === "swapped") expect(left).toEqual([]);
  if (becomes === "doubled") expect(new Set(left.map(({ held }) => held))).toEqual(new Set([true]));
  if (becomes === "kept") expect(left).toEqual(mocks);
  // What stays for held code is no work of its own.
  if (becomes === "doubled" || becomes === "kept")
    for (const { because } of left) expect(because?.length).toBeGreaterThan(0);
  if (becomes === "doubled" || becomes === "kept") expect(messagesOf(left)).toMatch(/for code on v2 .*src\//);
  if (becomes === "fails") {
    expect(messagesOf(left)).toMatch(/the test fails until/i);
    for (const { held } of left) expect(held).toBe(false);
  } else expect(messagesOf(mocks)).not.toMatch(/fails/);
}

const PLACES: readonly [Runner, readonly Suite[]][] = [
  ["vitest", VITEST],
  ["jest", JEST],
  ["node", canMockModules ? [...NODE_TEST, ...NODE_MODULE_MOCKS] : NODE_TEST],
];

describe.each(PLACES)("tests that %s runs", (runner, suites) => {
  let place: Workplace;
  let before: string[] = [];
  let after: string[] = [];
  const results = new Map<Suite, Result>();

  beforeAll(async () => {
    place = layOut(suites, runner);
    before = passing(suites, place, runner);
    for (const suite of suites) results.set(suite, await migrate({ cwd: place.folderOf(suite) }));
    after = passing(suites, place, runner);
  });
  afterAll(() => place.remove());

  it("pass before the migration", () => {
    expect(before).toEqual(suites.map(({ name }) => name));
  });

  it("pass after it, but those of which the report says that they fail", () => {
    expect(after).toEqual(suites.filter(({ becomes }) => becomes !== "fails").map(({ name }) => name));
  });

  it.each(suites.map((suite) => [suite.name, suite] as const))("%s", async (_, suite) => {
    const folder = place.folderOf(suite);
    const result = results.get(suite);
    expect(result?.errors).toEqual([]);
    if (result) expectReport(result, suite);
    const texts = Object.keys(suite.files)
      .filter((path) => /\.test\.js$|^setup/.test(path))
      .map((path) => readFileSync(join(folder, path), "utf8"))
      .join("\n");
    for (const words of suite.has ?? []) expect(texts).toContain(words);
    for (const words of suite.hasNot ?? []) expect(texts).not.toContain(words);
    const again = await analyze({ cwd: folder });
    expect(again.files.filter(({ status }) => status !== "unchanged")).toEqual([]);
    expect(again.errors).toEqual([]);
  });
});

describe("files under __mocks__", () => {
  it.each(MOCK_FILES.map(([runner, suite]) => [`${runner}: ${suite.name}`, runner, suite] as const))(
    "%s",
    async (_, runner, suite) => {
      const place = layOutAlone(suite, runner);
      try {
        expect(failing(place, runner)).toEqual([]);
        const result = await migrate({ cwd: place.root });
        expect(result.errors).toEqual([]);
        expectReport(result, suite);
        expect(failing(place, runner)).toEqual([]);
        const moved = Object.entries(suite.moves ?? {});
        expect(moved.length).toBeGreaterThan(0);
        for (const [path, stays] of moved) expect(existsSync(join(place.root, path)), path).toBe(stays);
        const again = await analyze({ cwd: place.root });
        expect(again.files.filter(({ status }) => status !== "unchanged")).toEqual([]);
      } finally {
        place.remove();
      }
    },
  );
});

describe("mocks of modules that this Node cannot run", () => {
  it.each(NODE_MODULE_MOCKS.map((suite) => [suite.name, suite] as const))("%s", async (_, suite) => {
    const place = layOut([suite], "node");
    try {
      expectReport(await migrate({ cwd: place.folderOf(suite) }), suite);
      const text = readFileSync(join(place.folderOf(suite), "src/protect.test.js"), "utf8");
      for (const words of suite.has ?? []) expect(text).toContain(words);
      for (const words of suite.hasNot ?? []) expect(text).not.toContain(words);
    } finally {
      place.remove();
    }
  });
});

it(`are at least ${MINIMUM} suites`, () => {
  expect(VITEST.length + JEST.length + NODE_TEST.length).toBeGreaterThanOrEqual(MINIMUM);
});
