import { describe, expect, it } from "vitest";
import { indentAt, quoted, styleOf } from "../../src/code/edits/style.ts";
import { readUnits } from "../../src/code/read-units.ts";

function styleIn(text: string, path = "a.ts") {
  const [module] = readUnits(path, text).modules;
  if (!module) throw new Error("no module");
  return styleOf(module);
}

describe("styleOf", () => {
  it.each([
    ["line feeds", "a;\nb;\n", "\n"],
    ["carriage returns and line feeds", "a;\r\nb;\r\n", "\r\n"],
    ["the more frequent of two", "a;\r\nb;\r\nc;\n", "\r\n"],
    ["old Mac line ends", "a;\rb;\r", "\r"],
    ["one line", "a;", "\n"],
  ])("line ending: %s", (_, text, eol) => {
    expect(styleIn(text).eol).toBe(eol);
  });

  it.each([
    ["tabs", "function f() {\n\tgo();\n}\n", "\t"],
    ["two", "function f() {\n  go();\n}\n", "  "],
    ["four", "function f() {\n    go();\n    if (a) {\n        b();\n    }\n}\n", "    "],
    ["no indentation seen", "go();\n", "  "],
    ["not the stars of a comment", "/**\n * a\n */\nfunction f() {\n    go();\n}\n", "    "],
  ])("indentation: %s", (_, text, indent) => {
    expect(styleIn(text).indent).toBe(indent);
  });

  it.each([
    ["single", "import a from 'a';\n", "'"],
    ["double", 'import a from "a";\n', '"'],
    ["imports weigh more", `import a from 'a';\ngo("b", "c");\n`, "'"],
    ["a quote inside does not count", `import a from "a";\ngo('"', '"', '"', '"');\n`, '"'],
    ["none seen", "go();\n", '"'],
  ])("quotes: %s", (_, text, quote) => {
    expect(styleIn(text).quote).toBe(quote);
  });

  it.each([
    ["with", "a();\nb();\n", true],
    ["without", "a()\nb()\n", false],
    ["without, but for a guard", "a()\nb()\n;[1].map(c)\n", false],
  ])("semicolons: %s", (_, text, semicolons) => {
    expect(styleIn(text).semicolons).toBe(semicolons);
  });

  it.each([
    ["with", "go({\n  a,\n});\n", true],
    ["without", "go({\n  a\n});\n", false],
    ["one line shows nothing", "go({ a });\n", true],
  ])("trailing commas: %s", (_, text, trailingCommas) => {
    expect(styleIn(text).trailingCommas).toBe(trailingCommas);
  });

  it("base indentation of a script block", () => {
    expect(styleIn("<script>\n    go();\n</script>\n", "a.vue").base).toBe("    ");
    expect(styleIn("go();\n").base).toBe("");
  });
});

describe("quoted", () => {
  it.each([
    ["it's", "'", "'it\\'s'"],
    ['say "a"', "'", "'say \"a\"'"],
    ['say "a"', '"', '"say \\"a\\""'],
    ["a\nb\\", "'", "'a\\nb\\\\'"],
  ] as const)("%j in %s", (value, quote, expected) => {
    expect(quoted(value, { quote })).toBe(expected);
    expect(new Function(`return ${expected}`)()).toBe(value);
  });
});

it("indentAt gives the whitespace that a line begins with", () => {
  expect(indentAt("a\n\t b", 4)).toBe("\t ");
  expect(indentAt("  a", 2)).toBe("  ");
});
