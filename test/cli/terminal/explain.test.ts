import { describe, expect, it } from "vitest";
import { explain } from "../../../src/cli/commands/explain.ts";
import { closestRules, editDistance } from "../../../src/rules/closest-rule.ts";
import { DECISION_RULES, DECISIONS } from "../../../src/rules/decisions.ts";
import { RULE_IDS, RULES, type Rule, type RuleId } from "../../../src/rules/rules.ts";
import { fakeContext } from "./fake-context.ts";

function run(id?: string, columns = 80, color = false) {
  const context = fakeContext(".", {
    width: { stdout: columns, stderr: columns },
    color: { stdout: color, stderr: color },
  });
  return { status: explain(context, id), out: context.out(), err: context.err() };
}

describe("explain", () => {
  it("lists every rule once, by level", () => {
    const { status, out } = run();
    expect(status).toBe(0);
    for (const id of RULE_IDS) expect(out.match(new RegExp(`^  ${id} `, "gm"))).toHaveLength(1);
    expect(out.indexOf("on-challenge ")).toBeLessThan(out.indexOf("secret-removed "));
    expect(out.indexOf("secret-removed ")).toBeLessThan(out.indexOf("swap-import "));
  });

  it("tells one rule: why, before, after, what to do, source", () => {
    const { status, out } = run("on-challenge");
    expect(status).toBe(0);
    expect(out).toMatch(
      /Why\n[\s\S]*Before\n[\s\S]*showDialog\(challenge\);[\s\S]*After\n[\s\S]*auto_challenge: false[\s\S]*What to do\n {2}Pass auto_challenge/,
    );
    expect(out).toContain(RULES["on-challenge"].docs);
  });

  it.each(DECISION_RULES)("tells what can be answered to %s within 40 columns", (id) => {
    const { status, out } = run(id, 40);
    expect(status).toBe(0);
    expect(out).toContain(`--decide ${id}=<choice>`);
    for (const choice of Object.keys(DECISIONS[id].choices)) expect(out).toContain(`    ${choice}: `);
  });

  it.each(RULE_IDS)("explains %s within 40 columns", (id) => {
    const { status, out } = run(id, 40);
    expect(status).toBe(0);
    expect(out).toContain("Why\n");
    expect(out).toContain("What to do\n");
    // Addresses and code are there to be copied: they are not folded.
    const code = `${RULES[id].before ?? ""}\n${RULES[id].after ?? ""}`.split("\n").map((line) => `  ${line}`);
    const prose = out.split("\n").filter((line) => !code.includes(line) && !line.includes("https://"));
    expect(prose.filter((line) => line.length > 40)).toEqual([]);
  });

  it("fits the list in 40 columns, and colours only when asked", () => {
    expect(
      run(undefined, 40)
        .out.split("\n")
        .filter((line) => line.length > 40),
    ).toEqual([]);
    expect(run("detach").out).not.toContain("\u001b");
    expect(run("detach", 80, true).out).toContain("\u001b[");
  });

  it.each([
    ["on-chalenge", "on-challenge"],
    ["DETACH", "detach"],
    ["logout", "on-logout"],
    ["swapimport", "swap-import"],
  ])("asks whether %s was %s", (typed, meant) => {
    const { status, out, err } = run(typed);
    expect(status).toBe(2);
    expect(out).toBe("");
    expect(err).toContain(`Did you mean ${meant}`);
  });

  it("does not guess at what is far off, nor trip over names of objects or escapes", () => {
    for (const typed of ["zzzzzzzzzzzz", "constructor", "__proto__", ""]) {
      const { status, err } = run(typed);
      expect(status).toBe(2);
      expect(err).not.toContain("Did you mean");
      expect(err).toContain("rupt-migrate explain");
    }
    expect(run("\u001b[2J").err).not.toContain("\u001b");
  });
});

describe("editDistance", () => {
  it.each([
    ["", "", 0],
    ["a", "", 1],
    ["abc", "abd", 1],
    ["kitten", "sitting", 3],
  ])("%j %j: %j", (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
    expect(editDistance(b, a)).toBe(distance);
  });

  it("names the nearest first", () => {
    expect(closestRules("on-logou")[0]).toBe("on-logout");
  });
});

describe("the table of rules", () => {
  /** Rules without code of their own to show: they only tell of something, or the code is the user's. */
  const WITHOUT_CODE: ReadonlySet<RuleId> = new Set<RuleId>(
    RULE_IDS.filter((id) => !("before" in RULES[id])),
  );
  /** Rules behind an edit. A rule that changes code shows how. */
  const EDITS: RuleId[] = [
    "swap-import",
    "cjs-require",
    "dynamic-import",
    "client-created",
    "client-module",
    "client-lazy",
    "client-keyed",
    "client-reused",
    "client-id",
    "attach-to-access",
    "account-to-user",
    "redirect-urls",
    "redirect-urls-unmapped",
    "device-limit",
    "people-limit",
    "policy-side-option",
    "secret-removed",
    "option-dropped",
    "groups",
    "event",
    "on-logout",
    "on-logout-argument",
    "on-logout-false",
    "on-challenge-inert",
    "on-limit-exceeded-empty",
    "on-limit-exceeded",
    "detach-dropped",
    "type-removed",
    "re-export-swapped",
    "dependency-swapped",
    "dependency-removed",
    "removed-effect",
    "shared-options",
  ];
  const rows = Object.entries(RULES) as [RuleId, Rule][];

  it.each(rows)("%s has all that notes, TODO marks and pages need", (_id, rule) => {
    expect(rule.title.length).toBeLessThan(60);
    expect(rule.why).toMatch(/[.]$/);
    expect(rule.docs).toMatch(/^https:\/\/(?:www\.|app\.)?rupt\.dev\//);
    if (rule.level === "action") expect(rule.todo).toMatch(/^[a-z][^\n]*[^.]$/);
    expect(rule.before === undefined).toBe(rule.after === undefined);
  });

  it("shows before and after for every rule that edits", () => {
    expect(EDITS.filter((id) => WITHOUT_CODE.has(id))).toEqual([]);
  });
});
