import { describe, expect, it } from "vitest";
import { reporters } from "../../src/report/index.ts";
import type { Result } from "../../src/result.ts";
import { everything, hostile, RESULTS, small } from "./results.ts";

interface Command {
  name: string;
  properties: Record<string, string>;
  message: string;
}

const decode = (text: string): string =>
  text.replace(/%(25|0D|0A|3A|2C)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Reads commands as the runner does: one a line, properties up to the next `::`. */
function commands(output: string): Command[] {
  return output.split("\n").flatMap((line) => {
    const match = /^::([a-z-]+)(?: (.*?))?::(.*)$/s.exec(line.trimStart());
    if (match === null) return [];
    const properties = (match[2] ?? "").split(",").map((pair) => {
      const at = pair.indexOf("=");
      return [pair.slice(0, at), decode(pair.slice(at + 1))] as const;
    });
    return [
      { name: match[1] ?? "", properties: Object.fromEntries(properties), message: decode(match[3] ?? "") },
    ];
  });
}

/** Usages that the program would still edit: a check is red for them. */
const pending = ({ mode, files, usages }: Result) => {
  const waiting = files.filter(({ status }) => status === "changed" || status === "created");
  if (mode === "write") return [];
  return usages.filter(
    ({ outcome, path }) => outcome === "migrated" && waiting.some((file) => file.path === path),
  );
};

describe("github", () => {
  it("names what a run would migrate by itself, until it was written", () => {
    const of = (mode: Result["mode"]) =>
      commands(reporters.github({ ...small, mode })).filter(({ name }) => name === "error");
    expect(of("check").map(({ properties: { file, line } }) => `${file}:${line}`)).toEqual([
      "src/rupt.ts:1",
      "src/rupt.ts:4",
      "package.json:7",
    ]);
    expect(of("check")[0]?.message).toBe("Still on v2: run npx rupt-migrate, which migrates this.");
    expect(of("write")).toEqual([]);
  });

  it("gives a related package as a notice: it does not count as left", () => {
    const result = structuredClone(everything);
    const related = result.usages.find(({ kind }) => kind === "related");
    expect(related?.outcome).toBe("manual");
    const found = commands(reporters.github(result)).filter(
      ({ properties }) => properties.file === related?.path && properties.line === String(related?.line),
    );
    expect(found.map(({ name }) => name)).toEqual(["notice"]);
  });

  it("has an error for each manual usage and each that a run migrates, a warning for each to review", () => {
    for (const result of Object.values(RESULTS)) {
      const all = commands(reporters.github(result));
      const usages = all.filter(({ properties }) => properties.line !== undefined);
      const related = result.usages.filter(({ kind }) => kind === "related").length;
      expect(usages.filter(({ name }) => name === "error")).toHaveLength(
        result.summary.usages.manual - related + pending(result).length,
      );
      expect(usages.filter(({ name }) => name === "warning")).toHaveLength(result.summary.usages.review);
      expect(all.filter(({ name }) => name === "notice")).toHaveLength(
        related + (result.policies.length > 0 ? 1 : 0),
      );
    }
  });

  it("names the place, the rule and the docs", () => {
    const found = commands(reporters.github(everything)).find(
      ({ properties }) => properties.file === "src/session.ts",
    );
    expect(found).toEqual({
      name: "error",
      properties: {
        file: "src/session.ts",
        line: "77",
        endLine: "77",
        col: "11",
        endColumn: "69",
        title: "rupt-migrate: detach has no v3 counterpart",
      },
      message:
        "Held on v2, still working.\nv3 documents no `detach`; run again with `--drop-detach` to remove it\nhttps://rupt.dev/api/v3/devices",
    });
  });

  it("gives the policies in one notice", () => {
    const notice = commands(reporters.github(everything)).find(({ name }) => name === "notice");
    expect(notice?.message).toContain("Until a policy exists on the access event, v3 challenges nobody.");
    expect(notice?.message).toContain("Success URL: https://example.com/signup");
    expect(notice?.message).toContain("Condition: concurrent_sessions = true");
    expect(notice?.message).toContain("copy the default from your v2 dashboard");
  });

  it("lets the repo's text make no command of its own", () => {
    const all = commands(reporters.github(hostile));
    expect(all.map(({ name }) => name).sort()).toEqual(["error", "error", "error", "notice", "warning"]);
    expect(all.find(({ name }) => name === "warning")?.properties.file).toBe("::warning file=a::x.ts");
    for (const line of reporters.github(hostile).split("\n").slice(0, -2))
      expect(line).toMatch(/^::(?:error|warning|notice) /);
  });
});
