import fc from "fast-check";
import { expect, it } from "vitest";
import { viewChecklist } from "../../src/dashboard/checklist.ts";
import { completeResult } from "../../src/dashboard/saved/complete-result.ts";
import { checklistMarkdown, checklistText, itemText, plainTitle } from "../../src/report/checklist.ts";
import { factsOf, heldUsage, runResult } from "./sample-result.ts";

const hostile = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "\u001b[2J\u001b]0;x\u0007",
    "a\n- [x] **done**",
    "`</details><script>alert(1)</script>",
    "``` ` `` ",
    "${x}`\n\n# head",
    "\u202egnp.exe",
    "]()[x](javascript:alert(1))",
    "\r\n::error::x",
    "##[error]x",
  ),
);

/** A view whose every text of the repo is hostile. */
const views = fc.tuple(hostile, hostile, hostile, hostile).map(([id, url, note, snippet]) => {
  const held = {
    ...heldUsage("src/b.ts#1"),
    snippet,
    notes: [
      { rule: "groups", level: "action" as const, message: url, docs: "https://rupt.dev/x", removed: note },
    ],
  };
  const facts = factsOf(
    "src/a.ts#1",
    { "redirect_urls.logout_url": url, "redirect_urls.upgrade_url": note, event: snippet },
    id,
  );
  const done = completeResult(
    { result: runResult([held]), facts, wrote: true },
    { saved: null, checklist: null },
  );
  const saved = {
    ...done.checklist,
    items: done.checklist.items.map((item) => ({ ...item, status: "skipped" as const, note, reason: url })),
  };
  return [
    viewChecklist(done.result.checklist, null),
    viewChecklist(done.result.checklist, saved),
    viewChecklist([], saved),
  ] as const;
});

/** One comparison for a text: a comparison for each line takes longer than printing it. */
const expectLines = (text: string, form: RegExp): void =>
  expect(text.split("\n").filter((line) => !form.test(line))).toEqual([]);

it("shows no control character on a terminal, and keeps to its lines", () => {
  fc.assert(
    fc.property(views, fc.constantFrom(40, 80), (all, width) => {
      for (const view of all) {
        const text = [
          checklistText(view, { width }),
          ...view.items.map((item) => itemText(item, { width })),
        ].join("");
        expect(checklistText(view, { width })).not.toMatch(/^\s*::|##\[/m);
        expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
        expectLines(text, /^(?:$| {2}|\[[ x-]\] |── |! |Checklist: )/);
        expect(view.items.map((item) => plainTitle(item.title)).join("")).not.toMatch(/[\u0000-\u001f]/);
      }
    }),
    { numRuns: 60 },
  );
});

it("stays one task list in Markdown", () => {
  fc.assert(
    fc.property(views, (all) => {
      for (const view of all) {
        const text = checklistMarkdown(view);
        expectLines(
          text,
          /^(?:$|## |### |\*\*Until|\d+ of |Nothing|- \[[ x]\] |- \\\[[ x-]\\\] | {2}\d+\. | {2}- )/,
        );
        expect(text.match(/^- \[/gm)?.length ?? 0).toBe(view.items.length);
        expect(text).not.toMatch(/^\s*::|##\[/m);
        const outsideCode = text.replace(/(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, "");
        expect(outsideCode).not.toContain("<script");
      }
    }),
    { numRuns: 60 },
  );
});

it("says once a run has written that the lines are those before it", () => {
  const done = completeResult(
    {
      result: runResult([]),
      facts: factsOf("src/a.ts#1", { "redirect_urls.logout_url": "https://x.io" }),
      wrote: true,
    },
    { saved: null, checklist: null },
  );
  const view = viewChecklist(done.result.checklist, null);
  const past = "name lines as they were before the migration";
  for (const print of [checklistText, checklistMarkdown]) {
    expect(print(view, { written: true })).toContain(past);
    expect(print(view)).not.toContain(past);
  }
});
