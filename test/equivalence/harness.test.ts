import { describe, expect, it } from "vitest";
import { DIFFERENT_PAIRS } from "./cases/different.ts";
import { sourcesOf } from "./cases/pair.ts";
import { SAME_PAIRS } from "./cases/same.ts";
import { runEquivalence } from "./run-equivalence.ts";

describe("pairs that do the same", () => {
  it.each(SAME_PAIRS)("$name", async ({ v2, v3, scenario }) => {
    const result = await runEquivalence(sourcesOf(v2), sourcesOf(v3), scenario);
    expect(result.differences).toEqual([]);
    expect(result.evaluations, "nothing was called, so nothing is proven").toBeGreaterThan(0);
  });
});

describe("pairs that do not", () => {
  it.each(DIFFERENT_PAIRS)("$name", async ({ v2, v3, scenario, reports }) => {
    const result = await runEquivalence(sourcesOf(v2), sourcesOf(v3), scenario);
    expect(result.same).toBe(false);
    expect(result.differences.join("\n")).toContain(reports);
  });
});

describe("the harness", () => {
  it("says why a pair cannot be run", async () => {
    const broken = { "main.ts": "const = 1" };
    await expect(runEquivalence(broken, broken)).rejects.toThrow("Expected identifier");
  });

  it("does not call a pair without any SDK call a proof", async () => {
    const idle = { "main.ts": "export const a = 1;" };
    expect((await runEquivalence(idle, idle)).evaluations).toBe(0);
  });

  it("gives the same log every time", async () => {
    const pair = SAME_PAIRS.find(({ name }) => name.startsWith("React"));
    const sources = sourcesOf(pair?.v2 ?? "");
    const [first, second] = await Promise.all([
      runEquivalence(sources, sources),
      runEquivalence(sources, sources),
    ]);
    expect(first.log).toEqual(second.log);
    expect(first.log.v2).toEqual(first.log.v3);
  });
});
