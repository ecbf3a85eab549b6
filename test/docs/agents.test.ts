import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Result } from "../../src/result.ts";
import { copyExample } from "../example-project.ts";
import { commitAll } from "../repository.ts";
import { markdownPage, ROOT } from "./markdown-page.ts";

/** What the pages for agents say is done: one command after the other, in one fresh app. */
it("docs/agents.md leads from the first look to the end", () => {
  const project = copyExample("react-vite", false);
  try {
    const { folder } = project;
    const run = (command: string) => {
      const program = `'${process.execPath}' '${join(ROOT, "bin/rupt-migrate.js")}'`;
      const done = spawnSync("sh", ["-c", command.replaceAll("npx rupt-migrate", program)], {
        cwd: folder,
        encoding: "utf8",
        stdio: ["ignore", "pipe", "pipe"],
      });
      return { command, status: done.status, stdout: done.stdout, stderr: done.stderr };
    };
    const commit = () => commitAll(folder);
    const [look = [], write = [], settle = [], place = [], tick = [], compare = [], end = []] = markdownPage(
      "docs/agents.md",
    )
      .blocks.filter(({ language }) => language === "sh")
      .map(({ code }) => code.trim().split("\n"));
    for (const command of [...look, ...write]) expect(run(command)).toMatchObject({ status: 0, stderr: "" });
    const written: Result = JSON.parse(readFileSync(join(folder, "result.json"), "utf8"));
    expect(written).toMatchObject({ mode: "write", plan: null });
    commit();
    // The plan that was looked at is carried out: it is no plan any more.
    expect(run(write.at(-1) ?? "").status).toBe(2);

    for (const command of settle) expect(run(command).status).toBe(0);
    const handoff = join(folder, ".rupt-migrate/handoff");
    const prompts = () => readdirSync(handoff).filter((name) => /^\d/.test(name));
    expect(prompts()).toHaveLength(written.summary.todo);
    for (const command of place) {
      const shown = run(command.replace("devices.ts:16", "devices.ts:17"));
      expect(shown.status).toBe(0);
      expect(JSON.parse(shown.stdout).usages).toMatchObject([
        { kind: "attach", outcome: "manual", held: true },
      ]);
    }
    const [id = ""] = prompts().flatMap(
      (name) => /checklist --done (\S+)`/.exec(readFileSync(join(handoff, name), "utf8"))?.[1] ?? [],
    );
    expect(id).not.toBe("");
    for (const command of tick)
      expect(run(command.replace("<id>", id))).toMatchObject({ status: 0, stderr: "" });
    for (const command of settle) expect(run(command).status).toBe(0);
    expect(prompts()).toHaveLength(written.summary.todo - 1);

    writeFileSync(
      join(folder, "policies.json"),
      '[{ "name": "Cap", "type": "development", "action": "deny" }]',
    );
    for (const command of compare) expect(run(command)).toMatchObject({ status: 0, stderr: "" });

    // The ways of the prompts: what was kept for `detach` goes with it.
    writeFileSync(join(folder, "src/lib/devices.ts"), "export {};\n");
    commit();
    const [last = "", check = ""] = end;
    expect(run(last)).toMatchObject({ status: 0 });
    expect(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).dependencies).not.toHaveProperty(
      "rupt",
    );
    expect(run(check)).toMatchObject({ status: 0 });
    for (const command of settle) expect(run(command).stdout).toContain("Nothing is left in the code.");
    expect(existsSync(join(handoff, "README.md"))).toBe(true);
  } finally {
    project.remove();
  }
});

it("AGENTS.md names no command and no field that is not there", () => {
  const { text } = markdownPage("AGENTS.md");
  const schema = readFileSync(join(ROOT, "schema/result.schema.json"), "utf8");
  for (const [, field = ""] of text.matchAll(/^- `(\w+)/gm)) expect(schema).toContain(`"${field}"`);
  for (const status of ["0", "1", "2", "130"]) expect(text).toMatch(new RegExp(`^\\| ${status} \\|`, "m"));
  const [, schemaPath = ""] = /`node_modules\/rupt-migrate\/([^`]+)`/.exec(text) ?? [];
  expect(existsSync(join(ROOT, schemaPath))).toBe(true);
});
