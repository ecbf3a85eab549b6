import { describe, expect, it } from "vitest";
import { applyEdits } from "../../src/code/edits/edits.ts";
import { removeProperties } from "../../src/code/edits/object-edits.ts";
import { readUnits } from "../../src/code/read-units.ts";

/** Takes the properties of `names` out of the object that a text is. */
function without(text: string, ...names: string[]): { text: string; quoted: string[] } {
  const source = `(${text})`;
  const [module] = readUnits("object.js", source).modules;
  const [object] = module?.tree.of("ObjectExpression") ?? [];
  if (!module || !object) throw new Error("not an object");
  const { edits, quoted } = removeProperties(module.tree.pathOf(object), (property) => {
    const { key } = property as { key?: { name?: string; value?: string } };
    return names.includes(key?.name ?? key?.value ?? "...");
  });
  return { text: applyEdits(source, edits).slice(1, -1), quoted: [...quoted.values()] };
}

describe("removeProperties", () => {
  const cases: [what: string, input: string, names: string[], output: string][] = [
    ["the first of one line", "{ a: 1, b: 2 }", ["a"], "{ b: 2 }"],
    ["the last of one line, and its comma", "{ a: 1, b: 2 }", ["b"], "{ a: 1 }"],
    ["a trailing comma stays", "{ a: 1, b: 2, }", ["b"], "{ a: 1, }"],
    ["the middle", "{ a: 1, b: 2, c: 3 }", ["b"], "{ a: 1, c: 3 }"],
    ["all", "{ a: 1, b: 2 }", ["a", "b"], "{}"],
    ["no blank at the brace", "{a: 1, b: 2}", ["a"], "{b: 2}"],
    ["a blank at the brace only", "{ a:1,b:2 }", ["a"], "{ b:2 }"],
    ["no blanks inside the braces", "{a:1,b:2}", ["a"], "{b:2}"],
    ["the last without blanks", "{a:1,b:2}", ["b"], "{a:1}"],
    ["a line", "{\n  a: 1,\n  b: 2,\n}", ["a"], "{\n  b: 2,\n}"],
    ["the last line without a trailing comma", "{\n  a: 1,\n  b: 2\n}", ["b"], "{\n  a: 1\n}"],
    ["all lines", "{\n  a: 1,\n  b: 2,\n}", ["a", "b"], "{}"],
    ["CRLF", "{\r\n  a: 1,\r\n  b: 2\r\n}", ["b"], "{\r\n  a: 1\r\n}"],
    ["tabs", "{\n\ta: 1,\n\tb: 2,\n}", ["a"], "{\n\tb: 2,\n}"],
    ["comments on the line", "{\n  a: 1, // one\n  b: 2, // two\n}", ["a"], "{\n  b: 2, // two\n}"],
    ["comments above", "{\n  // one\n  a: 1,\n  // two\n  b: 2,\n}", ["a"], "{\n  // two\n  b: 2,\n}"],
    [
      "a comment apart stays",
      "{\n  a: 1,\n\n  // section\n\n  b: 2,\n  c: 3,\n}",
      ["b"],
      "{\n  a: 1,\n\n  // section\n  c: 3,\n}",
    ],
    ["a comment at the end stays", "{\n  a: 1,\n  b: 2,\n  // end\n}", ["b"], "{\n  a: 1,\n  // end\n}"],
    ["a comment behind the brace stays", "{ // all\n  a: 1,\n  b: 2,\n}", ["a"], "{ // all\n  b: 2,\n}"],
    ["a comment before the comma", "{\n  a: 1 /* one */,\n  b: 2,\n}", ["a"], "{\n  b: 2,\n}"],
    ["two on a line", "{\n  a: 1, b: 2,\n  c: 3,\n}", ["a"], "{\n  b: 2,\n  c: 3,\n}"],
    ["both on a line", "{\n  a: 1, b: 2,\n  c: 3,\n}", ["a", "b"], "{\n  c: 3,\n}"],
    ["the second on a line", "{\n  a: 1, b: 2,\n  c: 3,\n}", ["b"], "{\n  a: 1,\n  c: 3,\n}"],
    ["commas first", "{\n    a: 1\n  , b: 2\n  , c: 3\n}", ["b"], "{\n    a: 1\n  , c: 3\n}"],
    ["commas first, the first", "{\n    a: 1\n  , b: 2\n}", ["a"], "{\n    b: 2\n}"],
    ["commas first, the last", "{\n    a: 1\n  , b: 2\n}", ["b"], "{\n    a: 1\n}"],
    ["a method", "{ a() { return [1, 2]; }, b: 2 }", ["a"], "{ b: 2 }"],
    ["a spread stays", "{ a: 1, ...rest, b: 2 }", ["a", "b"], "{ ...rest }"],
    ["a quoted key", '{ "a": 1, b: 2 }', ["a"], "{ b: 2 }"],
    ["nested objects and strings with commas", '{ a: { x: ",}" }, b: "a," }', ["a"], '{ b: "a," }'],
    ["a blank line after the brace", "{\n  a: 1,\n\n  b: 2,\n}", ["a"], "{\n  b: 2,\n}"],
    [
      "a blank line between the rest",
      "{\n  a: 1,\n\n  b: 2,\n\n  c: 3,\n}",
      ["b"],
      "{\n  a: 1,\n\n  c: 3,\n}",
    ],
    ["nothing", "{ a: 1 }", [], "{ a: 1 }"],
  ];
  it.each(cases)("%s", (_, input, names, output) => {
    expect(without(input, ...names).text).toBe(output);
  });

  const quotes: [what: string, input: string, quoted: string][] = [
    ["the property alone", "{ a: 1, b: 2 }", "a: 1"],
    ["a comment above", "{\n  // one\n  a: 1,\n  b: 2,\n}", "// one\n  a: 1"],
    ["comments around and in it", "{ /* x */ a /* y */ : /* z */ 1, b: 2 }", "/* x */ a /* y */ : /* z */ 1"],
    ["a comment on its line", "{\n  a: 1, // one\n  b: 2,\n}", "a: 1 // one"],
    ["a comment before the comma", "{\n  a: 1 /* one */, // more\n  b: 2,\n}", "a: 1 /* one */ // more"],
    ["no comment of the next one", "{\n  a: 1,\n  // two\n  b: 2,\n}", "a: 1"],
    ["no comment apart", "{\n  // section\n\n  a: 1,\n  b: 2,\n}", "a: 1"],
  ];
  it.each(quotes)("quotes %s", (_, input, quoted) => {
    expect(without(input, "a").quoted).toEqual([quoted]);
  });
});
