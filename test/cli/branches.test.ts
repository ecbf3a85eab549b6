import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Repo, repo } from "./run-cli.ts";

const RESULT = ".rupt-migrate/result.json";
const CHECKLIST = ".rupt-migrate/checklist.json";
const PARTS = ["admin", "web"];

const callOf = (name: string): string => `import Rupt from "rupt";

export async function login(user) {
  await Rupt.attach({
    client_id: "client-${name}",
    account: user,
    redirect_urls: { logout_url: "https://${name}.example.com/out" },
    limit_config: { overall_limit: ${name.length} },
  });
}
`;

const files = Object.fromEntries(
  PARTS.flatMap((name) => [
    [`apps/${name}/package.json`, `{ "name": "${name}", "dependencies": { "rupt": "^2.24.1" } }\n`],
    [`apps/${name}/src/login.js`, callOf(name)],
  ]),
);

/** Two branches, each of which migrated one app, and a merge that git could not finish. */
function merged(style = "merge", onBranch: (project: Repo, name: string) => void = () => {}): Repo {
  const project = repo({ "package.json": '{ "private": true, "workspaces": ["apps/*"] }\n', ...files });
  const start = project.git("rev-parse", "HEAD").trim();
  project.git("config", "merge.conflictStyle", style);
  for (const name of PARTS) {
    project.git("checkout", "-q", "-B", name, start);
    expect(project.run("--yes", `apps/${name}`).status).toBe(0);
    onBranch(project, name);
    project.git("add", "-A");
    project.git("commit", "-qm", name);
  }
  expect(() => project.git("merge", "-q", "admin")).toThrow();
  expect(project.read(RESULT)).toContain("<<<<<<< ");
  return project;
}

describe("branches that each migrated a part", () => {
  it.each(["merge", "diff3"])("know what both found, with %s marks", (style) => {
    const project = merged(style);
    const whole = repo({ "package.json": '{ "private": true, "workspaces": ["apps/*"] }\n', ...files });
    whole.run("--yes");
    expect(project.json().policies).toEqual(whole.json().policies);
    expect(project.run("report").stdout).toContain("6 migrated");
    expect(project.run("--check").status).toBe(0);
  });

  it("are joined by a run that writes, and undo gives the conflict back", () => {
    const project = merged();
    const [result, checklist] = [project.read(RESULT), project.read(CHECKLIST)];
    const { status, stderr } = project.run("--yes");
    expect(status).toBe(0);
    expect(stderr).toContain(`${RESULT}: git left a conflict`);
    expect(JSON.parse(project.read(RESULT)).result.usages).toHaveLength(6);
    expect(JSON.parse(project.read(CHECKLIST)).items.length).toBeGreaterThan(12);
    project.git("add", "-A");
    project.git("commit", "-qm", "merged");
    expect(project.run("--yes").stderr).not.toContain("conflict");
    expect(project.run("undo").status).toBe(0);
    expect(project.read(RESULT)).toBe(result);
    expect(project.read("apps/web/src/login.js")).not.toBe(callOf("web"));
    expect(checklist).toContain("<<<<<<< ");
  });

  it("are not joined where they say different things of one item", () => {
    const project = merged("merge", ({ root, read }, name) => {
      const done = read(CHECKLIST).replaceAll('"todo"', name === "web" ? '"done"' : '"skipped"');
      writeFileSync(join(root, CHECKLIST), done);
    });
    const before = project.read(CHECKLIST);
    const { status, stderr } = project.run("--yes");
    expect(status).toBe(2);
    expect(stderr).toMatch(/checklist\.json: it has git conflict marks, and the two sides disagree on ".+"/);
    expect(project.read(CHECKLIST)).toBe(before);
  });
});
