import { renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Result } from "../../src/result.ts";
import { repo, run } from "./run-cli.ts";
import { HELD, MANIFEST, PLAIN, SESSION, WITH_BROKEN, WITH_HELD, WITHOUT } from "./samples.ts";

const withoutTime = (text: string): string => text.replace(/"durationMs": \d+/, '"durationMs": 0');
const idsIn = (result: Result, path: string): string[] =>
  result.usages.filter((usage) => usage.path === path && usage.kind !== "todo").map(({ id }) => id);

describe("JSON result", () => {
  it("is alone on stdout, and stderr is empty where nothing is wrong", () => {
    const { stdout, stderr, status } = repo(WITH_HELD).run("--json");
    expect(Object.keys(JSON.parse(stdout))).toEqual([
      "schemaVersion",
      "tool",
      "mode",
      "plan",
      "summary",
      "usages",
      "files",
      "dependencies",
      "policies",
      "decisions",
      "checklist",
      "errors",
      "skipped",
      "install",
    ]);
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
  });

  it("--format json is the same; --json wins over another --format", () => {
    const project = repo(WITH_HELD);
    const json = withoutTime(project.run("--json").stdout);
    expect(withoutTime(project.run("--format", "json").stdout)).toBe(json);
    expect(withoutTime(project.run("--json", "--format", "markdown").stdout)).toBe(json);
    expect(withoutTime(project.run("--json", "--dry-run").stdout)).toBe(json);
  });

  it("two runs give the same bytes, and settings of a CI system change nothing", () => {
    const { root } = repo(WITH_BROKEN);
    const first = withoutTime(run(root, ["--json"]).stdout);
    expect(withoutTime(run(root, ["--json"]).stdout)).toBe(first);
    const ci = { CI: "true", GITHUB_ACTIONS: "true", FORCE_COLOR: "1", TERM: "dumb", COLUMNS: "20" };
    expect(withoutTime(run(root, ["--json"], ci).stdout)).toBe(first);
  });

  it("mode is what was done", () => {
    const project = repo(PLAIN);
    expect(project.json().mode).toBe("dry-run");
    expect(project.json("--check").mode).toBe("check");
    expect(project.json("--dry-run", "--yes").mode).toBe("dry-run");
    expect(project.status()).toBe("");
    expect(project.json("--yes").mode).toBe("write");
    expect(project.status()).not.toBe("");
  });

  it("--json without --yes writes nothing", () => {
    const project = repo(PLAIN);
    project.json();
    expect(project.status()).toBe("");
  });

  it("found = usages.length = migrated + review + manual, sorted by place", () => {
    const { summary, usages } = repo({
      ...WITH_HELD,
      "src/b.vue": "<script>\nimport Rupt from 'rupt'\n</script>\n",
    }).json();
    const { found, migrated, review, manual, held } = summary.usages;
    expect(found).toBe(usages.length);
    expect(found).toBe(migrated + review + manual);
    expect(held).toBe(usages.filter((usage) => usage.held).length);
    const places = usages.map(({ path, line, column }) => [path, line, column] as const);
    const sorted = [...places].sort(([a, b, c], [x, y, z]) => (a < x ? -1 : a > x ? 1 : b - y || c - z));
    expect(places).toEqual(sorted);
    expect(summary.filesWithUsages).toBe(new Set(usages.map(({ path }) => path)).size);
    expect(summary.filesScanned).toBeGreaterThanOrEqual(summary.filesWithUsages);
  });

  it("a manifest that path arguments leave out counts as read when it is changed", () => {
    const { summary } = repo(PLAIN).json("src");
    expect(summary).toMatchObject({ filesScanned: 2, filesWithUsages: 2 });
  });

  it("files has every changed, created and failed file and the manifests; state files do not count", () => {
    const project = repo({ ...WITH_BROKEN, "src/other.ts": SESSION.replace("start", "again") });
    const result = project.json("--yes");
    const statusOf = Object.fromEntries(result.files.map(({ path, status }) => [path, status]));
    expect(statusOf).toEqual({
      "package.json": "changed",
      "src/broken.ts": "error",
      "src/other.ts": "changed",
      "src/rupt.ts": "created",
      "src/session.ts": "changed",
    });
    expect(result.summary.filesChanged).toBe(4);
    for (const { diff, status } of result.files)
      expect(diff.startsWith("diff --git a/")).toBe(status === "changed" || status === "created");
    expect(result.dependencies.map(({ path }) => path)).toEqual(["package.json"]);
    expect(result.summary.errors).toBe(result.errors.length);
  });

  it("install is the command of the repo's package manager, null when no dependency changes", () => {
    expect(repo(PLAIN).json().install).toEqual({ manager: "npm", command: "npm install" });
    expect(repo({ ...PLAIN, "pnpm-lock.yaml": "" }).json().install).toMatchObject({ manager: "pnpm" });
    expect(repo({ ...PLAIN, "yarn.lock": "" }).json().install).toMatchObject({ manager: "yarn" });
    expect(repo({ ...PLAIN, "bun.lock": "" }).json().install).toMatchObject({ manager: "bun" });
    expect(repo(PLAIN).json("--no-deps").install).toBeNull();
    expect(repo({ "package.json": MANIFEST, "src/held.ts": HELD }).json().install).toBeNull();
    expect(repo(WITHOUT).json().install).toBeNull();
  });

  it("ids stay when lines move, files move elsewhere in the list, and neighbours are migrated", () => {
    const project = repo({
      ...WITH_HELD,
      "src/both.ts": `${SESSION}\nexport const other = (o: never) => Rupt.attach(o);\n`,
    });
    const first = project.json();
    writeFileSync(join(project.root, "src/held.ts"), `// one more line\n\n${HELD}`);
    expect(idsIn(project.json(), "src/held.ts")).toEqual(idsIn(first, "src/held.ts"));
    project.git("commit", "-qam", "lines");
    renameSync(join(project.root, "src/session.ts"), join(project.root, "src/zession.ts"));
    const before = idsIn(project.json(), "src/both.ts");
    expect(before).toEqual(idsIn(first, "src/both.ts"));
    expect(project.run("--yes").status).toBe(0);
    const held = first.usages
      .filter((usage) => usage.path === "src/both.ts" && usage.held)
      .map(({ id }) => id);
    expect(idsIn(project.json(), "src/both.ts")).toEqual(held);
  });

  it("paths are POSIX and relative to the root, lines and columns start at 1", () => {
    const project = repo({ "web/package.json": MANIFEST, "web/src/a.ts": SESSION });
    const result = project.json("--cwd", "web");
    expect(result.usages.map(({ path }) => path)).toEqual(["package.json", "src/a.ts", "src/a.ts"]);
    expect(result.usages[1]).toMatchObject({ kind: "import", line: 1, column: 1, endLine: 1, endColumn: 25 });
  });

  it("skipped folders end in a slash and come once", () => {
    const project = repo(PLAIN);
    project.write({
      ".gitignore": "node_modules/\ndist/\n",
      "node_modules/rupt/index.mjs": "export default {}",
      "dist/a.js": 'import Rupt from "rupt";',
      "dist/b.js": 'import Rupt from "rupt";',
    });
    const { skipped } = project.json();
    expect(skipped.map(({ path }) => path)).toEqual(["dist/", "node_modules/"]);
    for (const { reason } of skipped) expect(reason).not.toBe("");
  });

  it("three policies for each client, limits and URLs folded", () => {
    const { policies } = repo(PLAIN).json();
    expect(policies).toHaveLength(1);
    expect(policies[0]?.policies.map(({ id, operator, value }) => [id, operator, value])).toEqual([
      ["device-limits", ">", 3],
      ["impossible-travel", "=", true],
      ["concurrency", "=", true],
    ]);
    expect(policies[0]?.challenge.successUrl[0]?.value).toBe("https://app.example/signup");
    expect(policies[0]?.challenge.logoutUrl[0]?.value).toBe("https://app.example/logout");
  });

  it("a path that is not there is an error of the result, and nothing is written", () => {
    const project = repo(PLAIN);
    const { status, stdout } = project.run("--json", "--yes", "nope.ts", "src");
    expect(status).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ mode: "dry-run", errors: [{ path: "nope.ts" }] });
    expect(project.status()).toBe("");
  });
});
