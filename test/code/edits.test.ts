import { describe, expect, it } from "vitest";
import { applyEdits, standingEdits } from "../../src/code/edits/edits.ts";

describe("applyEdits", () => {
  it.each([
    ["nothing", "abc", [], "abc"],
    ["a replacement", "abc", [{ start: 1, end: 2, text: "X" }], "aXc"],
    ["a removal", "abc", [{ start: 0, end: 1, text: "" }], "bc"],
    [
      "insertions at one place in order",
      "ab",
      [
        { start: 1, end: 1, text: "1" },
        { start: 1, end: 1, text: "2" },
      ],
      "a12b",
    ],
    [
      "an insertion at the edge of a removal",
      "abc",
      [
        { start: 1, end: 1, text: "+" },
        { start: 1, end: 2, text: "" },
      ],
      "a+c",
    ],
    [
      "an edit inside a larger one goes with it",
      "abcdef",
      [
        { start: 2, end: 3, text: "X" },
        { start: 1, end: 5, text: "-" },
      ],
      "a-f",
    ],
    [
      "edits that touch",
      "abcd",
      [
        { start: 0, end: 2, text: "x" },
        { start: 2, end: 4, text: "y" },
      ],
      "xy",
    ],
    [
      "removals that share the line break between them",
      "a\nb\nc",
      [
        { start: 2, end: 4, text: "" },
        { start: 3, end: 5, text: "" },
      ],
      "a\n",
    ],
    ["bytes around an edit", "\ufeffa\r\n\tb\r", [{ start: 5, end: 6, text: "c" }], "\ufeffa\r\n\tc\r"],
  ])("keeps the rest: %s", (_, text, edits, expected) => {
    expect(applyEdits(text, edits)).toBe(expected);
  });

  it("refuses edits that overlap in part", () => {
    const overlapping = [
      { start: 0, end: 2, text: "x" },
      { start: 1, end: 3, text: "" },
    ];
    expect(() => standingEdits(overlapping)).toThrow("overlap at 1");
  });
});
