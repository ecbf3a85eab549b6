import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Repo, repo, run, start } from "./run-cli.ts";
import { HELD, MANIFEST, PLAIN } from "./samples.ts";

/** Puts package managers of ours first on the PATH: each notes its arguments and folder, prints, and ends as told. */
function managers(project: Repo, status: number): Record<string, string> {
  const folder = join(project.root, ".git", "bin");
  mkdirSync(folder);
  for (const name of ["npm", "pnpm", "yarn", "bun"]) {
    const path = join(folder, name);
    writeFileSync(
      path,
      `#!/bin/sh\necho "${name} $* in $PWD" >> "${join(project.root, ".git", "calls")}"\necho noise\nexit ${status}\n`,
    );
    chmodSync(path, 0o755);
  }
  return { PATH: `${folder}:${process.env.PATH ?? ""}` };
}

describe("--install", () => {
  it.each([
    ["npm", "package-lock.json"],
    ["pnpm", "pnpm-lock.yaml"],
    ["yarn", "yarn.lock"],
    ["bun", "bun.lock"],
  ])("runs %s where there is a %s, and its output goes to stderr", (manager, lock) => {
    const project = repo({ ...PLAIN, [lock]: lock.endsWith("json") ? "{}\n" : "" });
    const ran = start(project.root, ["--yes", "--install", "--json"], managers(project, 0));
    expect(ran.status).toBe(0);
    expect(JSON.parse(ran.stdout).mode).toBe("write");
    expect(ran.stderr).toContain("noise");
    expect(project.read(".git/calls")).toBe(`${manager} install in ${project.root}\n`);
  });

  it("or its command is the way to a new lock file: no lock file is edited", () => {
    const locks = ["package-lock.json", "npm-shrinkwrap.json", "pnpm-lock.yaml", "yarn.lock", "bun.lock"];
    const content = '{ "packages": { "node_modules/rupt": { "version": "2.24.1" } } }\n';
    const project = repo({ ...PLAIN, ...Object.fromEntries(locks.map((name) => [name, content])) });
    const { status, stdout } = project.run("--yes");
    expect(status).toBe(0);
    expect(stdout).toMatch(/(?:npm|pnpm|yarn|bun) install/);
    expect(project.read("package.json")).toContain("@ruptjs/client");
    for (const name of locks) expect(project.read(name), name).toBe(content);
  });

  it("fails with 2, says the state, and the code stays migrated", () => {
    const project = repo(PLAIN);
    const { status, stdout, stderr } = run(project.root, ["--yes", "--install"], managers(project, 1));
    expect(stdout).toMatch(/^Next:\n {2}npm install /m);
    expect(status).toBe(2);
    expect(stderr).toMatch(/`npm install` failed \(exit status 1\): the code is migrated/);
    expect(stderr).toContain("npx rupt-migrate undo");
    expect(project.read("package.json")).toContain("@ruptjs/client");
    expect(project.read("src/session.ts")).toContain("evaluate.access");
  });

  it("does not run without a write, nor where no dependency changed", () => {
    const project = repo(PLAIN);
    const env = managers(project, 1);
    for (const args of [
      ["--install"],
      ["--install", "--dry-run"],
      ["--install", "--check"],
      ["--install", "--json"],
    ])
      expect(run(project.root, args, env).status).toBe(args.includes("--check") ? 1 : 0);
    expect(run(project.root, ["--install", "--yes", "--no-deps"], env).status).toBe(0);
    const held = repo({ "package.json": MANIFEST, "a.ts": HELD });
    expect(run(held.root, ["--install", "--yes"], managers(held, 1)).status).toBe(0);
  });
});

describe("the command that formats what was changed", () => {
  const uses = 'import Rupt from "rupt";\nRupt.attach({ client_id: "a", account: "b" });\n';
  const formatted = (count: number) =>
    repo({
      "package.json": '{ "dependencies": { "rupt": "2.24.1" }, "devDependencies": { "prettier": "3" } }\n',
      "src/other.ts": "export {};\n",
      ...Object.fromEntries(Array.from({ length: count }, (_, index) => [`src/[${index}] a.ts`, uses])),
    });
  const commandOf = (stdout: string) =>
    /^ {2}(.*prettier --write.*?) {2}format what was changed$/m.exec(stdout)?.[1] ?? "";

  it.each([2, 30])("reaches each of %i files, and no other", (count) => {
    const project = formatted(count);
    const command = commandOf(project.run("--yes").stdout);
    expect(command.length).toBeLessThan(200);
    const printed = spawnSync("sh", ["-c", command.replace("npx prettier --write", "printf '%s\\n'")], {
      cwd: project.root,
      encoding: "utf8",
    }).stdout;
    const changed = project
      .status()
      .split("\n")
      .flatMap((line) => /"?(src.*?ts|\.rupt-migrate.result.json)"?$/.exec(line)?.[1] ?? []);
    expect(printed.trim().split("\n").sort()).toEqual(changed.sort());
    expect(changed.length).toBeGreaterThan(count);
  });
});
