import { spawnSync } from "node:child_process";
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { BIN, repo } from "./run-cli.ts";
import { BROKEN, HELD, MANIFEST, PLAIN, SESSION, WITH_BROKEN, WITH_HELD, WITHOUT } from "./samples.ts";

describe("exit status", () => {
  it("0: nothing to do, in every mode", () => {
    const project = repo(WITHOUT);
    for (const args of [
      [],
      ["--yes"],
      ["--check"],
      ["--dry-run"],
      ["--json"],
      ["--check", "--require-checklist"],
    ])
      expect(project.run(...args).status).toBe(0);
    expect(project.status()).toBe("");
  });

  it("0: plain off a terminal writes nothing, asks nothing and says how to go on", () => {
    const project = repo(PLAIN);
    const { status, stdout, stderr } = project.run();
    expect(status).toBe(0);
    expect(stdout).toContain("npx rupt-migrate --yes");
    expect(stderr).toContain("npx rupt-migrate --yes");
    expect(`${stdout}${stderr}`).not.toMatch(/\(Y\/n\)|\?.*›/);
    expect(project.status()).toBe("");
  });

  it("0: --check of one package, while another one of the workspace is still on v2", () => {
    const project = repo({
      "package.json": '{ "name": "all", "private": true, "workspaces": ["packages/*"] }\n',
      "packages/a/package.json": MANIFEST,
      "packages/a/session.ts": SESSION,
      "packages/b/package.json": MANIFEST.replace('"app"', '"b"'),
      "packages/b/session.ts": SESSION,
    });
    expect(project.run("--yes", "packages/a").status).toBe(0);
    expect(project.run("--check", "packages/a").status).toBe(0);
    expect(project.run("--check", "--ignore", "packages/b").status).toBe(0);
    // What --ignore leaves out is nothing that is left, in one package as in several.
    expect(
      project.run("--check", "--ignore", "packages/b/session.ts", "--ignore", "packages/b/package.json")
        .status,
    ).toBe(0);
    expect(project.run("--check", "packages/b").status).toBe(1);
    expect(project.run("--check", "packages/b/package.json").status).toBe(1);
    expect(project.run("--check").status).toBe(1);
  });

  it("0: --yes writes, and leaves a clean --check", () => {
    const project = repo(PLAIN);
    expect(project.run("--yes")).toMatchObject({ status: 0, stderr: "" });
    expect(project.read("src/session.ts")).toContain("rupt.evaluate.access");
    expect(project.read("package.json")).toContain('"@ruptjs/client": "^3.0.0"');
    expect(project.run("--check").status).toBe(0);
  });

  it.skipIf(!existsSync("/dev/full"))("2: stdout is on a full disk, which no reader of a pipe is", () => {
    const { root } = repo(PLAIN);
    const full = openSync("/dev/full", "w");
    const done = spawnSync(process.execPath, [BIN, "--check"], {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", full, "pipe"],
    });
    closeSync(full);
    expect(done.status).toBe(2);
    expect(done.stderr).toContain("stdout cannot be written (ENOSPC");
    expect(done.stderr).not.toContain("    at ");
  });

  it("1: --check while v2 code is left", () => {
    const project = repo(PLAIN);
    expect(project.run("--check").status).toBe(1);
    expect(project.status()).toBe("");
  });

  it("1: --check while only a `rupt` dependency is left", () => {
    expect(repo({ "package.json": MANIFEST }).run("--check").status).toBe(1);
  });

  it("1: --check while only a TODO mark is left", () => {
    const marked = "// TODO(rupt-migrate): groups: set groups on the server\nexport const a = 1;\n";
    expect(repo({ ...WITHOUT, "src/a.ts": marked }).run("--check").status).toBe(1);
  });

  it("1: --check while a page has a CDN script tag and nothing else", () => {
    const page = '<!doctype html>\n<script src="https://cdn.rupt.dev/js/rupt.js"></script>\n';
    expect(repo({ ...WITHOUT, "index.html": page }).run("--check").status).toBe(1);
  });

  it("0: --check while only related packages are there", () => {
    const manifest = '{ "name": "api", "dependencies": { "@ruptjs/core": "^1.0.0" } }\n';
    const server = 'import RuptCore from "@ruptjs/core";\nexport const core = new RuptCore("x");\n';
    const project = repo({ "package.json": manifest, "src/a.ts": server });
    expect(project.run("--check").status).toBe(0);
    expect(project.json().usages.map(({ kind }) => kind)).toContain("related");
  });

  it("1, then 0: --check --require-checklist until every item is ticked, and 0 without it", () => {
    const project = repo(PLAIN);
    project.run("--yes");
    expect(project.run("--check").status).toBe(0);
    expect(project.run("--check", "--require-checklist").status).toBe(1);
    const path = join(project.root, ".rupt-migrate/checklist.json");
    writeFileSync(path, project.read(".rupt-migrate/checklist.json").replaceAll('"todo"', '"done"'));
    expect(project.run("--check", "--require-checklist").status).toBe(0);
  });

  it("2: a file that does not parse is named with line and column, the others are migrated", () => {
    const project = repo(WITH_BROKEN);
    const { status, stderr } = project.run("--yes");
    expect(status).toBe(2);
    expect(stderr).toMatch(/^src\/broken\.ts: .*line 4, column \d+/m);
    expect(stderr.match(/src\/broken\.ts/g)).toHaveLength(1);
    expect(project.read("src/broken.ts")).toBe(BROKEN);
    expect(project.read("src/session.ts")).toContain("rupt.evaluate.access");
    expect(project.read("package.json")).toContain('"rupt": "^2.24.1"');
    for (const mode of ["--check", "--dry-run", "--json"]) expect(project.run(mode).status).toBe(2);
  });

  it("2: a file that is not valid UTF-8 is named, left, and in `files` as an error", () => {
    const bytes = Buffer.concat([Buffer.from(SESSION), Buffer.from([0xff, 0xfe, 0x0a])]);
    const project = repo({ ...PLAIN, "src/latin.ts": bytes });
    const ran = project.run("--yes", "--json");
    expect(ran.status).toBe(2);
    const result = JSON.parse(ran.stdout);
    expect(result.errors.map((error: { path: string }) => error.path)).toEqual(["src/latin.ts"]);
    expect(result.files).toContainEqual({ path: "src/latin.ts", status: "error", diff: "" });
  });

  it("2: an uncommitted change in a file to edit stops a writing run before its first write", () => {
    const project = repo(PLAIN);
    writeFileSync(join(project.root, "src/session.ts"), `${SESSION}// mine\n`);
    const before = project.status();
    const { status, stdout, stderr } = project.run("--yes");
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/src\/session\.ts: has uncommitted changes; .*--allow-dirty/);
    expect(project.status()).toBe(before);
    for (const args of [["--dry-run"], ["--patch", "../rupt-migrate-dirty.patch"], []])
      expect(project.run(...args).status).toBe(0);
    expect(project.run("--check").status).toBe(1);
    expect(project.run("--yes", "--allow-dirty").status).toBe(0);
  });

  it("2: a repository that git cannot read stops a writing run, and nothing else", () => {
    const project = repo(PLAIN);
    writeFileSync(join(project.root, ".git/index"), "no index");
    const before = project.read("src/session.ts");
    const { status, stdout, stderr } = project.run("--yes");
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^\.git: git cannot read the repository \(.*index.*\), .*--allow-dirty/m);
    expect(stderr).toContain("Nothing was written.");
    const answer = project.run("--yes", "--json");
    expect(answer.status).toBe(2);
    expect(JSON.parse(answer.stdout).errors.map(({ path }: { path: string }) => path)).toEqual([".git"]);
    expect(project.read("src/session.ts")).toBe(before);
    for (const args of [["--dry-run"], ["--patch", "../rupt-migrate-broken.patch"], []])
      expect(project.run(...args).status).toBe(0);
    expect(project.run("--yes", "--allow-dirty").status).toBe(0);
    expect(project.read("src/session.ts")).not.toBe(before);
  });

  it("2: a staged change counts as uncommitted", () => {
    const project = repo(PLAIN);
    writeFileSync(join(project.root, "package.json"), `${MANIFEST}\n`);
    project.git("add", "package.json");
    expect(project.run("--yes").status).toBe(2);
  });

  it("0: untracked files and changes in files that stay do not count", () => {
    const project = repo({ ...PLAIN, "README.md": "# app\n" });
    writeFileSync(join(project.root, "README.md"), "# the app\n");
    writeFileSync(join(project.root, "src/new.ts"), SESSION.replace("start", "again"));
    expect(project.run("--yes").status).toBe(0);
    expect(project.read("src/new.ts")).toContain("evaluate.access");
  });

  it("2 with a result: --json says why it could not write", () => {
    const project = repo(PLAIN);
    writeFileSync(join(project.root, "src/session.ts"), `${SESSION}// mine\n`);
    const { status, stdout, stderr } = project.run("--yes", "--json");
    expect(status).toBe(2);
    const result = JSON.parse(stdout);
    expect(result.mode).toBe("dry-run");
    expect(result.errors).toEqual([
      { path: "src/session.ts", message: expect.stringContaining("uncommitted") },
    ]);
    expect(result.summary.errors).toBe(1);
    expect(stderr.match(/uncommitted/g)).toHaveLength(1);
    expect(project.read("package.json")).toBe(MANIFEST);
  });

  it("2: saved state that cannot be read is named and nothing is written; --json still gives a result", () => {
    const project = repo({ ...PLAIN, ".rupt-migrate/checklist.json": "{ broken" });
    for (const args of [["--yes"], [], ["--check"]]) {
      const { status, stdout, stderr } = project.run(...args);
      expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
      expect(stderr).toMatch(/^\.rupt-migrate\/checklist\.json: it is not valid JSON .*[Rr]estore/);
    }
    const { status, stdout } = project.run("--yes", "--json");
    expect(status).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({
      mode: "dry-run",
      errors: [{ path: ".rupt-migrate/checklist.json" }],
    });
    expect(project.status()).toBe("");
  });

  it("2: a write that fails takes back every write", () => {
    const project = repo(WITH_HELD);
    // What is in the place of the journal cannot be a folder.
    mkdirSync(join(project.root, ".rupt-migrate"));
    writeFileSync(join(project.root, ".rupt-migrate/journal"), "");
    const before = project.status();
    const { status, stderr } = project.run("--yes");
    expect(status).toBe(2);
    expect(stderr).toContain(".rupt-migrate/journal");
    expect(project.status()).toBe(before);
    expect(project.read("src/held.ts")).toBe(HELD);
  });

  it("2: an unexpected fault shows its stack only with --verbose", () => {
    const project = repo(PLAIN);
    expect(project.run("nope").stderr).not.toMatch(/\n\s+at /);
  });

  it("2: a report that cannot be written, also for --check and --dry-run", () => {
    const project = repo(PLAIN);
    for (const mode of ["--check", "--dry-run", "--yes"]) {
      const { status, stderr } = project.run(mode, "--report", "missing/report.html");
      expect(status).toBe(2);
      expect(stderr).toContain("missing/report.html");
    }
    expect(project.status()).toBe("");
  });

  it.skipIf(process.getuid?.() === 0)("2: a read-only folder for a report", () => {
    const project = repo(PLAIN);
    mkdirSync(join(project.root, "locked"), { mode: 0o500 });
    expect(project.run("--report", "locked/a.md").status).toBe(2);
    chmodSync(join(project.root, "locked"), 0o700);
  });
});
