import { afterAll, describe, expect, it } from "vitest";
import { fixturePairs } from "./fixture-pairs.ts";
import { runEquivalence, type Scenario } from "./run-equivalence.ts";
import { scenarioIn } from "./scenario.ts";

/** Transforms that do one step of three: their output is not a program yet. */
const STEPS: Readonly<Record<string, string>> = {
  "swap-import": "only the import is v3",
  "hoist-client": "only the client is v3",
  "attach-to-access": "only the calls are v3",
};

/** Fixtures that cannot be run, and why. A name that is not there any more fails the test. */
const NOT_RUNNABLE: Readonly<Record<string, string>> = {
  "v2-to-v3/imports/bom-hashbang": "esbuild reads no hashbang after a byte order mark",
  "v2-to-v3/imports/import-defer": "esbuild has nothing to put in place of `import defer`",
  "v2-to-v3/style/style-flow": "exact object types of Flow",
  "v2-to-v3/style/style-sloppy": "`with` and old octal numbers are not strict code",
};

/** Fixtures whose behaviour is meant to change: the person is told so by a note. */
const DIFFERENT: Readonly<Record<string, string>> = {
  "v2-to-v3/callbacks/unbound-this": "callbacks read the argument or the `this` that v2 gave them",
  "v2-to-v3/clients/id-var-called-early":
    "the id is undefined at the first call: v2 was called without one, and the stand-in wants one",
};

const MINIMUM = 150;
const pairs = fixturePairs().filter(({ transform }) => !Object.hasOwn(STEPS, transform));
const counts = { same: 0, different: 0, "not runnable": 0, "no call": 0 };

describe("fixtures do the same before and after", () => {
  for (const { name, file, input, output, created, scenario } of pairs) {
    const reason = NOT_RUNNABLE[name];
    it(reason === undefined ? name : `${name} (not runnable: ${reason})`, async () => {
      const run = (more: Scenario = {}) =>
        runEquivalence(
          { [file]: input },
          { [file]: output, ...created },
          { ...scenarioIn(input), ...scenario, ...more },
        );
      if (reason !== undefined) {
        counts["not runnable"] += 1;
        await expect(run(), "it can be run now: take it off the list").rejects.toThrow();
        return;
      }
      const result = await run();
      if (result.evaluations === 0) counts["no call"] += 1;
      if (Object.hasOwn(DIFFERENT, name)) {
        counts.different += 1;
        expect(result.same, `it does the same now: take it off the list (${DIFFERENT[name]})`).toBe(false);
        return;
      }
      const settings = { ...scenarioIn(input), ...scenario };
      if (settings.expect === "different") {
        counts.different += 1;
        expect(settings.because, "a scenario that is different says why").toBeTruthy();
        expect(result.same, `it does the same now: ${settings.because}`).toBe(false);
        return;
      }
      expect(result.differences).toEqual([]);
      // With a challenge, what `on_challenge` did must happen too.
      if (/auto_challenge: false(?! and)/.test(output))
        expect((await run({ challenge: true })).differences).toEqual([]);
      if (settings.without) {
        counts.different += 1;
        expect(settings.because, "a scenario that leaves something out says why").toBeTruthy();
        expect((await run({ without: [] })).same, `nothing is left out: ${settings.because}`).toBe(false);
        return;
      }
      if (settings.expectOnNull === "different") {
        expect(settings.because, "a scenario that is different says why").toBeTruthy();
        expect((await run({ response: "null" })).same, `it does the same now: ${settings.because}`).toBe(
          false,
        );
        if (result.evaluations > 0) counts.same += 1;
        return;
      }
      // v2 resolves null when it cannot reach its server; code must take that the same way.
      expect((await run({ response: "null" })).differences).toEqual([]);
      if (result.evaluations > 0) counts.same += 1;
    });
  }

  it("lists only fixtures that exist", () => {
    const names = new Set(pairs.map(({ name }) => name));
    for (const name of [...Object.keys(NOT_RUNNABLE), ...Object.keys(DIFFERENT)])
      expect(names).toContain(name);
  });

  it(`proves at least ${MINIMUM}`, () => {
    expect(counts.same).toBeGreaterThanOrEqual(MINIMUM);
  });
});

afterAll(() => {
  process.stdout.write(
    `equivalence of fixtures: ${Object.entries(counts)
      .map(([name, count]) => `${count} ${name}`)
      .join(", ")}\n`,
  );
});
