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

  it("has each rule once in the README and once in docs/rules.md", () => {
    const readme = markdownPage("README.md").text;
    const rules = markdownPage("docs/rules.md");
    for (const id of RULE_IDS) {
      expect(readme.split(`[\`${id}\`](docs/rules.md#${id})`)).toHaveLength(2);
      expect(rules.anchors).toContain(id);
      expect(rules.text).toContain(RULES[id].why);
    }
  });
});
