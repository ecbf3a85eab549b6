import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../src/code/edits/edits.ts";
import { styleOf } from "../../../src/code/edits/style.ts";
import { readUnits } from "../../../src/code/read-units.ts";
import type { NodePath } from "../../../src/code/tree/index.ts";
import { note } from "../../../src/rules/note.ts";
import { RULE_IDS, RULES } from "../../../src/rules/rules.ts";
import { TODO_MARK as TODO } from "../../../src/rules/todo-mark.ts";
import { todoEdit, todoStart, todoText } from "../../../transforms/rewrite/todo-marks.ts";
import { migrateFixture } from "../../migrate-fixture.ts";

/** Marks the call of `here` with the rule `detach`; the mark is shown as `// T` or as a T in a block comment. */
function marked(text: string, path = "a.tsx"): string {
  const [module] = readUnits(path, text).modules;
  let place: NodePath | undefined;
  module?.program.walk((call) => {
    if (call.is("CallExpression") && call.get("callee").is("Identifier", { name: "here" })) place = call;
  });
  if (!module || !place) throw new Error("no place");
  const edit = todoEdit(place, note("detach", {}), module, styleOf(module));
  return edit ? applyEdits(text, [edit]).replaceAll(todoText(note("detach", {})), "T") : text;
}

it("names the rule and what to do", () => {
  expect(todoText(note("detach", {}))).toMatch(new RegExp(`^${TODO.replace(/[()]/g, "\\$&")}: detach: \\w`));
});

it("fits a line, whatever the rule", () => {
  const all = RULE_IDS.filter((id) => RULES[id].level === "action").map(
    (id) => `// ${todoStart(id)} ${RULES[id].todo}`,
  );
  expect(all.filter((text) => text.length > 100)).toEqual([]);
});

it("names the field or the option, where that fits and is a name", () => {
  const fields = (...names: string[]) => todoText(note("response-field", { fields: names, lines: [1] }));
  expect(fields("device_id")).toBe(
    `${TODO}: response-field: v3 returns no device_id: stop reading it, or ask your server`,
  );
  expect(fields("device_id", "attached_devices", "default_device_limit")).toContain(
    "stop reading the v2 response",
  );
  expect(todoText(note("unknown-option", { option: "language" }))).toContain("what language is for");
  expect(todoText(note("unknown-option", { option: "*/ a\n" }))).toContain("what this option is for");
});

describe("todoEdit", () => {
  it.each([
    ["above its statement", "go();\nhere();\n", "go();\n// T\nhere();\n"],
    ["in the file's line ending", "go();\r\nhere();\r\n", "go();\r\n// T\r\nhere();\r\n"],
    ["in its indentation", "{\n\there();\n}\n", "{\n\t// T\n\there();\n}\n"],
    [
      "above a return",
      "function f() {\n  return here();\n}\n",
      "function f() {\n  // T\n  return here();\n}\n",
    ],
    [
      "above the statement of a wrapped return",
      "function f() {\n  return (\n    here()\n  );\n}\n",
      "function f() {\n  // T\n  return (\n    here()\n  );\n}\n",
    ],
    ["above an export", "export const a = here();\n", "// T\nexport const a = here();\n"],
    [
      "above the comments that lead the statement",
      "go();\n// @ts-expect-error\nhere();\n",
      "go();\n// T\n// @ts-expect-error\nhere();\n",
    ],
    ["below a comment that a blank line parts", "// a\n\nhere();\n", "// a\n\n// T\nhere();\n"],
    ["below a licence", "/* Copyright A */\nhere();\n", "/* Copyright A */\n// T\nhere();\n"],
    ["below a hashbang", "#!/usr/bin/env node\nhere();\n", "#!/usr/bin/env node\n// T\nhere();\n"],
    ["after a byte order mark", "\ufeffhere();\n", "\ufeff// T\nhere();\n"],
    ["above a branch without braces", "if (a) here();\n", "// T\nif (a) here();\n"],
    [
      "above the switch of a case on one line",
      "switch (a) {\n  case 1: here();\n}\n",
      "// T\nswitch (a) {\n  case 1: here();\n}\n",
    ],
    [
      "in a case",
      "switch (a) {\n  case 1:\n    here();\n}\n",
      "switch (a) {\n  case 1:\n    // T\n    here();\n}\n",
    ],
    [
      "above JSX",
      "const a = (\n  <b c={() => here()}>d</b>\n);\n",
      "// T\nconst a = (\n  <b c={() => here()}>d</b>\n);\n",
    ],
    ["above a class member", "class A {\n  a = here();\n}\n", "class A {\n  // T\n  a = here();\n}\n"],
    [
      "above the decorators of a member",
      "class A {\n  @b()\n  a = here();\n}\n",
      "class A {\n  // T\n  @b()\n  a = here();\n}\n",
    ],
    ["beside a statement on the same line", "go(); here();\n", "go(); /* T */ here();\n"],
  ])("stands %s", (_, text, expected) => {
    expect(marked(text)).toBe(expected);
  });

  it("is not given twice", () => {
    const once = `// ${todoText(note("detach", {}))}\nhere();\n`;
    expect(marked(once)).toBe(once);
  });

  it("is known by its rule, whatever an earlier version said after it", () => {
    const old = `// ${todoStart("detach")} other words\nhere();\n`;
    expect(marked(old)).toBe(old);
    const another = `// ${todoStart("detach-dropped")} other words\nhere();\n`;
    expect(marked(another)).toBe(`// T\n${another}`);
  });

  it("is known in a page, too, directly above", async () => {
    const mark = (words: string) => `<!-- ${todoStart("script-tag")} ${words} -->`;
    const tag = '<script src="https://cdn.rupt.dev/js/rupt.js"></script>';
    const page = `<p></p>\n${mark("other words")}\n<!-- loads Rupt -->\n${tag}\n`;
    expect((await migrateFixture({ "a.html": page })).written.get("a.html")).toBeUndefined();
    const far = `${mark("other words")}\n<p></p>\n${tag}\n`;
    const { written } = await migrateFixture({ "a.html": far });
    expect(written.get("a.html")?.split("<!--")).toHaveLength(3);
  });

  it("keeps to the script of a component file", () => {
    expect(marked("<script>\n  here();\n</script>\n", "a.vue")).toBe(
      "<script>\n  // T\n  here();\n</script>\n",
    );
  });
});
