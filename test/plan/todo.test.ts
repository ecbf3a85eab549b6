import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { type MigrateOptions, migrate } from "../../src/index.ts";
import type { Result, Usage } from "../../src/result.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function project(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), "rupt-todo-"));
  folders.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

const MANIFEST = { "package.json": '{\n  "dependencies": { "rupt": "^2.24.1" }\n}\n' };
const IMPORT = 'import Rupt from "rupt";\n';
const HELD = `${IMPORT}Rupt.attach({ client_id: "a", account: "b", domain: "c" });\n`;
const run = (root: string, options: MigrateOptions = {}) => migrate({ ...options, cwd: root });
const of = ({ usages }: Result, kind: Usage["kind"]) => usages.filter((usage) => usage.kind === kind);

describe("what follows from a held usage names it", () => {
  it("the import and the dependency that are kept for a call, and then its mark", async () => {
    const root = project({ ...MANIFEST, "a.js": HELD });
    const first = await run(root);
    const ids = of(first, "attach").map(({ id }) => id);
    expect(ids).toHaveLength(1);
    expect(of(first, "import").map(({ because }) => because)).toEqual([ids]);
    expect(of(first, "dependency").map(({ because }) => because)).toEqual([ids]);
    expect(of(first, "attach")[0]?.because).toBeUndefined();
    expect(first.summary.todo).toBe(1);
    const second = await run(root);
    expect(of(second, "todo").map(({ because }) => because)).toEqual([ids]);
    expect(second.summary.todo).toBe(1);
  });

  it("a type that is removed with a held call, and a list of settings", async () => {
    const root = project({
      ...MANIFEST,
      "a.ts": `import Rupt, { type AttachConfig } from "rupt";
const options: AttachConfig = { client_id: "a", account: "b", domain: "c" };
Rupt.attach(options);
export const wrap = (given: AttachConfig) => given;
`,
      "vite.config.ts": 'export default { optimizeDeps: { include: ["rupt"] } };\n',
    });
    const result = await run(root);
    const [call] = of(result, "attach").map(({ id }) => id);
    const [own, exported] = of(result, "type");
    expect(own?.because).toEqual([call]);
    expect(exported?.because).toBeUndefined();
    expect(of(result, "config").map(({ because }) => because)).toEqual([[call, exported?.id]]);
    expect(result.summary.todo).toBe(2);
  });

  it("a place keeps its id when marks are written into it", async () => {
    const root = project({
      ...MANIFEST,
      "a.js": 'define(["rupt"], function (Rupt) {\n  Rupt.attach({ client_id: "a", account: "b" });\n});\n',
    });
    const ids = async () =>
      (await run(root)).usages.filter(({ kind }) => kind !== "todo").map(({ id }) => id);
    expect(await ids()).toEqual(await ids());
    expect(readFileSync(join(root, "a.js"), "utf8").match(/TODO\(rupt-migrate\)/g)).toHaveLength(2);
  });

  it("an import that the template needs, by what the template says", async () => {
    const root = project({
      ...MANIFEST,
      "A.vue": `<script setup>\n${IMPORT}</script>\n<template>\n  <a @click="Rupt.detach({})">x</a>\n</template>\n`,
    });
    const result = await run(root);
    expect(of(result, "import").map(({ because }) => because)).toEqual([
      of(result, "call").map(({ id }) => id),
    ]);
    expect(result.summary.todo).toBe(1);
  });

  it("each id is one of the result, and nobody follows from itself or from what follows", async () => {
    const root = project({
      ...MANIFEST,
      "a.js": HELD,
      "b.js": `${IMPORT}Rupt.getHash();\nRupt.detach({});\nexport { Rupt };\n`,
      "c.js": `import { Rupt } from "./b.js";\nRupt.identify({});\n`,
    });
    const result = await run(root);
    const byId = new Map(result.usages.map((usage) => [usage.id, usage]));
    const followers = result.usages.filter(({ because }) => because !== undefined);
    expect(followers.length).toBeGreaterThan(2);
    for (const { id, because = [] } of followers) {
      expect(because).not.toContain(id);
      for (const cause of because) {
        expect(byId.get(cause)?.outcome).not.toBe("migrated");
        expect(byId.get(cause)?.because).toBeUndefined();
      }
    }
  });

  it("not a dependency that a file without a usage needs, too", async () => {
    const root = project({ ...MANIFEST, "a.js": HELD, "broken.js": `${IMPORT}const = ;\n` });
    const result = await run(root);
    expect(of(result, "dependency").map(({ because }) => because)).toEqual([undefined]);
    expect(result.summary.todo).toBe(2);
  });

  it("not a mark above a usage of another rule, nor one above nothing", async () => {
    const root = project({
      ...MANIFEST,
      "a.js": `// TODO(rupt-migrate): detach: look\nfoo();\n${HELD}`,
    });
    const marks = of(await run(root), "todo");
    expect(marks.map(({ because }) => because)).toEqual([undefined]);
  });
});

describe("a second run reports the same todo", () => {
  const GROUPS = `${IMPORT}Rupt.attach({ client_id: "a", account: "b", email: "c", groups: { id: 1 } });\n`;
  const SECRET = `${IMPORT}Rupt.attach({ client_id: "a", account: "b", email: "c", secret: token });\n`;
  const LIMITS = `${IMPORT}export const a = (id) => {
  Rupt.attach({ client_id: "a", account: id, email: "c", on_limit_exceeded: () => console.log(id) });
};
export const b = (id) => {
  Rupt.attach({ client_id: "a", account: id, email: "c", on_limit_exceeded: () => { Rupt.getHash(); } });
};
`;
  it.each<[string, Record<string, string>, number, MigrateOptions]>([
    ["of a call that was held", { "a.js": HELD }, 1, {}],
    ["of a call that lost something", { "a.js": GROUPS }, 1, {}],
    ["of a call that lost something, without marks", { "a.js": GROUPS }, 1, { todos: false }],
    ["of a call to be reviewed", { "a.js": SECRET }, 1, {}],
    ["of all of them", { "a.js": HELD, "b.js": GROUPS, "c.js": SECRET }, 3, {}],
    ["of one that lost something above one that was held for the same", { "a.js": LIMITS }, 3, {}],
    ["of a page", { "a.html": '<script src="https://cdn.rupt.dev/js/rupt.js"></script>\n' }, 1, {}],
  ])("%s", async (_, files, todo, options) => {
    const root = project({ ...MANIFEST, ...files });
    expect((await run(root, options)).summary.todo).toBe(todo);
    expect((await run(root, options)).summary.todo).toBe(todo);
    expect((await run(root, options)).summary.todo).toBe(todo);
  });

  it("until the item of the checklist is ticked", async () => {
    const root = project({ ...MANIFEST, "c.js": SECRET });
    const first = await run(root);
    const item = first.checklist.find(({ id }) => id === `code/${of(first, "attach")[0]?.id}`);
    expect(item?.steps.join("\n")).toContain("rotate it");
    const path = join(root, ".rupt-migrate/checklist.json");
    const state = JSON.parse(readFileSync(path, "utf8")) as { items: { id: string; status: string }[] };
    for (const each of state.items) if (each.id === item?.id) each.status = "done";
    writeFileSync(path, JSON.stringify(state));
    expect((await run(root)).summary.todo).toBe(0);
  });
});
