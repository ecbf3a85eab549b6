import { describe, expect, it } from "vitest";
import { applyEdits } from "../../src/code/edits/edits.ts";
import {
  afterBreak,
  lineEndOf,
  lineStartOf,
  removeFromList,
  removeStatement,
} from "../../src/code/edits/statement-ranges.ts";

describe("lines", () => {
  it("begin and end at any line break", () => {
    const text = "a\r\nbc\rd\n";
    expect(lineStartOf(text, 4)).toBe(3);
    expect(lineEndOf(text, 3)).toBe(5);
    expect(afterBreak(text, 1)).toBe(3);
    expect(afterBreak(text, 5)).toBe(6);
    expect(afterBreak(text, text.length)).toBe(text.length);
  });
});

describe("removeStatement", () => {
  const without = (text: string) => {
    const start = text.indexOf("X;");
    return applyEdits(text, [removeStatement(text, start, start + 2)]);
  };
  it.each([
    ["a line of its own", "a;\nX;\nb;\n", "a;\nb;\n"],
    ["with its line break, whatever it is", "a;\r\nX;\r\nb;\r\n", "a;\r\nb;\r\n"],
    ["with its indentation", "{\n\tX;\n\tb;\n}", "{\n\tb;\n}"],
    ["without two blank lines", "a;\n\nX;\n\nb;\n", "a;\n\nb;\n"],
    ["without a blank line at the top", "X;\n\nb;\n", "b;\n"],
    ["without the comment of its line", "a;\nX; // why\nb;\n", "a;\n// why\nb;\n"],
    ["beside another statement", "a; X; b;\n", "a; b;\n"],
    ["at the end of a line", "a; X;\nb;\n", "a;\nb;\n"],
    ["at the end of the text, which stays without a line break", "a;\nX;", "a;"],
  ])("%s", (_, text, expected) => {
    expect(without(text)).toBe(expected);
  });
});

describe("removeFromList", () => {
  const text = "[a, b, /* c */ c]";
  const items = ["a", "b", "c"].map((name) => {
    const start = name === "c" ? text.lastIndexOf("c]") : text.indexOf(name);
    return { start, end: start + 1 };
  });
  const without = (...indices: number[]) => applyEdits(text, removeFromList(items, new Set(indices)));
  it.each([
    [[0], "[b, /* c */ c]"],
    [[1], "[a, c]"],
    [[2], "[a, b]"],
    [[0, 1], "[c]"],
    [[1, 2], "[a]"],
  ])("takes out %j", (indices, expected) => {
    expect(without(...indices)).toBe(expected);
  });
});
