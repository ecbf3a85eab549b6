import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { repo } from "./run-cli.ts";
import { HELD, MANIFEST, PLAIN, SESSION, WITH_HELD, WITHOUT } from "./samples.ts";

const STATE = ".rupt-migrate";
const COMMITTED = [".gitignore", "checklist.json", "result.json"];

describe("what a run keeps", () => {
  it("the first writing run makes .gitignore, checklist.json and result.json, and git sees no more", () => {
    const project = repo(WITH_HELD);
    project.run("--yes");
    const seen = project.git("ls-files", "-o", "--exclude-standard").trim().split("\n");
    expect(seen.filter((path) => path.startsWith(STATE))).toEqual(
      COMMITTED.map((name) => `${STATE}/${name}`),
    );
    expect(readdirSync(join(project.root, STATE))).toContain("journal");
  });

  it("undo takes code and result back, keeps the checklist, and nothing is left to undo", () => {
    const project = repo(WITH_HELD);
    project.run("--yes");
    expect(project.run("undo").status).toBe(0);
    expect(project.read("src/session.ts")).toBe(SESSION);
    expect(project.read("package.json")).toBe(MANIFEST);
    expect(project.status()).toBe(`?? ${STATE}/.gitignore\n?? ${STATE}/checklist.json\n`);
    expect(project.run("undo").status).toBe(0);
  });

  it("runs that do not write leave git status as it was", () => {
    const project = repo(WITH_HELD);
    for (const args of [
      ["--check"],
      ["--dry-run"],
      [],
      ["--json"],
      ["--check", "--require-checklist"],
      ["report"],
    ]) {
      project.run(...args);
      expect(project.status()).toBe("");
    }
    expect(existsSync(join(project.root, STATE))).toBe(false);
  });

  it("a second --yes changes nothing: not the code, not the state, not what undo takes back", () => {
    const project = repo(WITH_HELD);
    project.run("--yes");
    project.git("add", "-A");
    project.git("commit", "-qm", "migrated");
    const second = project.run("--yes", "--json");
    expect(second.status).toBe(0);
    expect(project.status()).toBe("");
    const { summary, files } = JSON.parse(second.stdout);
    expect(summary.filesChanged).toBe(0);
    expect(files.every(({ status }: { status: string }) => status === "unchanged")).toBe(true);
    expect(project.run("undo").status).toBe(0);
    expect(project.read("src/session.ts")).toBe(SESSION);
  });

  it("TODO marks are written once; none with --no-todos", () => {
    const project = repo({ "package.json": MANIFEST, "src/held.ts": HELD });
    project.run("--yes", "--no-todos");
    expect(project.read("src/held.ts")).toBe(HELD);
    project.run("--yes");
    const marked = project.read("src/held.ts");
    expect(marked.match(/TODO\(rupt-migrate\)/g)).toHaveLength(1);
    project.run("--yes", "--allow-dirty");
    expect(project.read("src/held.ts")).toBe(marked);
  });

  it("policies survive the migration in --json, report, checklist and --check --require-checklist", () => {
    const project = repo(PLAIN);
    const before = project.json();
    project.run("--yes");
    const after = project.json();
    expect(after.usages).toEqual([]);
    expect(after.policies.map(({ clientId, policies }) => [clientId.value, policies[0]?.value])).toEqual([
      ["client_1", 3],
    ]);
    expect(after.policies[0]?.challenge.logoutUrl.map(({ value }) => value)).toEqual(
      before.policies[0]?.challenge.logoutUrl.map(({ value }) => value),
    );
    for (const command of ["report", "checklist"]) {
      const { status, stdout } = project.run(command);
      expect(status).toBe(0);
      expect(stdout).toContain("https://app.example/logout");
    }
    expect(project.run("--check", "--require-checklist").status).toBe(1);
  });

  it("a tick survives later runs; an item whose code a person took out is gone", () => {
    const project = repo(WITH_HELD);
    project.run("--yes");
    const path = join(project.root, STATE, "checklist.json");
    const state = JSON.parse(readFileSync(path, "utf8"));
    for (const item of state.items) item.status = "done";
    writeFileSync(path, `${JSON.stringify(state, null, 2)}\n`);
    project.git("add", "-A");
    project.git("commit", "-qm", "migrated");
    rmSync(join(project.root, "src/held.ts"));
    const { checklist } = project.json();
    expect(checklist.filter(({ id }) => id.startsWith("code/"))).toEqual([]);
    expect(checklist.filter(({ id, status }) => !id.startsWith("follow-up/") && status !== "done")).toEqual(
      [],
    );
    project.run("--yes", "--allow-dirty");
    const gone = JSON.parse(readFileSync(path, "utf8")).items.filter((item: { gone?: boolean }) => item.gone);
    expect(gone.map(({ id }: { id: string }) => id.replace(/-[0-9a-f]+$/, ""))).toContain("code/attach");
  });

  it("a run that was cut short is rolled back by the next writing run, which says so and continues", () => {
    const project = repo(PLAIN);
    project.run("--yes");
    const journal = join(project.root, STATE, "journal");
    const [name = ""] = readdirSync(journal);
    // As a kill in the middle leaves it: the journal is not marked done.
    const writing = name.replace(/\.done$/, ".writing");
    expect(writing).not.toBe(name);
    renameSync(join(journal, name), join(journal, writing));
    expect(project.run("--check").stderr).toMatch(/cut short.*rupt-migrate undo/);
    const { status, stderr } = project.run("--yes");
    expect(status).toBe(0);
    expect(stderr).toMatch(/cut short; it was rolled back/);
    expect(project.read("src/session.ts")).toContain("evaluate.access");
  });

  it("a report in the repo is not taken for code by the next run", () => {
    const project = repo(WITH_HELD);
    const names = ["r.md", "r.json", "r.sarif", "r.html"];
    const first = project.json(...names.flatMap((name) => ["--report", name]));
    expect(project.json().usages).toEqual(first.usages);
  });

  it("path arguments and --ignore leave files out, which keep v2 in their package", () => {
    const project = repo({ ...PLAIN, "src/other.ts": SESSION.replace("start", "again"), "readme.md": "" });
    for (const args of [["src/session.ts"], ["--ignore", "src/other.ts"], ["--ignore", "**/other.*"]]) {
      const { usages, dependencies } = project.json(...args);
      expect(usages.some(({ path }) => path === "src/other.ts")).toBe(false);
      expect(dependencies[0]?.removed).toEqual({});
      expect(dependencies[0]?.added).toEqual({ "@ruptjs/client": "^3.0.0" });
    }
  });

  it("--no-deps leaves package.json alone and says why nothing is swapped", () => {
    const project = repo(PLAIN);
    project.run("--yes", "--no-deps");
    expect(project.read("package.json")).toBe(MANIFEST);
  });

  it("says so when nothing provides the v3 package", () => {
    const project = repo({ ...PLAIN, "package.json": '{ "name": "app" }\n' });
    const { stderr } = project.run("--dry-run", "--ignore", "package.json");
    expect(stderr).toMatch(/^package\.json: its code imports @ruptjs\/client now/m);
    expect(project.run("--dry-run").stderr).not.toContain("its code imports");
    expect(repo(PLAIN).run("--dry-run").stderr).not.toContain("its code imports");
  });

  it("--ignore holds for package.json too", () => {
    const project = repo(PLAIN);
    project.run("--yes", "--ignore", "package.json");
    expect(project.read("src/session.ts")).toContain("evaluate.access");
    expect(project.read("package.json")).toBe(MANIFEST);
  });

  it("a package with only held usages keeps its package.json byte for byte", () => {
    const project = repo({ "package.json": MANIFEST, "src/held.ts": HELD });
    project.run("--yes");
    expect(project.read("package.json")).toBe(MANIFEST);
  });

  it("`rupt` without a usage is removed and nothing is added", () => {
    const project = repo({ ...WITHOUT, "package.json": MANIFEST });
    project.run("--yes");
    expect(project.read("package.json")).not.toContain("rupt");
  });

  it("--client-module puts the client where it is told", () => {
    const project = repo({ ...PLAIN, "src/other.ts": SESSION.replace("start", "again") });
    expect(project.run("--yes", "--client-module", ".\\src\\auth\\rupt-client.ts").status).toBe(0);
    expect(project.read("src/auth/rupt-client.ts")).toContain('new Rupt({ clientId: "client_1" })');
    expect(project.read("src/session.ts")).toContain("./auth/rupt-client");
  });

  it("--client lazy and eager decide how the client is created", () => {
    expect(repo(PLAIN).run("--dry-run", "--client", "lazy").stdout).toContain("getRupt()");
    const next = { ...PLAIN, "package.json": MANIFEST.replace('"rupt"', '"next": "15.0.0",\n    "rupt"') };
    expect(repo(next).run("--dry-run").stdout).toContain("getRupt()");
    expect(repo(next).run("--dry-run", "--client", "eager").stdout).not.toContain("getRupt()");
  });

  it("--drop-detach removes the call and frees its attach", () => {
    const text = `import Rupt from "rupt";

export async function start(user: string) {
  const { device_id } = await Rupt.attach({ client_id: "client_1", account: user, email: user });
  return async () => {
    await Rupt.detach({ client_id: "client_1", account: user, device: device_id });
  };
}
`;
    const project = repo({ "package.json": MANIFEST, "a.ts": text });
    expect(project.json().summary.usages.held).toBeGreaterThan(0);
    expect(project.run("--yes", "--drop-detach").status).toBe(0);
    expect(project.read("a.ts")).not.toMatch(/detach|from "rupt"/);
  });

  it("an item of edited code is marked gone when a person deletes its file, and its tick comes back with the file", () => {
    const groups =
      'import Rupt from "rupt";\nRupt.attach({ client_id: "client_1", account: id, groups: ["a"] });\n';
    const project = repo({ ...PLAIN, "src/groups.ts": groups });
    project.run("--yes");
    const items = () => project.json().checklist.filter(({ id }) => id.startsWith("code/"));
    expect(items().map(({ title }) => title)).toEqual(["groups are set on the server (src/groups.ts:2)"]);
    const migrated = project.read("src/groups.ts");
    rmSync(join(project.root, "src/groups.ts"));
    expect(items()).toEqual([]);
    project.run("--yes", "--allow-dirty");
    expect(JSON.parse(project.read(".rupt-migrate/checklist.json")).items).toContainEqual(
      expect.objectContaining({ gone: true, title: "groups are set on the server (src/groups.ts:2)" }),
    );
    project.write({ "src/groups.ts": migrated });
    expect(items()).toHaveLength(1);
  });

  it("a TODO mark and the code that it stands at are one item", () => {
    const project = repo({
      ...PLAIN,
      "src/groups.ts":
        'import Rupt from "rupt";\nRupt.attach({ client_id: "client_1", account: id, groups: ["a"] });\n',
      "src/held.ts":
        'import Rupt from "rupt";\nRupt.attach({ client_id: "client_1", account: id, domain: "a.example" });\n',
      "src/mark.ts": "// TODO(rupt-migrate): groups: of a run that nobody saved\n",
    });
    const items = () =>
      project
        .json()
        .checklist.filter(({ id }) => id.startsWith("code/"))
        .map(({ title }) => title.replace(/:\d+\)$/, ")"))
        .sort();
    const before = items();
    expect(before).toContain("Open TODO mark (src/mark.ts)");
    project.run("--yes");
    expect(project.read("src/groups.ts")).toContain("TODO(rupt-migrate): groups:");
    expect(items()).toEqual(before);
  });
});
