import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { RULE_IDS, RULES } from "../../src/rules/rules.ts";
import { markdownPage, ROOT } from "./markdown-page.ts";

describe("what scripts write into the docs", () => {
  it.each([
    "scripts/result-schema.mjs",
    "scripts/readme-table.mjs",
    "scripts/terminal-picture.mjs",
    "bench/write-docs.mjs",
  ])("%s has nothing to add", (script) => {
    const { status, stderr } = spawnSync(process.execPath, [script, "--check"], {
      cwd: ROOT,
      encoding: "utf8",
    });
    expect(stderr).toBe("");
    expect(status).toBe(0);
  });

  it("has each rule once in the tables of docs/rules.md, with a section of its own", () => {
    const rules = markdownPage("docs/rules.md");
    for (const id of RULE_IDS) {
      expect(rules.text.split(`| [\`${id}\`](#${id}) |`)).toHaveLength(2);
      expect(rules.anchors).toContain(id);
      expect(rules.text).toContain(RULES[id].why);
    }
  });

  it("keeps the README to 130 lines", () => {
    expect(markdownPage("README.md").text.trimEnd().split("\n").length).toBeLessThanOrEqual(130);
  });
});
