import { expect } from "vitest";
import { acceptance, type Case, type CaseSpec, rules } from "./repo.ts";

const OPTIONS = '{ client_id: "abc", account: user.id, email: user.email }';
const ACCESS = "evaluate.access({ user: user.id, email: user.email })";

/** A source whose only attach call, and whose import, are migrated, with the same behaviour. */
const migrates = (text: string, path = "a.ts"): CaseSpec => ({
  files: { [path]: text },
  check: async (it) => {
    expect(it.one("attach").outcome).toBe("migrated");
    expect(it.of("import").map(({ held }) => held)).not.toContain(true);
    expect(it.text(path)).not.toMatch(/["']rupt["'/]/);
    expect(it.manifest().dependencies).toEqual({ "@ruptjs/client": "^3.0.0" });
    await it.same();
  },
});

const inFunction = (head: string, call: string) =>
  `${head}\nexport async function enter(user) {\n  await ${call}(${OPTIONS});\n}\n`;

/** A source that is left byte for byte, with v2 kept for it. */
const held = (
  text: string,
  kind: "call" | "escape" | "type" | "re-export" | "attach",
  path = "a.ts",
): CaseSpec => ({
  files: { [path]: text },
  check: (it) => {
    const usages = it.of(kind);
    expect(usages.length).toBeGreaterThan(0);
    for (const usage of usages) expect(usage).toMatchObject({ outcome: "manual", held: true });
    expect(it.text(path).replace(/^[ \t]*\/\/ TODO\(rupt-migrate\).*\n/gm, "")).toBe(text);
    expect(it.manifest().dependencies).toHaveProperty("rupt");
  },
});

acceptance("3: what is not a usage", {
  "A usage is found by binding, never by the text of a name": {
    files: {
      "package.json": '{ "name": "plain" }\n',
      "a.ts": `import { interrupt } from "interrupt";
import rupture from "rupture";
import bankrupt from "bankrupt";
const note = "rupt attach Rupt.attach()";
// import Rupt from "rupt"; Rupt.attach({ client_id: "abc" })
interrupt.attach({ client_id: "abc", account: "1" });
bankrupt.attach({ client_id: "abc", account: "1" });
rupture.attach(note);
`,
    },
    check: (it) => {
      expect(it.usages).toEqual([]);
      expect(it.text("a.ts")).toBe(it.before("a.ts"));
    },
  },
  "a shadowing parameter called Rupt is not a usage": {
    files: {
      "a.ts": `import Rupt from "rupt";
function inner(Rupt) { return Rupt.attach({ client_id: "zzz", account: "2" }); }
export const go = (user) => Rupt.attach({ client_id: "abc", account: user.id });
export const other = () => inner({ attach: (x) => x });
`,
    },
    check: (it) => {
      expect(it.of("attach")).toHaveLength(1);
      expect(it.one("attach").line).toBe(3);
      expect(it.text("a.ts")).toContain('return Rupt.attach({ client_id: "zzz", account: "2" })');
    },
  },
  "another library's attach is not a usage": {
    files: {
      "package.json": '{ "name": "lib" }\n',
      "a.ts":
        'import { attach } from "other";\nimport R from "./rupt-ui";\nattach({ client_id: "abc" });\nR.attach({ client_id: "abc" });\n',
      "rupt-ui.ts": "export default { attach(x) { return x; } };\n",
    },
    check: (it) => expect(it.usages).toEqual([]),
  },
  "a block-scoped const called Rupt hides the import": {
    files: {
      "a.js": `import Rupt from "rupt";
export function go(user) {
  Rupt.attach({ client_id: "abc", account: user.id, email: user.email });
  { const Rupt = { attach() {} }; Rupt.attach({ client_id: "abc", account: "x" }); }
}
`,
    },
    check: (it) => {
      expect(it.of("attach")).toHaveLength(1);
      expect(it.text("a.js")).toContain('Rupt.attach({ client_id: "abc", account: "x" })');
    },
  },
});

acceptance("3: import forms", {
  "default import": migrates(inFunction('import Rupt from "rupt";', "Rupt.attach")),
  "default import under any name": migrates(inFunction('import SDK from "rupt";', "SDK.attach")),
  "named import": migrates(inFunction('import { attach } from "rupt";', "attach")),
  "aliased import": migrates(inFunction('import { attach as ruptAttach } from "rupt";', "ruptAttach")),
  "default as an alias": migrates(inFunction('import { default as R } from "rupt";', "R.attach")),
  "namespace import": migrates(inFunction('import * as Rupt from "rupt";', "Rupt.attach")),
  "default of a namespace import": migrates(
    inFunction('import * as Rupt from "rupt";', "Rupt.default.attach"),
  ),
  "mixed import": migrates(inFunction('import Rupt, { attach } from "rupt";', "attach")),
  "import x = require()": {
    files: { "a.cts": inFunction('import Rupt = require("rupt");', "Rupt.attach") },
    check: (it) => {
      expect(it.one("import")).toBeDefined();
      expect(it.one("attach")).toBeDefined();
    },
  },
  "require of rupt/common.cjs": {
    files: {
      "a.cjs": `const Rupt = require("rupt/common.cjs");\nmodule.exports = (user) => Rupt.attach(${OPTIONS}).catch(() => {});\n`,
    },
    check: (it) => {
      expect(it.one("import").outcome).toBe("review");
      expect(it.text("a.cjs")).toContain('require("@ruptjs/client").default');
      expect(it.text("a.cjs")).toContain(ACCESS);
    },
  },
  "require with .default": {
    files: {
      "a.cjs": `const Rupt = require("rupt/common.cjs").default;\nexports.go = (user) => { Rupt.attach(${OPTIONS}); };\n`,
    },
    check: async (it) => {
      expect(it.text("a.cjs")).toContain('const Rupt = require("@ruptjs/client").default;');
      expect(it.one("attach").outcome).toBe("migrated");
      await it.same();
    },
  },
  "destructured require": {
    files: {
      "a.cjs": `const { attach } = require("rupt");\nexports.go = (user) => { attach(${OPTIONS}); };\n`,
    },
    check: async (it) => {
      expect(it.text("a.cjs")).toContain('require("@ruptjs/client").default');
      expect(it.one("attach").outcome).toBe("migrated");
      await it.same();
    },
  },
  "deep path rupt/index.mjs": migrates(inFunction('import Rupt from "rupt/index.mjs";', "Rupt.attach")),
  "await import, default taken": migrates(
    `export async function go(user) {\n  const Rupt = (await import("rupt")).default;\n  await Rupt.attach(${OPTIONS});\n}\n`,
  ),
  "await import, destructured": migrates(
    `export async function go(user) {\n  const { attach } = await import("rupt");\n  await attach(${OPTIONS});\n}\n`,
  ),
  "import().then with a destructured default": migrates(
    `export function go(user) {\n  import("rupt").then(({ default: Rupt }) => {\n    Rupt.attach(${OPTIONS});\n  });\n}\n`,
  ),
  "side-effect import": {
    files: { "a.ts": 'import "rupt";\nimport "./b";\n', "b.ts": "export {};\n" },
    check: (it) => expect(it.one("import")).toBeDefined(),
  },
  "an import that nothing uses goes with the dependency": {
    files: { "a.ts": 'import Rupt from "rupt";\nexport const x = 1;\n' },
    check: (it) => {
      expect(it.one("import").path).toMatch(/a\.ts$/);
      if (!it.one("import").held) expect(it.manifest().dependencies ?? {}).not.toHaveProperty("rupt");
    },
  },
});

acceptance("3: attach forms", {
  'Rupt["attach"]': migrates(
    `import Rupt from "rupt";\nexport const go = (user) => { Rupt["attach"](${OPTIONS}); };\n`,
  ),
  "Rupt?.attach?.()": migrates(
    `import Rupt from "rupt";\nexport const go = (user) => { Rupt?.attach?.(${OPTIONS}); };\n`,
  ),
  "through const R = Rupt": migrates(
    `import Rupt from "rupt";\nconst R = Rupt;\nexport const go = (user) => { R.attach(${OPTIONS}); };\n`,
  ),
  "through const { attach } = Rupt": migrates(
    `import Rupt from "rupt";\nconst { attach } = Rupt;\nexport const go = (user) => { attach(${OPTIONS}); };\n`,
  ),
  "through const { attach: a } = Rupt inside the function": migrates(
    `import Rupt from "rupt";\nexport const go = (user) => { const { attach: a } = Rupt; a(${OPTIONS}); };\n`,
  ),
  "through a barrel of the project": {
    files: {
      "src/a.ts": `import { Rupt } from "./sdk";\nexport const go = (user) => { Rupt.attach(${OPTIONS}); };\n`,
      "src/sdk.ts": 'export { default as Rupt } from "rupt";\n',
    },
    check: async (it) => {
      expect(it.one("attach").path).toMatch(/src\/a\.ts$/);
      expect(it.of("re-export")).toHaveLength(1);
      await it.same();
    },
  },
  "through a wrapper module of the project": {
    files: {
      "src/a.ts":
        'import { attachDevice } from "./wrap";\nexport function go(user) {\n  attachDevice(user);\n}\n',
      "src/wrap.ts": `import Rupt from "rupt";\nexport const attachDevice = (user) => Rupt.attach(${OPTIONS});\n`,
    },
    check: async (it) => {
      expect(it.one("attach")).toMatchObject({ outcome: "migrated" });
      await it.same();
    },
  },
  "one attach usage per call, aliases are none of their own": {
    files: {
      "a.ts": `import Rupt from "rupt";\nconst R = Rupt;\nconst { attach } = R;\nexport const go = (user) => {\n  R.attach(${OPTIONS});\n  attach(${OPTIONS});\n};\n`,
    },
    check: async (it) => {
      expect(it.of("attach")).toHaveLength(2);
      expect(it.kinds()).toEqual(["attach", "dependency", "import"]);
      await it.same();
    },
  },
});

acceptance("3: re-exports, calls, types, escapes", {
  "export { attach } from": held('export { attach } from "rupt";\n', "re-export"),
  "export * from": held('export * from "rupt";\n', "re-export"),
  "export default Rupt": {
    files: { "a.ts": 'import Rupt from "rupt";\nexport default Rupt;\n' },
    check: (it) => expect(it.one("re-export")).toBeDefined(),
  },
  ...Object.fromEntries(
    ["detach", "getAttachedDevices", "identify", "getFingerprint", "getHash", "evaluate"].map((name) => [
      `call of ${name}`,
      held(
        `import Rupt from "rupt";\nexport const go = () => {\n  return Rupt.${name}({ client_id: "abc" });\n};\n`,
        "call",
      ),
    ]),
  ),
  "call of getSignals, which only the namespace has": held(
    'import * as Rupt from "rupt";\nexport const go = () => {\n  return Rupt.getSignals();\n};\n',
    "call",
  ),
  "types AttachConfig, AttachResponse, LimitConfig": {
    files: {
      "a.ts": `import type { AttachConfig, AttachResponse, LimitConfig } from "rupt";
export const limit: LimitConfig = {};
export function f(config: AttachConfig): AttachResponse | null { console.log(config); return null; }
`,
    },
    check: (it) => {
      expect(it.of("type").length).toBeGreaterThanOrEqual(3);
      for (const usage of it.of("type")) expect(usage.held).toBe(true);
      expect(it.manifest().dependencies).toHaveProperty("rupt");
    },
  },
  "typeof Rupt": held('import Rupt from "rupt";\nexport type Sdk = typeof Rupt;\n', "type"),
  'declare module "rupt"': {
    files: { "types.d.ts": 'declare module "rupt" {\n  export const x: number;\n}\n' },
    check: (it) => {
      expect(it.one("type").outcome).toBe("manual");
      expect(it.text("types.d.ts")).toContain('declare module "rupt" {');
    },
  },
  "the SDK passed": held(
    'import Rupt from "rupt";\nimport { provide } from "./p";\nprovide(Rupt);\n',
    "escape",
  ),
  "attach stored": held(
    'import Rupt from "rupt";\nexport const sdk = {\n  attach: Rupt.attach,\n};\n',
    "escape",
  ),
  "attach bound": held('import Rupt from "rupt";\nexport const go = Rupt.attach.bind(Rupt);\n', "escape"),
  "attach through call": held(
    'import Rupt from "rupt";\nexport const go = (user) => {\n  Rupt.attach.call(null, { client_id: "abc", account: user.id });\n};\n',
    "escape",
  ),
});

acceptance("3: everything else that names the SDK", {
  "jest.mock and vi.mock": {
    files: {
      "a.test.ts": 'jest.mock("rupt");\n',
      "b.test.ts":
        'import { vi } from "vitest";\nvi.mock("rupt", () => ({ default: { attach: vi.fn() } }));\n',
    },
    check: (it) => {
      expect(it.of("mock").map(({ outcome }) => outcome)).toEqual(["manual", "manual"]);
      for (const { path } of it.of("mock"))
        expect(it.text(path.replace(/^c\d+\//, ""))).toContain('mock("rupt"');
    },
  },
  "__mocks__/rupt.*": {
    files: { "__mocks__/rupt.js": "module.exports = { attach: jest.fn() };\n" },
    check: (it) => expect(it.one("mock")).toMatchObject({ outcome: "manual" }),
  },
  "window.Rupt and a bare Rupt": {
    files: {
      "index.html":
        '<script src="https://cdn.rupt.dev/js/rupt.js"></script>\n<script>\n  Rupt.attach({ client_id: "abc", account: "1" });\n</script>\n',
      "a.js": 'window.Rupt.attach({ client_id: "abc", account: "1" });\n',
    },
    check: (it) => {
      expect(it.of("global").length).toBeGreaterThanOrEqual(2);
      for (const usage of it.of("global")) expect(usage.outcome).toBe("manual");
      expect(it.of("script")).toHaveLength(1);
      expect(it.one("script").outcome).toBe("manual");
    },
  },
  "a script tag that loads the v2 SDK from a CDN, at every address": {
    files: {
      "index.html": [
        "https://cdn.rupt.dev/js/rupt.js",
        "https://unpkg.com/rupt@latest/index",
        "https://unpkg.com/rupt",
        "https://cdn.jsdelivr.net/npm/rupt@2/index.js",
        "//unpkg.com/rupt@2.24.1/index.js",
      ]
        .map((src) => `<script src="${src}"></script>\n`)
        .join(""),
    },
    check: (it) => expect(it.of("script")).toHaveLength(5),
  },
  "a v3 CDN script, or another package's, is no usage": {
    files: {
      "package.json": '{ "name": "v3" }\n',
      "index.html":
        '<script src="https://cdn.rupt.dev/js/v3/rupt.js"></script>\n<script src="https://unpkg.com/rupture"></script>\n<script src="https://unpkg.com/@x/rupt"></script>\n',
    },
    check: (it) => expect(it.usages).toEqual([]),
  },
  "settings of bundlers and test runners, import maps, CSP host lists": {
    files: {
      "vite.config.ts": 'export default { optimizeDeps: { include: ["rupt"] } };\n',
      "jest.config.js": 'module.exports = { moduleNameMapper: { "^rupt$": "<rootDir>/rupt.js" } };\n',
      "tsconfig.json": '{ "compilerOptions": { "paths": { "rupt": ["./types/rupt.d.ts"] } } }\n',
      "map.html": '<script type="importmap">\n{ "imports": { "rupt": "https://esm.sh/rupt" } }\n</script>\n',
      "csp.html": '<meta http-equiv="Content-Security-Policy" content="connect-src https://api.rupt.dev">\n',
    },
    check: (it) => {
      const paths = new Set(it.of("config").map(({ path }) => path.replace(/^c\d+\//, "")));
      expect([...paths].sort()).toEqual([
        "csp.html",
        "jest.config.js",
        "map.html",
        "tsconfig.json",
        "vite.config.ts",
      ]);
      for (const usage of it.of("config")) expect(usage.outcome).toBe("manual");
    },
  },
  "an entry in a package.json": {
    files: {
      "package.json": PACKAGE_WITH("devDependencies"),
      "a.ts": `import Rupt from "rupt";\nRupt.attach({ client_id: "abc", account: "1", email: "e" });\n`,
    },
    check: (it) => {
      expect(it.one("dependency")).toMatchObject({ outcome: "migrated", held: false });
      expect(it.manifest()).toMatchObject({ devDependencies: { "@ruptjs/client": "^3.0.0" } });
    },
  },
  "a TODO(rupt-migrate) mark of an earlier run": {
    files: {
      "package.json": '{ "name": "done" }\n',
      "a.ts": "// TODO(rupt-migrate): groups: send them from the server\nexport const x = 1;\n",
    },
    check: (it) => expect(it.one("todo")).toMatchObject({ line: 1, outcome: "manual" }),
  },
  "related packages are named with the guide that covers them, never edited": {
    files: {
      "package.json":
        '{ "name": "rel", "dependencies": { "@ruptjs/core": "^2.0.0", "sabil-js": "^1.0.0", "@ruptjs/rupt-react-native": "^1.0.0" } }\n',
      "a.ts":
        'import RuptCore from "@ruptjs/core";\nimport Sabil from "sabil-js";\nimport { RuptProvider } from "@ruptjs/rupt-react-native";\nexport { RuptCore, Sabil, RuptProvider };\n',
      Podfile: "pod 'RuptSDK'\n",
    },
    check: (it) => {
      expect(it.kinds()).toEqual(["related"]);
      expect(it.text("a.ts")).toBe(it.before("a.ts"));
      expect(it.text("package.json")).toBe(it.before("package.json"));
      for (const usage of it.usages) expect(usage.notes[0]?.docs).toMatch(/^https:\/\//);
      for (const name of ["@ruptjs/core", "sabil-js", "@ruptjs/rupt-react-native"])
        expect(JSON.stringify(it.usages)).toContain(name);
    },
  },
});

function PACKAGE_WITH(section: string): string {
  return `{\n  "name": "x",\n  "${section}": {\n    "rupt": "^2.24.1"\n  }\n}\n`;
}

acceptance("3: outcomes", {
  "The outcome is the worst level": {
    files: {
      "a.ts": `import Rupt from "rupt";
export const a = (user) => { Rupt.attach({ client_id: "abc", account: user.id, email: user.email }); };
export const b = (user) => { Rupt.attach({ client_id: "abc", account: user.id, email: user.email, secret: user.token }); };
export const c = (user) => { Rupt.attach({ client_id: "abc", account: user.id, email: user.email, groups: user.groups }); };
`,
    },
    check: (it) => {
      expect(it.of("attach").map(({ outcome, held }) => [outcome, held])).toEqual([
        ["migrated", false],
        ["review", false],
        ["manual", false],
      ]);
      const worst = { info: "migrated", warning: "review", action: "manual" };
      const order = ["info", "warning", "action"] as const;
      for (const usage of it.usages) {
        const level = order.findLast((name) => usage.notes.some((note) => note.level === name));
        expect(usage.outcome).toBe(worst[level ?? "info"]);
      }
    },
  },
  "each note has a rule id, a level, a message, the link to the docs": {
    files: {
      "a.ts":
        'import Rupt from "rupt";\nRupt.attach({ client_id: "abc", account: "1", groups: { id: 7 } });\n',
    },
    check: (it) => {
      for (const usage of it.usages)
        for (const note of usage.notes) {
          expect(note.rule).toMatch(/^[a-z][a-z0-9-]+$/);
          expect(["info", "warning", "action"]).toContain(note.level);
          expect(note.message.length).toBeGreaterThan(10);
          expect(note.docs).toMatch(/^https:\/\/\S+$/);
        }
      expect(
        it
          .one("attach")
          .notes.map((note) => note.removed)
          .join(),
      ).toContain("{ id: 7 }");
    },
  },
  "If a file needs both packages, the v2 binding keeps its name and the v3 class gets another one": {
    files: {
      "a.ts": `import Rupt from "rupt";
export async function enter(user) {
  await Rupt.attach({ client_id: "abc", account: user.id, email: user.email });
}
export async function leave(user) {
  await Rupt.detach({ client_id: "abc", account: user.id, device: user.device });
}
`,
    },
    check: async (it) => {
      const text = it.text("a.ts");
      expect(text).toContain('import Rupt from "rupt";');
      expect(text).toMatch(/import (?!Rupt\b)\w+ from "@ruptjs\/client";/);
      expect(text).toContain(
        '  await Rupt.detach({ client_id: "abc", account: user.id, device: user.device });\n',
      );
      expect(it.of("import").filter(({ held }) => held)).toHaveLength(1);
      expect(it.manifest().dependencies).toMatchObject({ rupt: "^2.24.1", "@ruptjs/client": "^3.0.0" });
      await it.same();
    },
  },
  "the v2 import and dependency stay for held code, so the app still builds": {
    files: {
      "a.ts":
        'import Rupt from "rupt";\nexport const go = (options) => {\n  return Rupt.attach(options);\n};\n',
    },
    check: (it) => {
      expect(it.one("attach")).toMatchObject({ outcome: "manual", held: true });
      expect(it.one("import")).toMatchObject({ outcome: "manual", held: true });
      expect(it.one("dependency")).toMatchObject({ outcome: "manual", held: true });
      expect(rules(it.one("attach")).length).toBeGreaterThan(0);
      expect(it.text("package.json")).toMatch(/"rupt": "\^2\.24\.1"\n/);
      expect(it.text("package.json")).not.toContain("@ruptjs");
    },
  },
});

const lines = (it: Case, kind: "escape" | "global" | "mock" | "script") =>
  it.of(kind).map(({ line }) => line);

acceptance("3: uses that no import of the file leads to", {
  "the global through casts, chains, patterns and `in`; not through names of the project": {
    files: {
      "a.ts": `(window as any).Rupt.attach({ client_id: "x", account: "a" });
const { Rupt: sdk } = window as any;
globalThis.window.Rupt.attach({});
if ("Rupt" in window) console.log(sdk);
declare const props: any;
const { Rupt } = props;
props.Rupt.attach({});
export function inner(window: any) { window.Rupt.attach(Rupt); }
`,
    },
    check: (it) => expect(lines(it, "global")).toEqual([1, 2, 3, 4]),
  },
  "an import from a CDN": {
    files: {
      "a.js": `import Rupt from "https://esm.sh/rupt@2";
Rupt.attach({ client_id: "x", account: "a" });
export const load = () => import("https://unpkg.com/rupt@2.24.1/index.mjs");
export const other = () => import("https://esm.sh/rupture");
`,
    },
    check: (it) => {
      // Source: contract, section 11.6.
      const held = it.usages.filter((usage) => usage.held).map(({ kind, line }) => `${kind} ${line}`);
      expect(held).toEqual(expect.arrayContaining(["import 1", "attach 2", "import 3"]));
    },
  },
  "a second name by `import x = Rupt.attach` keeps v2": {
    files: {
      "a.ts": `import Rupt from "rupt";
import enter = Rupt.attach;
enter({ client_id: "x", account: "a" });
`,
    },
    check: (it) => {
      expect(lines(it, "escape")).toEqual([2]);
      expect(it.text("a.ts")).toContain('import Rupt from "rupt";');
    },
  },
  "createRequire, AMD, a name in a constant: held, and the dependency stays": {
    files: {
      "a.mjs": `import { createRequire } from "node:module";
const load = createRequire(import.meta.url);
load("rupt/common.cjs").attach({ client_id: "x", account: "a" });
load("interrupt");
`,
      "b.js": `const name = "rupt";
export const load = () => import(name);
`,
      "c.js": `define(["jquery", "rupt"], ($, Rupt) => Rupt.attach({ client_id: "x", account: "a" }));
define(["rupture"], () => {});
`,
    },
    check: (it) => {
      expect(it.of("escape").map(({ path, line, held }) => [path.slice(4), line, held])).toEqual([
        ["a.mjs", 3, true],
        ["b.js", 2, true],
        ["c.js", 1, true],
      ]);
      expect(it.manifest().dependencies).toMatchObject({ rupt: "^2.24.1" });
    },
  },
  "mocking libraries that take an object of modules": {
    files: {
      "a.test.js": `proxyquire("./a", { rupt: { attach() {} } });
td.replace("rupt");
mockery.registerMock("rupt", {});
proxyquire("./a", { rupture: {} });
`,
    },
    check: (it) => expect(lines(it, "mock")).toEqual([1, 2, 3]),
  },
});
