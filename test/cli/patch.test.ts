import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Repo, repo, run } from "./run-cli.ts";
import { HELD, MANIFEST, PLAIN, SESSION, WITH_HELD } from "./samples.ts";

const other = SESSION.replace("start", "again");

/** Trees whose patch must apply, each for one thing that could go wrong. */
const TREES: Readonly<Record<string, Record<string, string>>> = {
  "plain files": WITH_HELD,
  "CRLF files": {
    "package.json": MANIFEST.replaceAll("\n", "\r\n"),
    "src/a.ts": SESSION.replaceAll("\n", "\r\n"),
    "src/b.ts": HELD.replaceAll("\n", "\r\n"),
  },
  "files without a final newline": {
    "package.json": MANIFEST.trimEnd(),
    "src/a.ts": SESSION.trimEnd(),
    "src/b.ts": HELD.trimEnd(),
  },
  "a byte order mark": { "package.json": MANIFEST, "src/a.ts": `\ufeff${SESSION}` },
  "a created client module": { ...PLAIN, "src/other.ts": other },
  "a deleted barrel": {
    "package.json": MANIFEST,
    "src/lib/sdk.ts": 'export { attach } from "rupt";\n',
    "src/a.ts": SESSION.replace("Rupt.attach", "attach").replace(
      'Rupt from "rupt"',
      '{ attach } from "./lib/sdk"',
    ),
  },
  "unusual names": {
    "package.json": MANIFEST,
    "src/with space.ts": SESSION,
    'src/quo"te.ts': other,
    "src/ünïcode.ts": other.replace("again", "more"),
    "src/tab\there.ts": HELD,
    "src/back\\slash.ts": HELD,
    "src/$(dollar) 'single'.ts": HELD,
  },
};

const contents = (project: Repo): Record<string, string> =>
  Object.fromEntries(
    project
      .git("ls-files", "-z", "-co", "--exclude-standard")
      .split("\0")
      .filter(
        (path) => path !== "" && !path.startsWith(".rupt-migrate/") && existsSync(join(project.root, path)),
      )
      .map((path) => [path, readFileSync(join(project.root, path), "utf8")]),
  );

/** What `--yes` makes of the same files. */
function migrated(files: Record<string, string>): Record<string, string> {
  const project = repo(files);
  expect(project.run("--yes").status).toBe(0);
  return contents(project);
}

describe("--patch", () => {
  it.each(Object.entries(TREES))("git apply takes it and gives what --yes writes: %s", (_what, files) => {
    const project = repo(files);
    const patch = `${project.root}.patch`;
    try {
      const { status, stderr } = project.run("--patch", patch);
      expect(status).toBe(0);
      expect(stderr).toContain("git apply");
      expect(project.status()).toBe("");
      project.git("apply", "--check", patch);
      project.git("apply", patch);
      expect(contents(project)).toEqual(migrated(files));
    } finally {
      rmSync(patch, { force: true });
    }
  });

  it.each(Object.entries(TREES))("a piped --dry-run diff applies too: %s", (_what, files) => {
    const project = repo(files);
    const diff = project.run("--dry-run").stdout;
    execFileSync("git", ["apply"], { cwd: project.root, input: diff });
    expect(contents(project)).toEqual(migrated(files));
  });

  it("new files get mode 100644", () => {
    const project = repo(TREES["a created client module"] ?? {});
    execFileSync("git", ["apply"], { cwd: project.root, input: project.run("--dry-run").stdout });
    project.git("add", "src/rupt.ts");
    expect(project.git("ls-files", "-s", "src/rupt.ts")).toMatch(/^100644 /);
  });

  it("in a folder of a repository it applies at the top and in that folder, a manifest above included", () => {
    const files = { "package.json": MANIFEST, "web/src/a.ts": SESSION };
    for (const folder of [".", "web"]) {
      const project = repo(files);
      const { stderr } = project.run("--cwd", "web", "--patch", "../change.patch");
      expect(stderr).toContain("git apply");
      execFileSync("git", ["apply", join(project.root, "change.patch")], { cwd: join(project.root, folder) });
      expect(project.read("web/src/a.ts")).toContain("evaluate.access");
      // Git passes over what lies above the folder it is called in.
      if (folder === ".") expect(project.read("package.json")).toContain("@ruptjs/client");
    }
  });

  it("outside of a repository it applies in the root", () => {
    const project = repo(WITH_HELD);
    rmSync(join(project.root, ".git"), { recursive: true });
    project.run("--patch", "change.patch");
    execFileSync("git", ["apply", "change.patch"], { cwd: project.root });
    expect(project.read("src/session.ts")).toContain("evaluate.access");
  });

  it("touches nothing else, with --yes too, and minds no dirty file", () => {
    const project = repo(PLAIN);
    writeFileSync(join(project.root, "src/session.ts"), `${SESSION}// mine\n`);
    const { status } = project.run("--yes", "--patch", "change.patch");
    expect(status).toBe(0);
    expect(project.status()).toBe(" M src/session.ts\n?? change.patch\n");
  });

  it("is raw where a secret is in it, and says so on stderr; the piped diff hides it and says so", () => {
    const project = repo({
      "package.json": MANIFEST,
      "a.ts": SESSION.replace("account:", 'secret: "hush-hush",\n    account:'),
    });
    const { stderr, stdout } = project.run("--patch", "change.patch");
    expect(stderr).toMatch(/change\.patch: holds values that every other output hides/);
    expect(stdout).not.toContain("hush-hush");
    expect(project.read("change.patch")).toContain("hush-hush");
    project.git("apply", "change.patch");
    expect(project.read("a.ts")).not.toContain("hush-hush");
    project.git("checkout", "-q", ".");
    const piped = project.run("--dry-run");
    expect(piped.stdout).not.toContain("hush-hush");
    expect(piped.stderr).toContain("--patch");
  });

  it("an empty change is an empty patch", () => {
    const project = repo({ "package.json": '{ "name": "a" }\n' });
    const { status, stderr } = project.run("--patch", "change.patch");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(project.read("change.patch")).toBe("");
  });

  it("a link of the repo that leads out of it is not followed", () => {
    const project = repo(PLAIN);
    execFileSync("ln", ["-s", `${project.root}.outside`, join(project.root, "change.patch")]);
    const { status, stderr } = run(project.root, ["--patch", "change.patch"]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/change\.patch: is a link that leaves/);
    expect(existsSync(`${project.root}.outside`)).toBe(false);
  });
});
