import { linkSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { migrate } from "../../src/cli/commands/migrate/migrate.ts";
import { migrateOptions } from "../../src/options.ts";
import { repo } from "./run-cli.ts";
import { MANIFEST, SESSION } from "./samples.ts";
import { fakeContext } from "./terminal/fake-context.ts";

it("a run that would not be allowed to write asks nothing", async () => {
  const project = repo({
    "package.json": MANIFEST,
    "src/session.ts": SESSION,
    "src/bye.ts":
      'import Rupt from "rupt";\nexport const bye = () => { void Rupt.detach({ client_id: "c", device: "d" }); };\n',
  });
  writeFileSync(join(project.root, "src/session.ts"), `${SESSION}// mine\n`);
  let opened = 0;
  const context = fakeContext(project.root, {
    ask: () => {
      opened += 1;
      return Promise.reject(new Error("a question was asked"));
    },
  });
  const status = await migrate(migrateOptions({ paths: [] }), context, {
    update: () => {},
    now: () => {},
    done: () => {},
  });
  expect({ status, opened }).toEqual({ status: 2, opened: 0 });
  expect(context.err()).toMatch(/src\/session\.ts: has uncommitted changes/);
});

it("a file that had another name, too, is said to have it no longer", async () => {
  const project = repo({ "package.json": MANIFEST, "src/session.ts": SESSION });
  linkSync(join(project.root, "src/session.ts"), join(project.root, ".git/other"));
  const context = fakeContext(project.root);
  const quiet = { update: () => {}, now: () => {}, done: () => {} };
  expect(await migrate(migrateOptions({ paths: [], yes: true }), context, quiet)).toBe(0);
  expect(context.err()).toContain("src/session.ts: its other hard links keep the old text\n");
  expect(readFileSync(join(project.root, ".git/other"), "utf8")).toBe(SESSION);
});
