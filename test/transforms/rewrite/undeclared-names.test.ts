import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../src/code/edits/edits.ts";
import { readFile } from "../../../transforms/find/analyze-file.ts";
import { undeclaredNames } from "../../../transforms/rewrite/undeclared-names.ts";

/** The names that are left without a declaration where these texts are replaced. */
function lostBy(text: string, replaced: Readonly<Record<string, string>>): string[] {
  const edits = Object.entries(replaced).map(([old, next]) => {
    const start = text.indexOf(old);
    return { start, end: start + old.length, text: next };
  });
  return undeclaredNames("a.ts", readFile("a.ts", text).modules, edits, applyEdits(text, edits));
}

describe("undeclaredNames", () => {
  it("names what a pattern gave and is still read", () => {
    expect(lostBy("p.then(({ id, seats }) => send(id));", { "({ id, seats })": "()" })).toEqual(["id"]);
  });

  it("names an import that is still read", () => {
    const text = 'import { attach } from "rupt";\nattach({});\nlater(attach);';
    expect(lostBy(text, { 'import { attach } from "rupt";\n': "", "attach({});": "" })).toEqual(["attach"]);
  });

  it("names nothing that is declared anew, or read by nobody", () => {
    expect(lostBy("const id = 1;\nsend(id);", { "const id = 1": "let id = 2" })).toEqual([]);
    expect(lostBy("const id = 1;\nsend(id);", { "const id = 1;\n": "", "send(id)": "send()" })).toEqual([]);
  });

  it("names nothing that a scope around still declares", () => {
    expect(lostBy("const id = 1;\n{ const id = 2; send(id); }", { "const id = 2; ": "" })).toEqual([]);
  });
});
