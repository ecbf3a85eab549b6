import { describe, expect, it } from "vitest";
import { mapLines } from "../../src/verify/line-map.ts";

const CASES: [name: string, before: string, after: string, origins: string][] = [
  ["nothing changed", "a b c", "a b c", "1 2 3"],
  ["inserted first", "a b", "x a b", "1-0 1 2"],
  ["inserted last", "a b", "a b x", "1 2 3-2"],
  ["removed", "a b c", "a c", "1 3"],
  ["changed", "a b c", "a x c", "1 2-2 3"],
  ["changed to more lines", "a b c", "a x y c", "1 2-2 2-2 3"],
  ["changed to fewer lines", "a b c d", "a x d", "1 2-3 4"],
  ["everything new", "", "x y", "1-1 1-1"],
];

describe("mapLines", () => {
  it.each(CASES)("%s", (_name, before, after, origins) => {
    const text = (words: string) => words.replaceAll(" ", "\n");
    const map = mapLines(text(before), text(after));
    const lines = after.split(" ").map((_, index) => map.origin(index + 1));
    const shown = lines.map((origin) =>
      origin.kind === "same" ? `${origin.line}` : `${origin.from}-${origin.to}`,
    );
    expect(shown.join(" ")).toBe(origins);
  });

  it("knows the lines that went", () => {
    const map = mapLines("a\nb\nc", "a\nx\nc");
    expect([1, 2, 3].map((line) => map.isRemoved(line))).toEqual([false, true, false]);
  });
});
