import { describe, expect, it } from "vitest";
import { COMMENT_ROOM, reporters, stepSummary } from "../../src/report/index.ts";
import type { Result, Usage } from "../../src/result.ts";
import { everything, hostile, RESULTS, small } from "./results.ts";

const { markdown } = reporters;
const manual = everything.usages.find(({ outcome }) => outcome === "manual") as Usage;

function many(count: number, fields: Partial<Usage> = {}): Result {
  const usages = Array.from({ length: count }, (_, index) => ({
    ...manual,
    ...fields,
    id: `usage-${index}`,
    line: index + 1,
  }));
  return { ...everything, usages };
}

/** The document without fenced blocks and inline code: what Markdown reads as text and HTML. */
function prose(document: string): string {
  const lines: string[] = [];
  let fence = "";
  for (const line of document.split("\n")) {
    const mark = /^ *(`{3,})/.exec(line)?.[1] ?? "";
    if (fence === "" && mark !== "") fence = mark;
    else if (fence !== "" && line.trim() === fence) fence = "";
    else if (fence === "") lines.push(line);
  }
  expect(fence, "a fence is left open").toBe("");
  return lines
    .join("\n")
    .replace(/<summary>.*<\/summary>/g, (summary) => summary.replaceAll("`", ""))
    .replace(/(?<!`)(`+)(?!`)(.*?[^`])\1(?!`)/g, "");
}

describe("markdown", () => {
  it.each(Object.entries(RESULTS))("%s: opens no tag but its own, and closes it", (_, result) => {
    const text = prose(markdown(result));
    const tags = [...text.matchAll(/<\/?([a-z]+)[^>]*>/gi)].map(([tag]) => tag);
    const own = /^<(?:\/?details|\/?summary|\/?sub|\/?code|br|https:\/\/(?:www\.|app\.)?rupt\.dev[\w./-]*)>$/;
    expect(tags.filter((tag) => !own.test(tag))).toEqual([]);
    for (const name of ["details", "summary", "sub", "code"]) {
      const opened = text.split(`<${name}>`).length;
      expect(text.split(`</${name}>`).length, name).toBe(opened);
    }
  });

  it("mentions nobody and links nowhere but to the docs", () => {
    // GitHub makes no mention inside code.
    const text = prose(markdown(hostile)).replace(/<code>.*?<\/code>/g, "");
    expect(text).not.toMatch(/@[a-z\d]/i);
    expect(text).not.toMatch(/(?<!&)#\d/);
    expect(text).not.toMatch(/www\.evil/);
    const links = [...text.matchAll(/(?<!\\)\]\(([^)]*)\)/g)].map(([, address]) => address);
    expect(links.filter((address) => !/^https:\/\/(?:www\.|app\.)?rupt\.dev\//.test(address ?? ""))).toEqual(
      [],
    );
  });

  it("keeps table rows whole", () => {
    for (const result of Object.values(RESULTS)) {
      const rows = markdown(result).split("\n");
      let columns = 0;
      for (const [index, row] of rows.entries()) {
        if (/^\|[-:|]+\|$/.test(row)) columns = row.split("|").length;
        else if (row.startsWith("| ") && columns > 0) {
          expect(row.split(/(?<!\\)\|/).length, row).toBe(columns);
        } else if (!rows[index + 1]?.startsWith("|-")) columns = 0;
      }
    }
  });

  it("writes the checklist as a task list", () => {
    const text = markdown(everything);
    expect(text).toMatch(/## To do \(3 of \d+ done\)/);
    expect(text).toContain('- [x] Development: challenge config "Account sharing" (client `client_123`)');
    expect(text).toContain('- [ ] Production: policy "Device limits" (client `client_123`)');
    expect(text).toContain(
      "- [x] ~~Decide the Logout URL: the code has 2 values (client `client_123`)~~ (skipped)",
    );
    expect(text).toContain("- [ ] detach has no v3 counterpart (src/session.ts:77)");
    expect(text.indexOf("## To do")).toBeLessThan(text.indexOf("## What to do next"));
  });

  it("stands alone: has every value that the dashboard asks for", () => {
    const text = markdown(small);
    for (const value of [
      "`account_sharing`",
      "`Email`",
      "`https://example.com/signup`",
      "`https://example.com/logout`",
      "`device_count > 3`",
      "`impossible_travel = true`",
      "`concurrent_sessions = true`",
      "`access`",
      "`challenge`",
      "(https://app.rupt.dev/policies)",
    ]) {
      expect(text).toContain(value);
    }
  });

  it("fits a pull request, and counts what it left out", () => {
    const text = markdown(many(5000));
    expect(text.length).toBeLessThanOrEqual(COMMENT_ROOM.limit);
    expect(text).toContain('Cut to fit. Not here: "Manual (5000)"');
    expect(text).toContain("`npx rupt-migrate report` prints all");
    expect(text).toContain("Until a policy exists");
    expect(text).toContain("device_count");
    prose(text);
    expect(text.split("<details>").length).toBe(text.split("</details>").length);
    // What fits is there whole.
    expect(text).toContain("## Dependencies");
    expect(text).toContain("<details><summary>Skipped (2)</summary>");
  });

  it("cuts the to-do list between its entries, and leaves room for the recipe", () => {
    const [item] = everything.checklist.filter(({ id }) => id.startsWith("code/"));
    if (item === undefined) throw new Error("no item");
    const checklist = Array.from({ length: 5000 }, (_, index) => ({ ...item, id: `code/${index}` }));
    const text = markdown({ ...everything, checklist });
    expect(text.length).toBeLessThanOrEqual(COMMENT_ROOM.limit);
    const shown = text.split("- [ ] ").length - 1;
    expect(shown).toBeGreaterThan(50);
    expect(Number(/Not here: (\d+) entries of "To do/.exec(text)?.[1])).toBeGreaterThanOrEqual(5000 - shown);
    expect(text).toContain("device_count");
    prose(text);
  });

  it("leaves a single entry out when it alone is too long", () => {
    const text = markdown(many(3, { snippet: "漢".repeat(40_000) }));
    expect(text.length).toBeLessThanOrEqual(COMMENT_ROOM.limit);
    expect(text).toContain("Cut to fit");
  });

  it("says nothing of a cut when all fits", () => {
    expect(markdown(everything)).not.toContain("Cut to fit");
  });

  it("gives a step summary more room", () => {
    const text = stepSummary(many(1000));
    expect(Buffer.byteLength(text)).toBeGreaterThan(COMMENT_ROOM.limit);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1024 * 1024);
    expect(text).not.toContain("Cut to fit");
  });
});
