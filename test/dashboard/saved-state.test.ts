import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { completeResult } from "../../src/dashboard/saved/complete-result.ts";
import {
  parseChecklist,
  parseResult,
  parseSavedResult,
  serializeChecklist,
  serializeSavedResult,
} from "../../src/dashboard/saved/saved-state.ts";
import { reporters } from "../../src/report/index.ts";
import type { SavedResult } from "../../src/result.ts";
import { isResultPath } from "../../src/result.ts";
import { errorLine, type Fault } from "../../src/rules/errors.ts";
import { factsOf, heldUsage, runResult, usage } from "./sample-result.ts";

const usages = [usage({ id: "src/a.ts#1" }), heldUsage("src/b.ts#1")];
const facts = [
  ...factsOf("src/a.ts#1", {
    "redirect_urls.logout_url": "https://x.io/out",
    "limit_config.overall_limit": 3,
  }),
  ...factsOf("src/b.ts#1", { "redirect_urls.logout_url": "https://x.io/bye", event: "upgrade" }),
];
const files = [
  {
    path: "src/a.ts",
    status: "changed" as const,
    diff: "--- a/src/a.ts\n+++ b/src/a.ts\n@@ -1 +1 @@\n-a\n+b\n",
  },
];
const dependencies = [{ path: "../package.json", removed: { rupt: "^2" }, added: {}, kept: {} }];

function saved(): SavedResult {
  const run = { result: runResult(usages, { files, dependencies }), facts, wrote: true };
  const done = completeResult(run, { saved: null, checklist: null });
  if (!done.saved) throw new Error("nothing saved");
  return done.saved;
}

/** A copy with one field changed, e.g. `["result", "usages", 0, "path"]`. */
function forged(path: (string | number)[], value: unknown): string {
  const copy: unknown = JSON.parse(serializeSavedResult(saved()));
  let at = copy;
  for (const key of path.slice(0, -1)) at = Object(at)[key];
  Object(at)[path.at(-1) ?? ""] = value;
  return JSON.stringify(copy);
}
const errorOf = (parsed: { ok: true } | { ok: false; error: Fault }): string =>
  parsed.ok ? "" : errorLine(parsed.error);

describe("result.json", () => {
  it("comes back as it was written, whatever the run took", () => {
    const text = serializeSavedResult(saved());
    const parsed = parseSavedResult(text);
    expect(parsed.ok && serializeSavedResult(parsed.value)).toBe(text);
    const slow = saved();
    slow.result.summary.durationMs = 99_999;
    expect(serializeSavedResult(slow)).toBe(text);
    expect(text.endsWith("}\n")).toBe(true);
  });

  it("stores no secret", () => {
    const value = saved();
    value.facts.push(...factsOf("src/a.ts#1", { secret: "s3cret" }));
    expect(serializeSavedResult(value)).not.toContain("s3cret");
  });

  const refused: [string, (string | number)[], unknown, string][] = [
    [
      "a path out of the root",
      ["result", "usages", 0, "path"],
      "../../etc/passwd",
      'result.usages[0].path is "../../etc/passwd"',
    ],
    ["an absolute path", ["result", "files", 0, "path"], "/etc/passwd", "result.files[0].path"],
    ["a Windows path", ["result", "files", 0, "path"], "C:\\Windows\\x", "result.files[0].path"],
    ["a path in a fact", ["facts", 0, "source", "path"], "../x.ts", "facts[0].source.path"],
    ["a hidden climb", ["facts", 0, "source", "path"], "src/../../x.ts", "facts[0].source.path"],
    ["a wrong type", ["result", "usages"], "many", 'result.usages is "many", not a list'],
    ["a missing field", ["result", "usages", 0, "notes"], undefined, "result.usages[0].notes is missing"],
    ["an unknown outcome", ["result", "usages", 0, "outcome"], "fine", "result.usages[0].outcome"],
    ["a line that is none", ["result", "usages", 0, "line"], -1, "result.usages[0].line"],
    ["a value that is an object", ["facts", 1, "value"], {}, "facts[1].value"],
    [
      "a link that runs code",
      ["result", "usages", 1, "notes", 0, "docs"],
      "javascript:alert(1)",
      "notes[0].docs",
    ],
    ["a list for an object", ["result", "summary"], [], "result.summary"],
    ["an infinite count", ["result", "summary", "errors"], null, "result.summary.errors"],
    ["schema version 0", ["schemaVersion"], 0, "schemaVersion is 0, not 2"],
    ["a later schema version", ["schemaVersion"], 3, "newer rupt-migrate"],
  ];
  it.each(refused)("refuses %s", (_name, path, value, message) => {
    const error = errorOf(parseSavedResult(forged(path, value)));
    expect(error).toContain(".rupt-migrate/result.json: ");
    expect(error).toContain(message);
    expect(error).toMatch(/run rupt-migrate again|Update:/);
  });

  const DEEP = `{"a":${"[".repeat(20_000)}`;
  it.each([
    "",
    "{",
    "null",
    "[]",
    "3",
    '"x"',
    "{}",
    "{}{}",
    "\0\u0001",
    '{"__proto__":1}',
    '{"schemaVersion":1}',
    DEEP,
  ])("refuses %j without a crash", (text) => {
    expect(errorOf(parseSavedResult(text))).toContain(".rupt-migrate/result.json: ");
    expect(errorOf(parseChecklist(text))).toContain(".rupt-migrate/checklist.json: ");
  });

  it("never throws and never accepts what crashes the writer", () => {
    const whole = serializeSavedResult(saved());
    const leaf = fc.oneof(
      fc.constant(null),
      fc.constant([]),
      fc.constant({}),
      fc.string(),
      fc.integer(),
      fc.boolean(),
    );
    const keys = fc.array(
      fc.constantFrom(
        "result",
        "facts",
        "usages",
        "policies",
        "checklist",
        "summary",
        "0",
        "source",
        "notes",
        "challenge",
      ),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(keys, leaf, (path, value) => {
        const copy: unknown = JSON.parse(whole);
        let at = copy;
        for (const key of path.slice(0, -1)) {
          const next = Object(at)[key];
          if (typeof next !== "object" || next === null) break;
          at = next;
        }
        Object(at)[path.at(-1) ?? ""] = value;
        const parsed = parseSavedResult(JSON.stringify(copy));
        if (parsed.ok)
          completeResult(
            { result: runResult([]), facts: [], wrote: true },
            { saved: parsed.value, checklist: null },
          );
      }),
      { numRuns: 300 },
    );
  });
});

describe("checklist.json", () => {
  const state = {
    schemaVersion: 1 as const,
    items: [{ id: "code/a", title: "A", status: "done" as const, note: "ok" }],
  };
  const parse = (value: unknown) => parseChecklist(JSON.stringify(value));

  it("comes back as it was written", () => {
    expect(parseChecklist(serializeChecklist(state))).toEqual({ ok: true, value: state });
    expect(parseChecklist(`\ufeff${serializeChecklist(state)}`).ok).toBe(true);
  });

  it("takes the items of a result, and drops what it does not know", () => {
    const items = [
      {
        id: "code/a",
        title: "A",
        steps: ["s"],
        status: "skipped",
        sources: [{ path: "a.ts", line: 1, column: 1 }],
        extra: 1,
      },
    ];
    expect(parse({ schemaVersion: 1, items })).toEqual({
      ok: true,
      value: { schemaVersion: 1, items: [{ id: "code/a", title: "A", status: "skipped" }] },
    });
  });

  it.each([
    [{ schemaVersion: 1, items: [{ id: "a", status: "maybe" }] }, "items[0].status"],
    [{ schemaVersion: 1, items: [{ id: 3, status: "done" }] }, "items[0].id"],
    [{ schemaVersion: 1, items: [{ id: "a", status: "done", note: {} }] }, "items[0].note"],
    [{ schemaVersion: 1, items: { id: "a" } }, "items is"],
    [
      {
        schemaVersion: 1,
        items: [
          { id: "a", status: "done" },
          { id: "a", status: "todo" },
        ],
      },
      'two items have the id "a"',
    ],
    [
      {
        schemaVersion: 1,
        items: [{ id: "a", status: "done", sources: [{ path: "../../etc/passwd", line: 1, column: 1 }] }],
      },
      "items[0].sources[0].path",
    ],
    [{ schemaVersion: 7, items: [] }, "rupt-migrate@latest"],
    [{ schemaVersion: "1", items: [] }, "schemaVersion is"],
  ])("refuses %j", (value, message) => {
    expect(errorOf(parse(value))).toContain(message);
  });

  it("names git conflict marks", () => {
    const text = serializeChecklist(state).replace(
      '"done"',
      '\n<<<<<<< HEAD\n"done"\n=======\n"todo"\n>>>>>>> main\n',
    );
    expect(errorOf(parseChecklist(text))).toContain("git conflict marks");
  });

  it.each([
    ["two sides of which one is no JSON", '<<<<<<< HEAD\n{"schemaVersion":1\n=======\n{}\n>>>>>>> main\n'],
    ["marks that are no pair", '{"schemaVersion":1,\n<<<<<<< HEAD\n"items":[]}\n'],
    ["marks within marks", "<<<<<<< a\n<<<<<<< b\n{}\n=======\n{}\n>>>>>>> b\n=======\n{}\n>>>>>>> a\n"],
  ])("refuses %s", (_, text) => {
    for (const parse of [parseChecklist, parseSavedResult])
      expect(errorOf(parse(text))).toContain("git conflict marks");
  });
});

describe("results from elsewhere", () => {
  it("reads a result and a saved result", () => {
    const result = saved().result;
    expect(parseResult(JSON.stringify(result), "x.json")).toEqual({ ok: true, value: result });
    expect(parseResult(JSON.stringify(saved()), "x.json")).toEqual({ ok: true, value: result });
    expect(errorOf(parseResult('{"schemaVersion":1}', "x.json"))).toContain("x.json: tool is missing");
  });

  it("reads what version 0.1.0 wrote: everything that is left was work of its own", () => {
    const { plan: _, decisions: __, ...result } = saved().result;
    const { todo, ...summary } = result.summary;
    const first = { ...result, schemaVersion: 1, summary };
    const read = { ok: true, value: saved().result };
    expect(todo).toBe(1);
    expect(parseResult(JSON.stringify(first), "x.json")).toEqual(read);
    expect(parseResult(JSON.stringify({ ...saved(), schemaVersion: 1, result: first }), "x.json")).toEqual(
      read,
    );
    expect(errorOf(parseResult(JSON.stringify({ ...first, usages: 3 }), "x.json"))).toContain(
      "usages is 3, not a list",
    );
  });
});

it("every report reads a file that version 0.1.0 wrote, as it is", () => {
  const text = readFileSync(new URL("files/version-1.json", import.meta.url), "utf8");
  const read = parseResult(text, "version-1.json");
  if (!read.ok) throw new Error(errorLine(read.error));
  expect(JSON.parse(text)).toMatchObject({ schemaVersion: 1, result: { schemaVersion: 1 } });
  expect(read.value).toMatchObject({ schemaVersion: 2, plan: null, decisions: [], summary: { todo: 3 } });
  for (const print of Object.values(reporters)) expect(print(read.value)).toContain("src/held.ts");
  const saved = parseSavedResult(text);
  expect(saved.ok && saved.value.facts.length).toBeGreaterThan(3);
});

it("knows which paths a run can have written", () => {
  const good = [
    "a.ts",
    "src/a b/ü.ts",
    "..a/b",
    "a..b",
    "package.json",
    "../package.json",
    "../../packages/x/package.json",
    "../pnpm-workspace.yaml",
  ];
  const bad = [
    "",
    "/a",
    "..",
    "../a.ts",
    "a/../../b",
    "\\\\host\\x",
    "c:/x",
    "..\\x",
    "a\0b",
    "../x/../../etc/package.json",
  ];
  expect(good.filter((path) => !isResultPath(path))).toEqual([]);
  expect(bad.filter(isResultPath)).toEqual([]);
});
