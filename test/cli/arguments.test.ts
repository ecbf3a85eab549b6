import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { BIN, repo, run } from "./run-cli.ts";
import { MANIFEST, PLAIN, SESSION, WITH_HELD } from "./samples.ts";

describe("arguments", () => {
  it("--help lists every option of the contract, with examples and exit status", () => {
    const { status, stdout, stderr } = run("/", ["--help"]);
    expect(status).toBe(0);
    expect(stderr).toBe("");
    for (const option of [
      "-d, --dry-run",
      "--check",
      "-y, --yes",
      "--json",
      "--patch <file>",
      "--report <file>",
      "--format <name>",
      "--ignore <glob>",
      "--client-module <path>",
      "--client <how>",
      "--drop-detach",
      "--no-deps",
      "--install",
      "--no-todos",
      "--allow-dirty",
      "--verify",
      "--require-checklist",
      "--cwd <dir>",
      "--no-color",
      "-q, --quiet",
      "--verbose",
      "-V, --version",
      "-h, --help",
      "--redact",
      "checklist",
      "report",
      "explain",
      "undo",
    ])
      expect(stdout).toContain(option);
    expect(stdout).toContain("Examples:");
    expect(stdout).toContain("Exit status:");
  });

  it("help fits 80 columns up to its descriptions", () => {
    const { stdout } = run("/", ["--help"]);
    const options = stdout.slice(0, stdout.indexOf("Examples:")).split("\n");
    expect(options.filter((line) => line.length > 80)).toEqual([]);
  });

  it("-V and --version print the version and nothing else", () => {
    for (const flag of ["-V", "--version"]) {
      const { status, stdout, stderr } = run("/", [flag]);
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
      expect(stdout).toMatch(/^\d+\.\d+\.\d+\S*\n$/);
    }
  });

  const bad: [what: string, args: string[], says: RegExp][] = [
    ["an unknown option, with the one that was meant", ["--chek"], /unknown option '--chek'.*--check/],
    ["an unknown option without a like one", ["--frobnicate"], /unknown option '--frobnicate'.*--help/],
    ["an option without its argument", ["--report"], /--report <file>.*missing.*--help/],
    ["an unknown --client", ["--client", "busy"], /busy.*eager, lazy, auto/],
    ["an unknown --format", ["--format", "xml"], /xml.*pretty, json, markdown, sarif, github/],
    ["a path that is not there", ["srcc/nope.ts"], /^srcc\/nope\.ts: there is no such file/],
    ["a command that was misspelled", ["checklst"], /rupt-migrate checklist/],
    ["a --cwd that is not there", ["--cwd", "nowhere"], /--cwd nowhere: there is no such folder/],
    ["a --cwd that is a file", ["--cwd", "package.json"], /--cwd package\.json: is not a folder/],
    ["a --report of an unknown ending", ["--report", "a.txt"], /a\.txt.*\.md \.json \.sarif \.html/],
    [
      "a --report in a folder that is not there",
      ["--yes", "--report", "no/a.md"],
      /no\/a\.md: there is no folder/,
    ],
    ["a --report that is a folder", ["--report", "folder.md"], /folder\.md: is a folder/],
    [
      "a --patch in a folder that is not there",
      ["--patch", "no/a.patch"],
      /no\/a\.patch: there is no folder/,
    ],
    ["a --report over package.json", ["--report", "package.json"], /package\.json: is a file of the project/],
    ["a --patch over a source file", ["--patch", "src/session.ts"], /session\.ts: is a file of the project/],
    ["a --patch that is a folder", ["--patch", "src"], /src: is a folder/],
    [
      "a --client-module above the root",
      ["--yes", "--client-module", "../rupt.ts"],
      /\.\.\/rupt\.ts: lies outside/,
    ],
    ["a --client-module that climbs out", ["--yes", "--client-module", "src/../../r.ts"], /lies outside/],
    ["a --client-module at an absolute place", ["--yes", "--client-module", "/tmp/rupt.ts"], /lies outside/],
    ["a --client-module on another drive", ["--yes", "--client-module", "C:\\rupt.ts"], /lies outside/],
    ["a --client-module that is no script", ["--client-module", "src/rupt.css"], /must end in \.ts or \.js/],
    [
      "--require-checklist without --check",
      ["--yes", "--require-checklist"],
      /--require-checklist is for --check only; run: rupt-migrate --check --require-checklist/,
    ],
    ["an argument too many", ["undo", "now"], /too many arguments/],
    ["an option of another command", ["undo", "--json"], /unknown option '--json'/],
  ];
  it.each(bad)("refuses %s in one line with exit 2", (_what, args, says) => {
    const project = repo(PLAIN);
    mkdirSync(join(project.root, "folder.md"));
    const { status, stdout, stderr } = project.run(...args);
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toMatch(says);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(project.status()).toBe("");
  });

  it("--cwd works as if started there: paths, reports and patches are relative to it", () => {
    const project = repo({
      "web/package.json": PLAIN["package.json"],
      "web/src/a.ts": PLAIN["src/session.ts"],
    });
    const ran = project.run("--cwd", "web", "--report", "r.json", "--patch", "p.patch", "src/a.ts");
    expect(ran.status).toBe(0);
    expect(
      JSON.parse(project.read("web/r.json")).usages.map((usage: { path: string }) => usage.path),
    ).toContain("src/a.ts");
    expect(project.read("web/p.patch")).toContain("evaluate.access");
  });

  it("global options hold before and after the name of a command, the later one wins", () => {
    const project = repo({ "web/package.json": PLAIN["package.json"], "web/a.ts": PLAIN["src/session.ts"] });
    for (const args of [
      ["--cwd", "web", "report", "--format", "json"],
      ["report", "--cwd", "web", "--format", "json"],
      ["--cwd", "nowhere", "report", "--cwd", "web", "--json"],
    ])
      expect(JSON.parse(project.run(...args).stdout).usages.length).toBeGreaterThan(0);
  });

  it("says the command that carries the plan out, with the options it was made with", () => {
    const project = repo(WITH_HELD);
    const { stderr } = project.run(
      "--ignore",
      "src/held*",
      "--client",
      "lazy",
      "--no-todos",
      "src",
      "package.json",
    );
    expect(stderr).toContain(
      "npx rupt-migrate --yes --ignore 'src/held*' --client lazy --no-todos src package.json",
    );
  });

  it("that command works on the same folder, and takes no path for an option", () => {
    const project = repo({
      "web/package.json": MANIFEST,
      "web/a.ts": SESSION,
      "-b/a.ts": SESSION,
    });
    expect(project.run("--cwd", "web").stderr).toContain("npx rupt-migrate --yes --cwd web\n");
    expect(project.run("--cwd", ".", "--", "-b").stderr).toContain("npx rupt-migrate --yes -- -b\n");
  });

  it("-q leaves stderr empty where nothing is wrong, and --quiet keeps errors", () => {
    const project = repo(WITH_HELD);
    expect(project.run("-q")).toMatchObject({ status: 0, stderr: "" });
    expect(project.run("-q", "--dry-run")).toMatchObject({ status: 0, stderr: "" });
    expect(project.run("--quiet", "nope")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("nope"),
    });
  });

  it("colours nothing off a terminal, all with FORCE_COLOR, nothing with NO_COLOR or --no-color", () => {
    const { root } = repo(PLAIN);
    const csi = "\u001b[";
    for (const args of [[], ["--dry-run"]]) {
      expect(run(root, args).stdout).not.toContain(csi);
      expect(run(root, args, { FORCE_COLOR: "1" }).stdout).toContain(csi);
      expect(run(root, args, { FORCE_COLOR: "1", NO_COLOR: "1" }).stdout).not.toContain(csi);
      expect(run(root, [...args, "--no-color"], { FORCE_COLOR: "1" }).stdout).not.toContain(csi);
    }
  });

  it("a reader that leaves early is no fault", () => {
    const { root } = repo(PLAIN);
    const { PATH = "" } = process.env;
    const command = `"${process.execPath}" "${BIN}" --json | head -c 1; echo "\${PIPESTATUS[0]}"`;
    const done = spawnSync("bash", ["--norc", "-c", command], {
      cwd: root,
      encoding: "utf8",
      env: { PATH, HOME: root },
    });
    expect(done).toMatchObject({ stdout: "{0\n", stderr: "" });
  });
});
