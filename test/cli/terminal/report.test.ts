import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { report } from "../../../src/cli/commands/report.ts";
import { completeResult } from "../../../src/dashboard/saved/complete-result.ts";
import { resultLabels } from "../../../src/dashboard/saved/prefix-result.ts";
import { serializeSavedResult } from "../../../src/dashboard/saved/saved-state.ts";
import type { Result } from "../../../src/result.ts";
import { factsOf, heldUsage, runResult, usage } from "../../dashboard/sample-result.ts";
import { fakeContext } from "./fake-context.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "rupt-migrate-report-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const first = completeResult(
  {
    result: runResult([usage({ id: "src/a.ts#1" }), heldUsage("src/b.ts#1")], {
      files: [{ path: "src/a.ts", status: "changed", diff: "d" }],
    }),
    facts: factsOf("src/a.ts#1", { "redirect_urls.logout_url": "https://x.io/out" }),
    wrote: true,
  },
  { saved: null, checklist: null },
);
const never = async (): Promise<Result> => {
  throw new Error("must not analyze");
};

async function run(
  files: string[],
  analyze = never,
): Promise<{ status: number; result: Result | null; err: string }> {
  const context = fakeContext(root);
  const status = await report(
    context,
    files,
    { print: (result) => JSON.stringify(result), redact: false },
    analyze,
  );
  return { status, result: context.out() === "" ? null : JSON.parse(context.out()), err: context.err() };
}

describe("report into files", () => {
  it("confirms each file, and prints nothing else", async () => {
    const context = fakeContext(root);
    const into = ["a.html", "b.md"];
    const options = { print: () => "printed", redact: false, into };
    expect(await report(context, [], options, async () => first.result)).toBe(0);
    expect(context.out()).toBe("");
    expect(context.err()).toBe("Report written: a.html\nReport written: b.md\n");
    expect(readFileSync(join(root, "a.html"), "utf8")).toContain("<!doctype html>");
  });

  it("refuses an ending that no report has, before it analyzes", async () => {
    const context = fakeContext(root);
    expect(await report(context, [], { print: () => "", redact: false, into: ["a.txt"] }, never)).toBe(2);
    expect(context.err()).toContain("a.txt: no report has this ending; use one of .md");
  });
});

describe("report of this repo", () => {
  it("is the analysis where no run has written", async () => {
    const { status, result } = await run([], async () => first.result);
    expect(status).toBe(0);
    expect(result).toEqual(first.result);
  });

  it("still has what an earlier run migrated", async () => {
    mkdirSync(join(root, ".rupt-migrate"));
    if (first.saved)
      writeFileSync(join(root, ".rupt-migrate/result.json"), serializeSavedResult(first.saved));
    const now = completeResult(
      { result: runResult([heldUsage("src/b.ts#1")], { mode: "dry-run" }), facts: [], wrote: false },
      { saved: first.saved, checklist: null },
    );
    const { result } = await run([], async () => now.result);
    expect(result?.usages.map((each) => each.id)).toEqual(["src/b.ts#1", "src/a.ts#1"]);
    expect(result?.summary.usages).toEqual({ found: 2, migrated: 1, review: 0, manual: 1, held: 1 });
    expect(result?.policies[0]?.challenge.logoutUrl[0]?.value).toBe("https://x.io/out");
    expect(result?.files.map((file) => file.path)).toEqual(["src/a.ts"]);
    expect(result?.mode).toBe("write");
  });

  it("refuses a broken saved result", async () => {
    mkdirSync(join(root, ".rupt-migrate"));
    writeFileSync(join(root, ".rupt-migrate/result.json"), "{");
    const { status, result, err } = await run([], async () => first.result);
    expect([status, result]).toEqual([2, null]);
    expect(err).toContain(".rupt-migrate/result.json: it is not valid JSON");
  });
});

describe("report over files", () => {
  it("prints one result as it is, and merges several under labels", async () => {
    writeFileSync(join(root, "shop.json"), JSON.stringify(first.result));
    expect((await run(["shop.json"])).result).toEqual(first.result);
    writeFileSync(join(root, "blog.json"), `\ufeff${JSON.stringify(first.result)}`);
    const { status, result } = await run(["shop.json", "blog.json"]);
    expect(status).toBe(0);
    expect(result?.usages.map((each) => each.path)).toEqual([
      "shop/src/a.ts",
      "shop/src/b.ts",
      "blog/src/a.ts",
      "blog/src/b.ts",
    ]);
    expect(result?.policies).toHaveLength(1);
  });

  it("names every file that cannot be used, and prints nothing", async () => {
    writeFileSync(join(root, "good.json"), JSON.stringify(first.result));
    writeFileSync(join(root, "bad.json"), '{"schemaVersion":1,"usages":3}');
    writeFileSync(join(root, "\u001b[2J.json"), "nope");
    const { status, result, err } = await run(["good.json", "bad.json", "missing.json", "\u001b[2J.json"]);
    expect([status, result]).toEqual([2, null]);
    expect(err).toContain("bad.json: tool is missing");
    expect(err).toContain("missing.json: it cannot be read (ENOENT)");
    expect(err).toContain("\\x1b[2J.json: it is not valid JSON");
    expect(err).not.toContain("\u001b");
  });
});

it.each([
  [
    ["a.json", "b.json"],
    ["a", "b"],
  ],
  [
    ["x/result.json", "y/result.json"],
    ["x/result", "y/result"],
  ],
  [
    ["x/.rupt-migrate/result.json", "../y/.rupt-migrate/result.json"],
    ["x/result", "y/result"],
  ],
  [
    ["a.json", "a.json"],
    ["a#1", "a#2"],
  ],
  [["../../x.JSON"], ["x"]],
])("labels %j as %j", (files, labels) => {
  expect(resultLabels(files)).toEqual(labels);
});
