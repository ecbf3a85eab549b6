import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { reporters } from "../../src/report/index.ts";
import { terminalDiff } from "../../src/report/terminal-diff.ts";
import { codeLines, dedentTail } from "../../src/report/text/code-lines.ts";
import { cutToWidth } from "../../src/report/text/width.ts";
import type { Result } from "../../src/result.ts";
import { RULES } from "../../src/rules/rules.ts";
import { everything, hostile, RESULTS, small } from "./results.ts";

const { pretty } = reporters;
const WIDTHS = [40, 41, 60, 80, 120, 200];
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2060-\u206f]/;
const uncoloured = (text: string): string => text.replace(/\u001b\[\d+m/g, "");

/** The lines of code that a report shows to be pasted. */
const PASTE = new Set(
  Object.values(RULES).flatMap((rule) =>
    "after" in rule ? rule.after.split("\n").map((line) => line.trim()) : [],
  ),
);

/** A heading's line, by its title. */
const heading = (text: string, title: string): number => text.indexOf(`── ${title}`);

describe("pretty", () => {
  it.each(WIDTHS)("folds every line to %i columns, with colour and without", (width) => {
    for (const result of Object.values(RESULTS)) {
      for (const color of [true, false]) {
        const wide = pretty(result, { width, color })
          .split("\n")
          .filter((line) => stringWidth(line) > width);
        // `defuseCommands` may add one backslash; hostile text only.
        const folded = wide.filter((line) => !line.includes("\\::") && !line.includes("#\\#"));
        // Code to paste is never folded.
        expect(folded.map(uncoloured).filter((line) => !PASTE.has(line.trim()))).toEqual([]);
      }
    }
  });

  it("takes widths out of range for the nearest", () => {
    expect(pretty(everything, { width: 10 })).toBe(pretty(everything, { width: 40 }));
    expect(pretty(everything, { width: 900 })).toBe(pretty(everything, { width: 200 }));
  });

  it("says the same with colour and without", () => {
    const plain = pretty(small).replaceAll("`", "");
    expect(pretty(small)).not.toContain("\u001b");
    const words = (text: string): string => text.replaceAll(/\s+/g, " ").replaceAll("`", "");
    expect(words(uncoloured(pretty(small, { color: true })))).toBe(words(plain));
  });

  it("puts the summary and what to do next before the details", () => {
    const text = pretty(everything);
    const order = [
      text.indexOf("Until a policy exists"),
      ...[
        "Summary",
        "What to do next",
        "Create in the dashboard",
        "What v3 does differently",
        "Manual",
        "Review",
        "Can be migrated",
        "Errors",
      ].map((title) => heading(text, title)),
    ];
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order.every((at) => at > -1)).toBe(true);
  });

  it("names the limit, or where to find it", () => {
    expect(pretty(small)).toContain("device_count > 3");
    expect(pretty(everything, { width: 120 })).toContain("copy the default from your v2 dashboard");
    expect(pretty(everything)).toContain("The code has 2 values; choose one.");
  });

  it("names each conflicting value with its place", () => {
    const text = pretty(everything, { width: 120 });
    expect(text).toMatch(/Logout URL: 2 values.*\n.*https:\/\/example\.com\/logout {2}src\/rupt\.ts:9:19/);
    expect(text).toMatch(
      /Device limit: 2 values.*\n.*- 3 {2}src\/rupt\.ts:12:43\n.*- 5 {2}src\/session\.ts:47:30/,
    );
  });

  it("says next to write, install, create policies, resolve and commit, in that order", () => {
    const text = pretty(everything);
    const steps = [
      "npx rupt-migrate --yes",
      "pnpm install",
      "Create the policies",
      "Resolve 5 manual",
      "then commit",
    ];
    const at = steps.map((step) => text.indexOf(step, heading(text, "What to do next")));
    expect(at.every((index) => index > -1)).toBe(true);
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(pretty(small)).not.toContain("--yes");
  });

  it("lets nothing of the repo act on the terminal or on a CI runner", () => {
    for (const width of WIDTHS) {
      const text = pretty(hostile, { width });
      expect(text).not.toMatch(CONTROL);
      expect(text).not.toMatch(/^\s*::/m);
      expect(text).not.toContain("##[");
      expect(uncoloured(pretty(hostile, { width, color: true }))).not.toMatch(CONTROL);
    }
  });

  it("quotes what was removed whole, however wide", () => {
    const removed = `  groups: [${"{ id: 漢字 }, ".repeat(12)}],`;
    const usages = everything.usages.map((usage) => ({
      ...usage,
      notes: usage.notes.map((note) => ({ ...note, ...(note.rule === "groups" ? { removed } : {}) })),
    }));
    const text = pretty({ ...everything, usages }, { width: 40 });
    expect(text.replaceAll(/\s/g, "")).toContain(removed.replaceAll(" ", ""));
  });

  it("keeps the indentation of code in a message", () => {
    const usages = everything.usages.map((usage) => ({
      ...usage,
      notes: usage.notes.map((note) => ({ ...note, message: "Paste:\nclass Rupt {\n  evaluate = {};\n}" })),
    }));
    expect(pretty({ ...everything, usages })).toContain(
      "✗ Paste:\n      class Rupt {\n        evaluate = {};\n      }",
    );
  });

  it("is short when there is nothing to do", () => {
    const none: Result = {
      ...small,
      usages: [],
      files: [],
      dependencies: [],
      policies: [],
      checklist: [],
      install: null,
      summary: {
        ...small.summary,
        filesWithUsages: 0,
        filesChanged: 0,
        usages: { found: 0, migrated: 0, review: 0, manual: 0, held: 0 },
      },
    };
    expect(pretty(none)).toContain("No use of the v2 SDK in 12 files.");
    expect(pretty(none).split("\n").length).toBeLessThan(8);
  });

  it("takes 5,000 usages in well under a second a thousand", () => {
    const [usage] = everything.usages.filter(({ outcome }) => outcome === "manual");
    if (usage === undefined) throw new Error("no manual usage");
    const usages = Array.from({ length: 5000 }, (_, index) => ({
      ...usage,
      id: String(index),
      line: index + 1,
    }));
    const start = performance.now();
    pretty({ ...everything, usages });
    expect(performance.now() - start).toBeLessThan(15_000);
  });
});

describe("code frames", () => {
  it("takes off the indentation that the call stands in", () => {
    const snippet = "attach({\n      a,\n\n        b,\n    })";
    expect(codeLines({ text: snippet, line: 8, column: 5 })).toEqual([
      { number: 8, text: "attach({" },
      { number: 9, text: "  a," },
      { number: 10, text: "" },
      { number: 11, text: "    b," },
      { number: 12, text: "})" },
    ]);
  });

  it("takes off what the later lines of removed text share", () => {
    expect(dedentTail("limit_config: {\n      a: 1,\n    }")).toEqual(["limit_config: {", "  a: 1,", "}"]);
  });

  it("takes no more than the lines share", () => {
    expect(codeLines({ line: 1, column: 9, text: "a(\n  b\n)" }).map(({ text }) => text)).toEqual([
      "a(",
      "  b",
      ")",
    ]);
  });

  it("reads CRLF and a final line feed", () => {
    expect(codeLines({ line: 1, column: 1, text: "a\r\nb\r\n" }).map(({ text }) => text)).toEqual(["a", "b"]);
  });

  it.each([
    ["plain text", 7, "plain …"],
    ["漢字漢字", 7, "漢字漢…"],
    ["漢字漢字", 6, "漢字…"],
    ["e\u0301e\u0301e\u0301e\u0301", 3, "e\u0301e\u0301…"],
    ["👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧", 5, "👨‍👩‍👧👨‍👩‍👧…"],
    ["short", 5, "short"],
  ])("cuts %j to %i columns", (text, columns, cut) => {
    expect(cutToWidth(text, columns)).toBe(cut);
    expect(stringWidth(cut)).toBeLessThanOrEqual(columns);
  });
});

describe("diff for a terminal", () => {
  it("paints lines and shows control bytes", () => {
    const text = terminalDiff(hostile.files, { color: true });
    expect(text).toContain("\u001b[31m-\\x1b[31mred");
    expect(uncoloured(text)).not.toMatch(CONTROL);
  });

  it("is empty when nothing changes", () => {
    expect(terminalDiff([{ path: "a", status: "unchanged", diff: "" }])).toBe("");
  });

  it("on a screen has one heading a file and cuts what is wider", () => {
    const diff = `--- a/a.ts\n+++ b/a.ts\n@@ -1 +1 @@\n-${"x".repeat(90)}\n+y\n`;
    const files = [
      { path: "a.ts", status: "changed", diff },
      { path: "b.ts", status: "created", diff: "--- /dev/null\n+++ b/b.ts\n@@ -0,0 +1 @@\n+z\n" },
    ] as const;
    expect(terminalDiff(files, {}, 40).split("\n")).toEqual([
      "a.ts",
      "@@ -1 +1 @@",
      `-${"x".repeat(38)}…`,
      "+y",
      "",
      "b.ts (new)",
      "@@ -0,0 +1 @@",
      "+z",
      "",
    ]);
    expect(terminalDiff(files)).toContain("x".repeat(90));
  });

  it("without colour is the diff itself", () => {
    expect(terminalDiff(small.files)).toBe(small.files.map(({ diff }) => diff).join(""));
  });
});
