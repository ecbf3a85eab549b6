import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Usage } from "../../src/result.ts";
import { type VerifyFile, verifyMigration } from "../../src/verify/verify-migration.ts";

let root: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), "verify-")));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(files: Record<string, string | object>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), typeof content === "string" ? content : JSON.stringify(content));
  }
}

const TSCONFIG = {
  compilerOptions: { strict: true, module: "esnext", moduleResolution: "bundler", target: "es2022" },
};

function usage(path: string, line: number, endLine = line, kind: Usage["kind"] = "attach"): Usage {
  const place = { path, line, column: 1, endLine, endColumn: 1 };
  return {
    id: `${path}:${kind}:${line}`,
    kind,
    outcome: "migrated",
    held: false,
    snippet: "",
    notes: [],
    ...place,
  };
}

const BEFORE = `import Rupt from "rupt";

const wrong: number = "text";

export async function start(id: string) {
  const response = await Rupt.attach({
    client_id: "c",
    account: id,
  });
  console.log(response?.device_id);
}
`;
const AFTER = `import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "c" });

const wrong: number = "text";

export async function start(id: string) {
  const response = await rupt.evaluate.access({
    user: id,
  });
  console.log(response?.device_id);
}
`;
const pair = (path: string, before = BEFORE, after = AFTER): VerifyFile => ({ path, before, after });

describe("verifyMigration", () => {
  it("lists only errors that are new, with their usage", () => {
    write({ "tsconfig.json": TSCONFIG, "src/a.ts": BEFORE });
    const usages = [usage("src/a.ts", 1, 1, "import"), usage("src/a.ts", 6, 10)];
    const { newErrors } = verifyMigration({ root, files: [pair("src/a.ts")], usages });
    expect(newErrors).toEqual([
      {
        path: "src/a.ts",
        line: 11,
        column: 25,
        code: 2339,
        message: "Property 'device_id' does not exist on type 'Evaluation'.",
        usageId: "src/a.ts:attach:6",
      },
    ]);
  });

  it("accepts a right migration, also when the disk already holds it", () => {
    const right = AFTER.replace("console.log(response?.device_id)", "console.log(response?.evaluation_id)");
    write({ "tsconfig.json": TSCONFIG, "src/a.ts": right });
    const result = verifyMigration({ root, files: [pair("src/a.ts", BEFORE, right)], usages: [] });
    expect(result.newErrors).toEqual([]);
    expect(result.notChecked).toEqual([
      "tsconfig.json: @ruptjs/client is not installed: checked against the types its documentation shows",
    ]);
  });

  it("sees a callback that wants an argument, and a v2 option", () => {
    write({ "tsconfig.json": TSCONFIG, "a.ts": BEFORE });
    const after = `import Rupt from "@ruptjs/client";
const rupt = new Rupt({ clientId: "c", on_logout: (event: { challenge?: string }) => console.log(event) });
rupt.evaluate.access({ user: "1", redirect_urls: {} });
`;
    const { newErrors } = verifyMigration({
      root,
      files: [pair("a.ts", BEFORE, after)],
      usages: [usage("a.ts", 6, 9)],
    });
    expect(newErrors.map(({ line, code, usageId }) => [line, code, usageId])).toEqual([
      [2, 2322, "a.ts:attach:6"],
      [3, 2353, "a.ts:attach:6"],
    ]);
  });

  it("checks files that were not changed but read a changed one", () => {
    const reader = 'import { start } from "./a";\nstart("1").then((response) => response.device_id);\n';
    const before =
      'import Rupt from "rupt";\nexport const start = (id: string): Promise<any> => Rupt.attach({ client_id: "c", account: id });\n';
    const after =
      'import Rupt from "@ruptjs/client";\nconst rupt = new Rupt({ clientId: "c" });\nexport const start = (id: string) => rupt.evaluate.access({ user: id });\n';
    write({ "tsconfig.json": TSCONFIG, "src/a.ts": before, "src/b.ts": reader });
    const { newErrors } = verifyMigration({ root, files: [pair("src/a.ts", before, after)], usages: [] });
    expect(newErrors.map(({ path, line }) => `${path}:${line}`)).toEqual(["src/b.ts:2", "src/b.ts:2"]);
  });

  it("takes the types of the installed package when there is one", () => {
    write({
      "tsconfig.json": TSCONFIG,
      "a.ts": BEFORE,
      "node_modules/@ruptjs/client/package.json": {
        name: "@ruptjs/client",
        version: "3.1.0",
        types: "index.d.ts",
      },
      "node_modules/@ruptjs/client/index.d.ts":
        "export default class Rupt { constructor(o: { clientId: string }); evaluate: { access(o: { user: string }): Promise<{ device_id: string }> } }",
    });
    const result = verifyMigration({ root, files: [pair("a.ts")], usages: [] });
    expect(result).toEqual({ newErrors: [], notChecked: [] });
  });

  it("works without packages, and says which ones it missed", () => {
    const head = 'import { useEffect } from "react";\nimport { api } from "./api";\n';
    const body = "export function Page() {\n  useEffect(() => {});\n  return <p>{api}</p>;\n}\n";
    write({ "tsconfig.json": { compilerOptions: { ...TSCONFIG.compilerOptions, jsx: "react-jsx" } } });
    const files = [
      pair(
        "page.tsx",
        `import Rupt from "rupt";\n${head}${body}`,
        `import { rupt } from "./rupt";\nvoid rupt;\n${head}${body}`,
      ),
    ];
    files.push({
      path: "rupt.ts",
      before: null,
      after:
        'import Rupt from "@ruptjs/client";\nexport const rupt = new Rupt({ clientId: process.env.ID });\n',
    });
    const result = verifyMigration({ root, files, usages: [] });
    expect(result.notChecked).toContain(
      "tsconfig.json: not installed, so what depends on their types was not checked: react",
    );
    expect(result.newErrors.map(({ path, message }) => `${path} ${message}`)).toEqual([
      expect.stringMatching(/^rupt\.ts Cannot find name 'process'/),
    ]);
  });

  it("does not call an error new that moved to the client module", () => {
    const before = 'import Rupt from "rupt";\nRupt.attach({ client_id: process.env.ID, account: "1" });\n';
    write({ "tsconfig.json": TSCONFIG, "a.ts": before });
    const files = [
      pair("a.ts", before, 'import { rupt } from "./rupt";\nrupt.evaluate.access({ user: "1" });\n'),
      {
        path: "rupt.ts",
        before: null,
        after:
          'import Rupt from "@ruptjs/client";\nexport const rupt = new Rupt({ clientId: process.env.ID });\n',
      },
    ];
    expect(verifyMigration({ root, files, usages: [] }).newErrors).toEqual([]);
  });

  describe("judges as if the removed packages were gone", () => {
    const V2 = {
      "node_modules/rupt/package.json": { name: "rupt", version: "2.24.1", types: "index.d.ts" },
      "node_modules/rupt/index.d.ts":
        "export function attach(o: object): Promise<object>; export default { attach };",
    };
    const manifest = (...names: string[]) =>
      JSON.stringify({ dependencies: Object.fromEntries(names.map((name) => [name, "*"])) });
    const LEFT = '// "rupt" is gone\nimport Rupt from "rupt";\nvoid Rupt.attach({});\n';
    const right = AFTER.replace("console.log(response?.device_id)", "void response");
    const placesOf = (files: VerifyFile[]) =>
      verifyMigration({ root, files, usages: [] }).newErrors.map(
        ({ path, line, code, message }) => `${path}:${line} ${code} ${message}`,
      );

    it("an import that is left is an error, though the package still lies there", () => {
      write({ ...V2, "tsconfig.json": TSCONFIG, "src/a.ts": BEFORE, "src/left.ts": LEFT });
      const swap = pair("package.json", manifest("rupt"), manifest("@ruptjs/client"));
      expect(placesOf([swap, pair("src/a.ts", BEFORE, right)])).toEqual([
        "src/left.ts:2 2307 Cannot find module 'rupt': package.json no longer names it",
      ]);
      expect(placesOf([pair("src/a.ts", BEFORE, right)])).toEqual([]);
    });

    it("also where no code changed, or another project of the package holds it", () => {
      write({
        ...V2,
        "tsconfig.json": { files: [], references: [{ path: "./tsconfig.app.json" }] },
        "tsconfig.app.json": { ...TSCONFIG, include: ["app"] },
        "app/left.ts": 'export const load = () => import("rupt/common.cjs");\n',
      });
      expect(placesOf([pair("package.json", manifest("rupt"), manifest())])).toEqual([
        "app/left.ts:1 2307 Cannot find module 'rupt/common.cjs': package.json no longer names it",
      ]);
    });

    it("a package of its own that still names it, or one above, provides it", () => {
      write({ ...V2, "package.json": manifest("rupt"), "a/tsconfig.json": TSCONFIG, "a/left.ts": LEFT });
      expect(placesOf([pair("a/package.json", manifest("rupt"), manifest())])).toEqual([]);
      write({ "package.json": manifest(), "a/package.json": manifest("rupt") });
      expect(placesOf([pair("package.json", manifest("rupt"), manifest())])).toEqual([]);
    });
  });

  it("finds an import of a file that is not there", () => {
    write({ "tsconfig.json": TSCONFIG, "a.ts": BEFORE });
    const { newErrors } = verifyMigration({
      root,
      files: [pair("a.ts", BEFORE, 'import { rupt } from "./nowhere";\nvoid rupt;\n')],
      usages: [],
    });
    expect(newErrors).toMatchObject([{ code: 2307, line: 1 }]);
  });

  it("says what it does not check: components, and JavaScript without checkJs", () => {
    write({ "tsconfig.json": { compilerOptions: { allowJs: true } }, "a.js": BEFORE });
    const js = "export const a = 1;\n";
    const result = verifyMigration({
      root,
      files: [pair("a.js", js, js), pair("App.vue", "", " "), pair("b.svelte", "", " ")],
      usages: [],
    });
    expect(result.newErrors).toEqual([]);
    expect(result.notChecked).toContain(
      "App.vue and 1 more file: component files and pages are not type-checked",
    );
    expect(result.notChecked).toContain("a.js: JavaScript is not type-checked (checkJs is off)");
  });

  it("follows a solution-style tsconfig, also for a new file", () => {
    write({
      "tsconfig.json": {
        files: [],
        references: [{ path: "./tsconfig.app.json" }, { path: "./tsconfig.node.json" }],
      },
      "tsconfig.app.json": { ...TSCONFIG, include: ["src"] },
      "tsconfig.node.json": { ...TSCONFIG, include: ["*.config.ts"] },
      "src/a.ts": BEFORE,
    });
    const created = { path: "src/0.ts", before: null, after: "export const nothing: string = null;\n" };
    const { newErrors } = verifyMigration({ root, files: [created, pair("src/a.ts")], usages: [] });
    expect(newErrors.map(({ path, code }) => `${path} ${code}`)).toEqual(["src/0.ts 2322", "src/a.ts 2339"]);
  });

  it("reads extends as data and names one that is missing", () => {
    write({
      "tsconfig.json": { extends: "./base.json", compilerOptions: TSCONFIG.compilerOptions },
      "a.ts": BEFORE,
    });
    const result = verifyMigration({ root, files: [pair("a.ts")], usages: [] });
    expect(result.newErrors).toHaveLength(1);
    expect(result.notChecked.join("\n")).toMatch(/tsconfig\.json: .*base\.json/);
  });

  it("runs nothing of the project", () => {
    const mark = join(root, "mark");
    const plugin = `require("node:fs").writeFileSync(${JSON.stringify(mark)}, "ran")`;
    const compilerOptions = {
      ...TSCONFIG.compilerOptions,
      plugins: [{ name: "evil" }, { transform: "./evil.js" }],
    };
    write({
      "tsconfig.json": { extends: "evil/tsconfig.json", compilerOptions },
      "node_modules/evil/tsconfig.json": { compilerOptions: { plugins: [{ name: "../evil.js" }] } },
      "node_modules/evil/package.json": { name: "evil", main: "index.js", types: "index.js" },
      "node_modules/evil/index.js": plugin,
      "node_modules/typescript/package.json": {
        name: "typescript",
        version: "0.0.0",
        main: "lib/typescript.js",
      },
      "node_modules/typescript/lib/typescript.js": plugin,
      "evil.js": plugin,
      "a.ts": BEFORE,
    });
    expect(verifyMigration({ root, files: [pair("a.ts")], usages: [] }).newErrors).toHaveLength(1);
    expect(existsSync(mark)).toBe(false);
  });

  it("works without a tsconfig", () => {
    write({ "a.ts": BEFORE });
    expect(verifyMigration({ root, files: [pair("a.ts")], usages: [] }).newErrors).toMatchObject([
      { code: 2339 },
    ]);
  });

  it("keeps the root out of messages", () => {
    write({ "tsconfig.json": TSCONFIG, "a.ts": BEFORE });
    const result = verifyMigration({
      root,
      files: [
        pair("a.ts", BEFORE, 'import { x } from "./b";\nx;\n'),
        { path: "b.ts", before: null, after: "export const y = 1;\n" },
      ],
      usages: [],
    });
    expect(result.newErrors).toHaveLength(1);
    expect(JSON.stringify(result)).not.toContain(root);
  });
});
