import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { readUnits } from "../../src/code/read-units.ts";
import type { NodePath } from "../../src/code/tree/index.ts";
import { type Folded, fold } from "../../src/code/values/fold.ts";
import { createModuleGraph } from "../../src/project/resolution/module-graph.ts";

/** Folds the argument of `value(...)` in `main.ts` of a folder that holds these files. */
function foldIn(main: string, files: Readonly<Record<string, string>> = {}): Folded {
  const root = mkdtempSync(join(tmpdir(), "rupt-fold-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, text] of Object.entries({ ...files, "main.ts": main })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const [module] = readUnits(
    "main.ts",
    main,
    createModuleGraph(root, { packages: [], known: () => null }),
  ).modules;
  if (!module) throw new Error("main.ts does not parse");
  let argument: NodePath | undefined;
  module.program.walk((path) => {
    if (path.is("CallExpression") && path.get("callee").is("Identifier", { name: "value" }))
      argument = path.get("arguments")[0];
  });
  if (!argument) throw new Error("no value(...) in main.ts");
  return fold(argument);
}

const CONFIG = `
export const ORIGIN = "https://a.example";
export const PATHS = { logout: "/logout", nested: { signup: \`/signup\` } } as const;
export enum Plan { Free = "free", Pro = "pro" }
export let mutable = "x";
export const setMutable = () => { mutable = "y"; };
export default "default value";
export function origin() { return ORIGIN; }
`;

describe("what folds", () => {
  const cases: [source: string, value: unknown][] = [
    ['value("a")', "a"],
    ["value(3)", 3],
    ["value(-3)", -3],
    ["value(1_000)", 1000],
    ["value(true)", true],
    ["value(!0)", true],
    ["value(null)", null],
    ["value(undefined)", undefined],
    ["value(void 0)", undefined],
    ["value(2 * 3 + 1)", 7],
    ['value("a" + "b" + 1)', "ab1"],
    ['const A = "x"; value(`${A}/y`)', "x/y"],
    ['const A = "x"; const B = `${A}y`; value(B + A)', "xyx"],
    ['let a = "x"; value(a)', "x"],
    ['function f() { value(A); } const A = "later";', "later"],
    ['const A = "x" as const; value(A)', "x"],
    ['const A = ("x" satisfies string)!; value(A)', "x"],
    ['const o = { a: { b: "x" } }; value(o.a.b)', "x"],
    ['const o = { "a-b": "x" }; value(o["a-b"])', "x"],
    ['const o = { a: "x" }; value(o?.a)', "x"],
    ['const o = { a: "x", get b() { return 1 } }; value(o.a)', "x"],
    ['const o = { a: "x" }; console.log(o); track(o); value(o.a)', "x"],
    ['const o = { a: "x" }; function read(p) { return p.a } read(o); value(o.a)', "x"],
    ['const o = Object.freeze({ a: "x" }); merge(o, other); value(o.a)', "x"],
    ['class C { static A = "x" } value(C.A)', "x"],
    ['function f() { return "x"; } value(f())', "x"],
    ['const f = () => "x"; value(f())', "x"],
    ['const f = (a, b = "/z") => `${a}/y${b}`; value(f("x"))', "x/y/z"],
    ['const f = (a: string) => { const b = a + "y"; return b; }; value(f("x") + f("z"))', "xyzy"],
    ['function f(a) { if (a === 1) return "one"; return "many"; } value(f(1) + f(2))', "onemany"],
    [
      "const LIMITS = { free: 1, pro: 5 }; const f = (pro) => (pro ? LIMITS.pro : LIMITS.free); value(f(true))",
      5,
    ],
    ['const g = (a) => a + "!"; const f = (a) => g(a) + g(a); value(f("x"))', "x!x!"],
    ['const f = (p) => new URL(p, "https://a.example").href; value(f("/x"))', "https://a.example/x"],
    ['class C { static readonly A = "x"; static B = `${C.A}y` } value(C.B)', "xy"],
    ['const o = Object.freeze({ a: "x" }); value(o.a)', "x"],
    ['const { a: b } = { a: "x" }; value(b)', "x"],
    ['const list = ["x", "y"] as const; value(list[1])', "y"],
    ['const o = { ...other, a: "x" }; value(o.a)', "x"],
    ['value(null ?? "x")', "x"],
    ['value("" || "x")', "x"],
    ['const DEV = false; value(DEV ? "a" : "b")', "b"],
    ['enum E { A = "x", B = "y" } value(E.B)', "y"],
    ["enum E { A, B = 4, C } value(E.C)", 5],
    [
      'const B = { a: "https://a.example" }; const f = (p, b = "a") => new URL(p, B[b]).href; value(f("/x"))',
      "https://a.example/x",
    ],
    ['const B = { a: 1 }; const f = (b) => B[b ?? "a"]; value(f())', 1],
    ['const K = "a"; const B = { a: 1 }; value(B[K])', 1],
    ['value(new URL("/x", "https://a.example").toString())', "https://a.example/x"],
    ['value(new URL("/x", "https://a.example").href)', "https://a.example/x"],
    [
      'const BASE = "https://a.example"; const u = new URL("x?y=1", BASE); value(u.href)',
      "https://a.example/x?y=1",
    ],
    ["value(String(3))", "3"],
    ['const o = { f: () => "x" }; value(o.f())', "x"],
    ['const a = { b: "x" }; const o = a; value(o.b)', "x"],
    ['namespace N { export const A = "x"; } namespace N { export const B = "y"; } value(N.A + N.B)', "xy"],
    ['namespace N { export const O = { a: "x" }; } value(N.O.a)', "x"],
  ];
  it.each(cases)("%s", (source, value) => {
    expect(foldIn(source)).toEqual({ value });
  });

  const imported: [source: string, value: unknown][] = [
    ['import { ORIGIN } from "./config"; value(`${ORIGIN}/x`)', "https://a.example/x"],
    ['import { origin } from "./config"; value(origin() + "/x")', "https://a.example/x"],
    ['import { ORIGIN as O } from "./config"; value(O)', "https://a.example"],
    ['import text from "./config"; value(text)', "default value"],
    ['import * as config from "./config"; value(config.PATHS.nested.signup)', "/signup"],
    ['import { PATHS } from "./config"; value(PATHS.logout)', "/logout"],
    ['import { Plan } from "./config"; value(Plan.Pro)', "pro"],
    ['import { ORIGIN } from "./barrel"; value(ORIGIN)', "https://a.example"],
    ['import { HOME } from "./barrel"; value(HOME)', "https://a.example"],
    ['import { ORIGIN } from "@/config"; value(ORIGIN)', "https://a.example"],
    ['import { ORIGIN } from "#config"; value(ORIGIN)', "https://a.example"],
  ];
  it.each(imported)("%s", (source, value) => {
    const files = {
      "config.ts": CONFIG,
      "barrel.ts": 'export * from "./config";\nexport { ORIGIN as HOME } from "./config";\n',
      "tsconfig.json":
        '{ "compilerOptions": { "baseUrl": ".", "paths": { "@/*": ["./*"], "#config": ["config.ts"] } } }',
    };
    expect(foldIn(source, files)).toEqual({ value });
  });
});

describe("what folds through CommonJS and JSON", () => {
  const files = {
    "whole.js":
      'const urls = { n: "https://n" };\nmodule.exports = { ID: "x", urls, get no() { return 1; } };\n',
    "names.js": 'exports.ID = "x";\nexports.url = (p) => "https://a" + p;\n',
    "both.js": 'exports = module.exports = { ID: "x" };\n',
    "value.js": 'module.exports = "x";\n',
    "typed.ts": 'const config = { ID: "x" };\nexport = config;\n',
    "esm.ts": 'export const ID = "x";\n',
    "data.json": '{ "ID": "x", "list": [{ "max": 3 }] }\n',
  };
  const cases: [source: string, value: unknown][] = [
    ['const { ID } = require("./whole"); value(ID)', "x"],
    ['const { ID: id } = require("./names"); value(id)', "x"],
    ['const config = require("./whole"); value(config.urls.n)', "https://n"],
    ['value(require("./names").ID)', "x"],
    ['const { url } = require("./names"); value(url("/b"))', "https://a/b"],
    ['const { ID } = require("./both"); value(ID)', "x"],
    ['const text = require("./value"); value(text)', "x"],
    ['const { ID } = require("./esm"); value(ID)', "x"],
    ['import config = require("./typed"); value(config.ID)', "x"],
    ['import config from "./whole"; value(config.ID)', "x"],
    ['import config from "./names"; value(config.ID)', "x"],
    ['import { ID } from "./names"; value(ID)', "x"],
    ['import data from "./data.json"; value(data.list[0].max)', 3],
    ['import { ID } from "./data.json"; value(ID)', "x"],
    ['import * as data from "./data.json"; value(data.ID)', "x"],
    ['const data = require("./data.json"); value(data.ID)', "x"],
  ];
  it.each(cases)("%s", (source, value) => {
    expect(foldIn(source, files)).toEqual({ value });
  });

  const unsure: [name: string, exporting: string][] = [
    ["a condition", 'if (dev) module.exports = { ID: "a" }; else module.exports = { ID: "b" };'],
    ["two values", 'exports.ID = "a"; exports.ID = "b";'],
    ["a function", 'exports.ID = "a"; exports.set = () => { exports.ID = "b"; };'],
    ["a computed key", 'module.exports = { ID: "a" }; module.exports[key] = "b";'],
    ["another name", 'module.exports = { ID: "a" }; const e = module.exports; e.ID = "b";'],
    ["a function of others", 'module.exports = { ID: "a" }; Object.assign(module.exports, other);'],
    ["this", 'exports.ID = "a"; this.ID = "b";'],
    ["an accessor", 'module.exports = { get ID() { return "a"; } };'],
    ["a call", 'module.exports = create({ ID: "a" });'],
    ["a module that leads back", 'require("./main"); exports.ID = "a";'],
    ["its own object", 'const c = { ID: "a" }; module.exports = c; c.ID = "b";'],
  ];
  it.each(unsure)("not through %s", (_, exporting) => {
    expect(foldIn('const { ID } = require("./unsure"); value(ID)', { "unsure.js": exporting })).toBeNull();
  });

  it("not through a `require` of the file's own", () => {
    expect(foldIn('const require = load; value(require("./names").ID)', files)).toBeNull();
  });

  it("not what `default` of a compiled module is", () => {
    const compiled =
      'Object.defineProperty(exports, "__esModule", { value: true }); exports.default = { ID: "x" };';
    expect(foldIn('import c from "./compiled"; value(c.ID)', { "compiled.js": compiled })).toBeNull();
  });
});

it("folds constants that use each other several times in linear time", () => {
  const doubled = Array.from({ length: 25 }, (_, at) => `const a${at + 1} = a${at} + a${at};`).join("\n");
  expect(foldIn(`const a0 = "";\n${doubled}\nvalue(a25);`)).toEqual({ value: "" });
  expect(foldIn(`const a0 = "x";\n${doubled}\nvalue(a25);`)).toBeNull();
});

describe("what does not fold", () => {
  const cases: string[] = [
    "value(unknown)",
    "value(process.env.ORIGIN)",
    'value(process.env.ORIGIN ?? "https://a.example")',
    'value(process.env.ORIGIN || "https://a.example")',
    "value(import.meta.env.VITE_ORIGIN)",
    "value(`${window.location.origin}/x`)",
    'value(test ? "a" : "b")',
    "function f() { return process.env.X; } value(f())",
    'function f() { log(); return "x"; } value(f())',
    'async function f() { return "x"; } value(f())',
    'const f = (a) => { a = "y"; return a; }; value(f("x"))',
    'let f = () => "x"; f = () => "y"; value(f())',
    "const f = (a) => f(a); value(f(1))",
    'const o = { f: () => "x" }; o.f = () => "y"; value(o.f())',
    'const f = () => window.name + "x"; value(f())',
    'value(["a", "b"].join("/"))',
    'value("A".toLowerCase())',
    'value(encodeURIComponent("a b"))',
    "value(String.raw`a`)",
    'value(new URL("/x", location.origin).href)',
    'value(new URL("/x"))',
    'const B = { a: 1 }; B[location.hash] = 2; const f = (b) => B[b]; value(f("a"))',
    'const B = { a: 1 }; const f = (b) => B[b]; value(f("toString"))',
    'class URL {} value(new URL("/x", "https://a.example").href)',
    'value(new URL("/x", "https://a.example").pathname)',
    "value(10n)",
    'let a = "x"; a = "y"; value(a)',
    'var a = "x"; var a = "y"; value(a)',
    'const A = "x"; function f(A: string) { value(A); }',
    'function f(a = "x") { value(a); }',
    'const o = { a: "x" }; o.a = "y"; value(o.a)',
    'const o = { a: "x" }; delete o.a; value(o.a)',
    'const o = { a: "x" }; Object.assign(o, other); value(o.a)',
    'const o = { a: "x" }; const p = o; p.a = "y"; value(o.a)',
    'const o = { a: { b: "x" } }; const p = o.a; p.b = "y"; value(o.a.b)',
    'const o = { a: "x" }; [o.a] = ["y"]; value(o.a)',
    'const o = { a: "x" }; ({ b: o.a } = other); value(o.a)',
    'const list = ["x"]; list.unshift("y"); value(list[0])',
    'const o = { a: "x", ...other }; value(o.a)',
    'const o = { a: "x", [key]: "y" }; value(o.a)',
    'const o = { get a() { return "x"; } }; value(o.a)',
    'const o = { a: "x" }; value(o[key])',
    'const { a = "x" } = other; value(a)',
    'const { b, ...rest } = { a: "x", b: "y" }; value(rest.a)',
    "const a = a; value(a)",
    'for (const a of ["x"]) value(a)',
    "enum E { A = compute() } value(E.A)",
    'class C { static get A() { return "x"; } } value(C.A)',
    'class C { static A = "x" } C.A = "y"; value(C.A)',
    'class C { static A = "x"; static set(a) { this.A = a } } value(C.A)',
    'class C { A = "x" } value(new C().A)',
    'const o = { a: "x", set(a) { this.a = a } }; value(o.a)',
    'const o = { a: "x", set(a) { Object.assign(this, a) } }; value(o.a)',
    'const o = { a: "x" }; function change(p) { p.a = "y" } change(o); value(o.a)',
    'const o = { a: "x" }; merge(o, other); value(o.a)',
    'const o = { a: { b: "x" } }; _.set(o.a, "b", "y"); value(o.a.b)',
    'import { change } from "./change"; const o = { a: "x" }; change(o); value(o.a)',
    'let a = "x"; (a as any) = "y"; value(a)',
    'let a: string | null = "x"; a! = "y"; value(a)',
    'let a = "x"; [a as any] = ["y"]; value(a)',
    'const o = Object.freeze({ a: { b: "x" } }); o.a.b = "y"; value(o.a.b)',
    'namespace N { export let A = "x"; } value(N.A)',
    'namespace N { export const O = { a: "x" }; } N.O.a = "y"; value(N.O.a)',
    'import { mutable } from "./config"; value(mutable)',
    'import { origin } from "./config"; value(origin)',
    'import { missing } from "./config"; value(missing)',
    'import { ORIGIN } from "./nowhere"; value(ORIGIN)',
    'import { ORIGIN } from "some-package"; value(ORIGIN)',
    'import { a } from "./circle"; value(a)',
  ];
  it.each(cases)("%s", (source) => {
    const files = {
      "config.ts": CONFIG,
      "circle.ts": 'export { a } from "./circle";\n',
      "change.ts": 'export const change = (p: { a: string }) => { p.a = "y"; };\n',
    };
    expect(foldIn(source, files)).toBeNull();
  });
});
