import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type ReporterName, reporters, stepSummary, terminalDiff } from "../../src/report/index.ts";
import { expectGolden } from "./golden.ts";
import { RESULTS } from "./results.ts";

const ENDINGS: Readonly<Record<ReporterName, string>> = {
  pretty: "txt",
  json: "json",
  markdown: "md",
  sarif: "sarif",
  github: "github.txt",
  html: "html",
};

const results = Object.entries(RESULTS);
const names = Object.keys(reporters) as ReporterName[];

describe("golden files", () => {
  for (const [result, value] of results) {
    it.each(names)(`${result}: %s`, (name) => {
      expectGolden(`${result}.${ENDINGS[name]}`, reporters[name](value));
    });
    it(`${result}: pretty in 40 columns`, () => {
      expectGolden(`${result}.40.txt`, reporters.pretty(value, { width: 40 }));
    });
    it(`${result}: pretty in colour`, () => {
      // Escape bytes are written as text: a golden file is read by people.
      expectGolden(
        `${result}.colour.txt`,
        reporters.pretty(value, { color: true }).replaceAll("\u001b", "␛"),
      );
    });
    it(`${result}: diff for a terminal`, () => {
      expectGolden(
        `${result}.diff.txt`,
        terminalDiff(value.files, { color: true }).replaceAll("\u001b", "␛"),
      );
    });
  }

  it("has no file that no test reads", () => {
    const known = results.flatMap(([result]) => [
      ...names.map((name) => `${result}.${ENDINGS[name]}`),
      `${result}.40.txt`,
      `${result}.colour.txt`,
      `${result}.diff.txt`,
    ]);
    const folder = fileURLToPath(new URL("../golden/", import.meta.url));
    expect(readdirSync(folder).filter((name) => !known.includes(name))).toEqual([]);
  });
});

describe("every reporter", () => {
  it.each(names)("%s is pure: it gives the same text twice and leaves the result alone", (name) => {
    const value = structuredClone(RESULTS.everything);
    expect(reporters[name](value)).toBe(reporters[name](value));
    expect(value).toEqual(RESULTS.everything);
  });

  it.each(names)("%s ends in one line feed", (name) => {
    expect(reporters[name](RESULTS.everything)).toMatch(/[^\n]\n$/);
  });

  it.each(["pretty", "markdown", "html", "github"] as const)("%s leads with the policies", (name) => {
    for (const [, value] of results) {
      const text = reporters[name](value);
      const lead = text.indexOf("Until a policy exists on the access event, v3 challenges nobody.");
      expect(lead).toBeGreaterThan(-1);
      for (const later of ["Condition", "Manual (", "::error "]) {
        const at = text.indexOf(later);
        if (at > -1) expect(lead).toBeLessThan(at);
      }
    }
  });

  it("step summary is the Markdown report with more room", () => {
    expect(stepSummary(RESULTS.everything)).toBe(reporters.markdown(RESULTS.everything));
  });
});
