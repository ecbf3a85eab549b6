import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Result } from "../../src/result.ts";
import { commitAll } from "../repository.ts";
import { type Installed, installPackage, type Packed, packPackage, ROOT } from "./packed-package.ts";

let packed: Packed;
let app: Installed;

beforeAll(() => {
  packed = packPackage();
  app = installPackage(packed.tarball);
});
afterAll(() => {
  app.remove();
  packed.remove();
});

/** Empties the app and fills it anew, committed; what is installed stays. */
function project(files: Record<string, string>): void {
  for (const name of readdirSync(app.folder))
    if (name !== "node_modules" && name !== ".gitignore") rmSync(join(app.folder, name), { recursive: true });
  app.write({
    "package.json": '{ "name": "app", "private": true, "dependencies": { "rupt": "^2.24.1" } }\n',
    ...files,
  });
  commitAll(app.folder);
}

const json = (stdout: string) => JSON.parse(stdout) as Result;

describe("the packed tarball, installed in an empty folder", () => {
  test("is one package and small", () => {
    expect(readdirSync(join(app.folder, "node_modules")).filter((name) => !name.startsWith("."))).toEqual([
      "rupt-migrate",
    ]);
    expect(existsSync(join(app.folder, "node_modules/rupt-migrate/node_modules"))).toBe(false);
    expect(packed.size).toBeLessThan(4.5 * 1024 * 1024);
  });

  test("carries only packages that its bill of materials names, and has the bytes of any other build of the same tree", () => {
    const other = mkdtempSync(join(tmpdir(), "rupt-build-"));
    try {
      const sbom = JSON.parse(
        execFileSync(process.execPath, ["scripts/sbom.mjs", "--outdir", other], {
          cwd: ROOT,
          encoding: "utf8",
          maxBuffer: 1 << 28,
        }),
      ) as { bomFormat: string; components: { name: string; version: string }[] };
      expect(sbom.bomFormat).toBe("CycloneDX");
      const notices = readFileSync(join(ROOT, "THIRD-PARTY-NOTICES.md"), "utf8");
      const named = [...notices.matchAll(/^## (\S+ \d\S*)$/gm)].map(([, name]) => name);
      expect(sbom.components.map(({ name, version }) => `${name} ${version}`).sort()).toEqual(named.sort());
      const files = readdirSync(other, { recursive: true, encoding: "utf8" }).filter((path) =>
        lstatSync(join(other, path)).isFile(),
      );
      expect(files.length).toBeGreaterThan(10);
      for (const path of files)
        expect(readFileSync(join(other, path)).equals(readFileSync(join(ROOT, "dist", path))), path).toBe(
          true,
        );
    } finally {
      rmSync(other, { recursive: true, force: true });
    }
  });

  test("prints its version and its help", () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };
    expect(app.cli("--version")).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: "" });
    const help = app.cli("--help");
    expect(help).toMatchObject({ status: 0, stderr: "" });
    expect(help.stdout).toContain("Usage: rupt-migrate");
  });

  test("migrates the sample app, reports, shows the checklist and takes it back", () => {
    project({});
    cpSync(join(ROOT, "examples/react-vite"), app.folder, {
      recursive: true,
      filter: (path) => !/[\\/](node_modules|dist)([\\/]|$)/.test(path.slice(ROOT.length)),
    });
    commitAll(app.folder);
    expect(app.cli("--check").status).toBe(1);
    const written = app.cli("--yes", "--json", "--report", "report.html", "--report", "report.sarif");
    expect(written.stderr).toBe("Report written: report.html\nReport written: report.sarif\n");
    expect(written.status).toBe(0);
    const { summary, files, errors } = json(written.stdout);
    expect(errors).toEqual([]);
    expect(summary.usages.migrated).toBeGreaterThan(0);
    expect(files.length).toBe(files.filter(({ status }) => status !== "error").length);
    expect(app.read("report.html")).toContain("<!doctype html>");
    expect(app.read("package.json")).toContain('"@ruptjs/client": "^3.0.0"');
    expect(app.cli("report")).toMatchObject({ status: 0, stderr: "" });
    expect(app.cli("report", "--quiet").stdout).toContain("rupt-migrate");
    expect(app.cli("checklist").status).toBe(0);
    expect(app.cli("explain").status).toBe(0);
    expect(app.git("diff", "--stat")).not.toBe("");
    expect(app.cli("undo").status).toBe(0);
    expect(app.git("diff", "--stat")).toBe("");
  });

  test("follows path aliases of a tsconfig", () => {
    project({
      "tsconfig.json": `{ "extends": "./tsconfig.base.json", "include": ["src"] }\n`,
      "tsconfig.base.json": `{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }\n`,
      "src/config/ids.ts": 'export const CLIENT_ID = "client-from-an-alias";\n',
      "src/attach.ts": `import Rupt from "rupt";
import { CLIENT_ID } from "@/config/ids";

export const start = (account: string) => Rupt.attach({ client_id: CLIENT_ID, account });
`,
    });
    const { status, stdout, stderr } = app.cli("--json");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(json(stdout).policies.map(({ clientId }) => clientId.value)).toEqual(["client-from-an-alias"]);
  });

  test("type-checks with --verify", () => {
    project({
      "tsconfig.json": `{ "compilerOptions": { "strict": true, "module": "ESNext", "moduleResolution": "Bundler", "lib": ["ES2022", "DOM"], "types": [] } }\n`,
      "src/attach.ts": `import Rupt from "rupt";

export const start = (account: string) => Rupt.attach({ client_id: "abc", account });
`,
    });
    const { status, stderr } = app.cli("--dry-run", "--verify");
    expect(stderr).toContain("Type check:");
    expect(status).toBe(0);
  });

  test("reads markup, components and workspaces", () => {
    project({
      "pnpm-workspace.yaml": 'packages:\n  - "apps/*"\n',
      "apps/web/package.json": '{ "name": "web", "dependencies": { "rupt": "^2.24.1" } }\n',
      "apps/web/App.vue": `<script setup lang="ts">
import Rupt from "rupt";
await Rupt.attach({ client_id: "abc", account: "1" });
</script>

<template><p>Hello</p></template>
`,
      "apps/web/index.html": '<script src="https://cdn.jsdelivr.net/npm/rupt@2/dist/index.js"></script>\n',
    });
    const { status, stdout, stderr } = app.cli("--json");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const kinds = new Set(json(stdout).usages.map(({ kind }) => kind));
    for (const kind of ["import", "attach", "script", "dependency"]) expect(kinds).toContain(kind);
  });

  test("offers the API to import and the schema to read", () => {
    project({ "src/a.js": 'import Rupt from "rupt";\nRupt.attach({ client_id: "abc", account: "1" });\n' });
    app.write({
      "run.mjs": `import { analyze, migrate, MigrationError, reporters } from "rupt-migrate";
import schema from "rupt-migrate/schema/result.schema.json" with { type: "json" };
const planned = await analyze();
const written = await migrate();
const refused = await migrate({ client: "sometimes" }).catch((error) => error instanceof MigrationError && error.code);
console.log(JSON.stringify([planned.mode, written.mode, refused, typeof schema.$schema, reporters.markdown(written).length > 0]));
`,
    });
    const { status, stdout, stderr } = app.node("run.mjs");
    expect({ status, stderr: stderr.replace(/^.*ExperimentalWarning.*\n.*\n/m, "") }).toEqual({
      status: 0,
      stderr: "",
    });
    expect(JSON.parse(stdout)).toEqual(["dry-run", "write", "bad-option", "string", true]);
  });

  // What jscodeshift can load names its parser; the driver and the model stand beside them.
  const transforms = readdirSync(join(ROOT, "transforms")).filter(
    (name) =>
      /^[\w-]+\.ts$/.test(name) &&
      /^export const parser\b/m.test(readFileSync(join(ROOT, "transforms", name), "utf8")),
  );
  test("has all four transforms", () => expect(transforms).toHaveLength(4));
  test.each(transforms)("runs %s under jscodeshift, the whole migration in both of its ways", (source) => {
    const text = 'import Rupt from "rupt";\n\nRupt.attach({ client_id: "abc", account: "1" });\n';
    project({ "src/a.js": text });
    const transform = `node_modules/rupt-migrate/transforms/${source.replace(/\.ts$/, ".js")}`;
    const jscodeshift = join(ROOT, "node_modules/jscodeshift/bin/jscodeshift.js");
    for (const way of source.startsWith("v2-to-v3") ? [[], ["--no-babel"]] : [[]]) {
      app.git("checkout", "-q", "--", "src");
      const { status, stdout, stderr } = app.node(
        jscodeshift,
        ...way,
        "--run-in-band",
        "-t",
        transform,
        "src",
      );
      expect({ status, stderr, ok: /1 ok|1 unmodified/.test(stdout) }, stdout).toEqual({
        status: 0,
        stderr: "",
        ok: true,
      });
    }
  });

  test("works through a linked folder too", () => {
    project({ "src/a.js": "export {};\n" });
    const link = join(app.folder, "linked");
    symlinkSync(join(app.folder, "node_modules/rupt-migrate"), link);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(app.node("linked/bin/rupt-migrate.js", "--check", "--ignore", "package.json").status).not.toBe(2);
  });
});
