import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { reporters } from "../../src/report/index.ts";
import { sarifRule } from "../../src/report/sarif.ts";
import type { Result } from "../../src/result.ts";
import { RULE_IDS } from "../../src/rules/rules.ts";
import { everything, hostile, RESULTS, small } from "./results.ts";

/** The schema as OASIS and schemastore publish it. It says draft 4, but uses nothing that draft 7 reads differently. */
const file = createRequire(import.meta.url).resolve(
  "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json",
);
const { $schema, id, ...SCHEMA } = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;

const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(SCHEMA);

interface Log {
  runs: {
    tool: { driver: { rules: { id: string; help: { text: string; markdown: string } }[] } };
    results: {
      ruleId: string;
      ruleIndex: number;
      level: string;
      message: { text: string };
      partialFingerprints: Record<string, string>;
      locations: {
        physicalLocation: {
          artifactLocation: { uri: string };
          region: { startLine: number; startColumn: number; endLine: number; endColumn: number };
        };
      }[];
    }[];
    invocations: { executionSuccessful: boolean; toolExecutionNotifications: unknown[] }[];
  }[];
}

function parse(result: Result): Log["runs"][number] {
  const run = (JSON.parse(reporters.sarif(result)) as Log).runs[0];
  if (run === undefined) throw new Error("no run");
  return run;
}

const isPending = ({ mode, files }: Result, path: string): boolean =>
  mode !== "write" && files.some((file) => file.path === path && file.status !== "unchanged");

const usageResults = (result: Result) =>
  parse(result).results.filter(({ ruleId }) => ruleId !== "create-policy");

const policyRegions = (result: Result) =>
  parse(result)
    .results.filter(({ ruleId }) => ruleId === "create-policy")
    .map(({ locations: [at] }) => at?.physicalLocation.region?.startLine);

it("leads to lines of the recipe that are there: those after the write, and none where an earlier run took them out", () => {
  expect(policyRegions({ ...small, mode: "dry-run" })).toContain(12);
  expect(policyRegions(small)).not.toContain(12);
  expect(policyRegions({ ...small, mode: "check", usages: [], files: [] })).not.toContain(12);
});

describe("sarif", () => {
  it("has the official schema to check with", () => {
    expect(String($schema)).toContain("draft-04");
    expect(String(id)).toContain("sarif-2.1.0");
    expect(validate({ version: "2.1.0" })).toBe(false);
    expect(validate({ version: "2.1.0", runs: [{ tool: { driver: { name: "x", extra: 1 } } }] })).toBe(false);
  });

  it.each(Object.entries(RESULTS))("%s is valid", (_, result) => {
    const valid = validate(JSON.parse(reporters.sarif(result)));
    expect(valid ? [] : validate.errors).toEqual([]);
  });

  it("has one result for each usage that a check is red for, the worst first", () => {
    const ids = (result: Result) =>
      usageResults(result).map(({ partialFingerprints }) => partialFingerprints["ruptUsage/v1"]);
    expect(ids(small)).toEqual([]);
    expect(ids({ ...small, mode: "check" })).toEqual(["import-7c1d", "attach-90aa", "dependency-11f0"]);
    for (const result of Object.values(RESULTS)) {
      const expected = result.usages
        .filter(({ outcome, path }) => outcome !== "migrated" || isPending(result, path))
        .map(({ id: usage }) => usage);
      expect(ids(result).sort()).toEqual(expected.sort());
    }
  });

  it("stops at 25,000 results, and says so in a notification", () => {
    const [manual, review] = ["manual", "review"].map((outcome) =>
      everything.usages.find((each) => each.outcome === outcome && each.kind !== "related"),
    );
    if (!manual || !review) throw new Error("no such usage");
    const usages = Array.from({ length: 25_200 }, (_, index) => ({
      ...(index < 200 ? review : manual),
      id: String(index),
      line: index + 1,
    }));
    const { results, invocations } = parse({ ...everything, usages });
    expect(results).toHaveLength(25_000);
    expect(results.every(({ level }) => level === "error")).toBe(true);
    expect(JSON.stringify(invocations[0]?.toolExecutionNotifications)).toMatch(
      /\d+ of 25\d\d\d results are left out/,
    );
  });

  it("gives the place, the worst rule and its level", () => {
    const [watch] = usageResults(everything);
    expect(watch).toMatchObject({ ruleId: "on-challenge", level: "error" });
    expect(watch?.locations[0]?.physicalLocation).toMatchObject({
      artifactLocation: { uri: "src/pages/watch.tsx", uriBaseId: "%SRCROOT%" },
      region: { startLine: 18, startColumn: 5, endLine: 25, endColumn: 7 },
    });
    const levels = new Map(usageResults(everything).map(({ ruleId, level }) => [ruleId, level]));
    expect(levels.get("secret-removed")).toBe("warning");
  });

  it("points each result at its rule, which has help", () => {
    const { results, tool } = parse(everything);
    for (const { ruleId, ruleIndex } of results) {
      const rule = tool.driver.rules[ruleIndex];
      expect(rule?.id).toBe(ruleId);
      expect(rule?.help.text.length).toBeGreaterThan(30);
    }
  });

  it("has a full rule for every row of the table", () => {
    for (const rule of RULE_IDS.map(sarifRule)) {
      expect(rule.help.markdown, rule.id).toMatch(/Before:[\s\S]*After:/);
      expect(rule.name).toMatch(/^[A-Z][A-Za-z0-9]+$/);
      expect(rule.shortDescription.text).toMatch(/\.$/);
      expect(rule.help.markdown).toContain("[Documentation](https://");
      expect(rule.helpUri).toMatch(/^https:\/\//);
    }
  });

  it("percent-encodes paths", () => {
    const uris = usageResults(hostile).map(
      ({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri ?? "",
    );
    expect(uris).toContain("%3A%3Awarning%20file%3Da%3A%3Ax.ts");
    for (const uri of uris) {
      expect(uri).toMatch(/^[\w.~%/-]+$/);
      expect(new URL(uri, "file:///root/").href.startsWith("file:///root/")).toBe(true);
    }
  });

  it("makes no link of the repo's text", () => {
    const [first] = usageResults(hostile);
    expect(first?.message.text).toContain("\\[link\\](https://evil.example)");
  });

  it("adds the policies to create, until the checklist is settled", () => {
    const policies = (result: Result) =>
      parse(result).results.filter(({ ruleId }) => ruleId === "create-policy");
    expect(policies(small).map(({ level }) => level)).toEqual(["note", "note", "note"]);
    expect(policies(small)[0]?.message.text).toContain("device_count > 3");
    const ticked = small.checklist.map((item) => ({ ...item, status: "done" as const }));
    expect(policies({ ...small, checklist: ticked })).toEqual([]);
  });

  it("reports errors as notifications", () => {
    const [invocation] = parse(everything).invocations;
    expect(invocation?.executionSuccessful).toBe(false);
    expect(invocation?.toolExecutionNotifications).toHaveLength(1);
    expect(parse(small).invocations[0]?.executionSuccessful).toBe(true);
  });

  it("holds no raw control byte", () => {
    expect(reporters.sarif(hostile)).not.toMatch(/[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  });
});
