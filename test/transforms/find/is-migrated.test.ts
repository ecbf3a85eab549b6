import { expect, test } from "vitest";
import { applyEdits } from "../../../src/code/edits/edits.ts";
import { readFile } from "../../../transforms/find/analyze-file.ts";
import { isMigrated, isPlainlyMigrated } from "../../../transforms/find/is-migrated.ts";

const USE = `import Rupt from "rupt";\nRupt.attach();\n`;
const LONG = `export function rest(list: number[]) {\n${"  list.push(list.length);\n".repeat(20)}}\n`;

/** What is said of a file after a text in it was replaced. */
function look(before: string, replaced: string, by: string, path = "a.ts") {
  const start = before.indexOf(replaced);
  const edits = [{ start, end: start + replaced.length, text: by }];
  const text = applyEdits(before, edits);
  return {
    quick: isPlainlyMigrated(text, readFile(path, before), edits),
    whole: isMigrated(readFile(path, text)),
  };
}

test("bodies that no edit came near need no second parse", () => {
  expect(look(USE + LONG, USE.trimEnd(), "const a = 1;")).toEqual({ quick: true, whole: true });
  expect(look(LONG + USE, USE, "")).toEqual({ quick: true, whole: true });
  const members = `class Rest {\n  #a = 1;\n  get a() {\n    return this.#a;\n  }\n${"  b;\n".repeat(90)}}\n`;
  expect(look(members + USE, USE, "")).toEqual({ quick: true, whole: true });
});

test.each([
  ["a name that is declared twice", USE + LONG, USE, "let rest = 1;\n"],
  ["code that does not parse", USE + LONG, USE, "const ;\n"],
  ["a function that an edit opens", LONG + USE, "number[]) {", "number[]) { if (list) {"],
  ["what an edit leaves of v2", USE + LONG, "Rupt.attach();", ""],
  ["a text in the body", USE + LONG.replace("list.push", '"rupt", list.push'), USE, ""],
  ["an escape in the body", USE + LONG.replace("list.push", '"\\x72upt", list.push'), USE, ""],
  ["a type in a comment", USE + LONG.replace("list.push", '/** @type {import("x")} */ list.push'), USE, ""],
  [
    "a function that is async no longer",
    `async ${LONG.replace("export ", "")}${USE}`.replace("list.push", "await list.push"),
    "async ",
    "",
  ],
  ["a file that is mostly edited", `${USE}${"a();\n".repeat(600)}${LONG}`, USE, ""],
])("not plain: %s", (_, before, replaced, by) => {
  expect(look(before, replaced, by).quick).toBe(false);
});

test("a variable that a block hoists is seen", () => {
  const block = `label: {\n${"  var x = 1;\n".repeat(40)}}\n`;
  expect(look(block + USE, USE, "let x = 2;\n").quick).toBe(false);
});
