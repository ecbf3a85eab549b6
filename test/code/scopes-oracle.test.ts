import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as babelTraverse from "@babel/traverse";
import {
  type File,
  isFunction,
  isTSAsExpression,
  isTSNonNullExpression,
  isTSSatisfiesExpression,
  isTSTypeAssertion,
  type Node,
  traverseFast,
} from "@babel/types";
import { describe, expect, it } from "vitest";
import { dialectsFor, parseSource } from "../../src/code/parse.ts";
import { buildScopes } from "../../src/code/tree/build-scopes.ts";
import type { NodePath, Scope } from "../../src/code/tree/path.ts";
import { listNodes, nodeTable } from "../../src/code/tree/syntax-tree.ts";
import { PACKAGES, sourceFiles } from "../mutation/packages.ts";

const ROOT = join(import.meta.dirname, "../..");

/** Babel does not know that the blocks of a namespace see what each of them exports. */
const NAMESPACE_IN_PARTS = /\bnamespace (\w+) [\s\S]*\bnamespace \1 /;

/** Real code of many kinds: fixtures before the run, the codemods, and a sixth of what packages ship. */
const FILES = [
  ...["__testfixtures__", "transforms"].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter(
        (path) => /(?<!\.d)\.(?:[cm]?[jt]s|[jt]sx)$/.test(path) && !/node_modules|\.output\./.test(path),
      )
      .map((path) => ({ path, text: readFileSync(join(ROOT, folder, path), "utf8") }))
      .filter(({ text }) => !NAMESPACE_IN_PARTS.test(text)),
  ),
  ...PACKAGES.flatMap(sourceFiles).filter((_, index) => index % 6 === 0),
];

const ODD = [
  "for (var a = 0, b; a < 1; a++) { var c = a; let d; }",
  "for (const [x, { y = x, ...z }] of xs) { x = y; delete z.q; }",
  "for (k in o) k++; for (var w of ws) w();",
  "try { f() } catch ({ message: m = n, ...rest }) { m = rest } finally { var late = 1 }",
  "function f(a, { b = a } = {}, [c, ...d] = [], ...e) { var a; arguments[0] = e; return () => arguments }",
  "const g = function named() { named = 1; return named }; named;",
  "class A extends B { static { var s; this.#p = s } #p = A; [key]() { return super.m } get x() { return A } }",
  "const K = class Inner { m() { return Inner } }; Inner;",
  "export default function () {} export class C {} export const { p, q: [r] } = o; export { r as t };",
  "export default class Named {} Named = 1;",
  "label: for (;;) { break label } if (x) function inBlock() {} inBlock();",
  "switch (v) { case 1: let one = v; default: one = 2 }",
  "import d, { n as m, type T } from 'x'; import type { U } from 'y'; import * as ns from 'z'; m(d, ns); let v: T & U;",
  "import eq = require('eq'); import al = ns.b.c; export import other = al.d; eq(al);",
  "namespace N { export const a = 1; export namespace M { export const b = a } } N.M; declare module 'q' { export const z: number }",
  "declare function over(a: string): void; function over(a: any) { over = a } enum E { A, B = A } const enum F { X } E.A; F;",
  "interface I<T> { m(a: T): typeof val; new (b: I<T>): T } type Al<T> = T extends infer V ? V : keyof I<T>; let val: Al<I<any>>",
  "abstract class P { constructor(private a: string, readonly b = a) { this.a = b } abstract m(): void; declare f: string }",
  "const el = <Comp.Sub attr={val} {...rest}><div>{inner}</div><Comp /></Comp.Sub>; const Comp = {}; let inner, rest;",
  "x = 1; x++; [x, y] = [y, x]; ({ x, z: x } = o); undeclared += x;",
  "function f() { var dup = 1; var dup = 2; function dup() {} while (a) { var dup = 3 } }",
  "async function* gen() { for await (const i of s) yield* i; await using r = open(); }",
  "const arrow = (a, b = (c) => a + c) => { const a2 = a; { const a2 = b } };",
  "function f() { new.target } import.meta.url; import('x').then((m) => m); `t${x}`; a?.b?.[c]?.(d); x ??= y; (x as any) = 1; x!++; <any>x;",
  "function outer() { return inner(); function inner() { return outer } } var outer2 = outer;",
  "@dec(arg) class D { @field() f = 1; @m m(@param() p) {} }",
  "let { [computed]: got = computed, ...others } = src; ({ computed, method() { return computed }, get [computed]() {} });",
  "do { let once } while (once); if (a) { let b } else { var b2 }",
  "var self = self || {}; typeof missing; delete gone; delete gone.deep; void 0;",
];
const FLOW = [
  "// @flow\ntype A = { b: C }; declare var d: A; declare function e(f: A): void; declare class G { h: A } opaque type O = A; export type P = O; (d: A); enum E { A, B }",
  "// @flow\nimport typeof T from 'x'; import { type U, typeof V } from 'y'; function f<T: U>(a: T, b?: V): %checks { return a } declare export default class Z {} declare module 'm' { declare var q: T }",
];

type BabelPath = babelTraverse.NodePath;
type BabelScope = babelTraverse.Scope;
const Babel = babelTraverse as unknown as {
  NodePath: { get(place: object): BabelPath };
  Scope: { prototype: Record<string, unknown> };
};

const place = (node: Node | null | undefined) =>
  node ? `${node.type} ${node.start}-${node.end}` : "nothing";

/** Babel does not count what a direct `eval` may set; every other write counts for both. */
const isEval = ({ node }: { node: Node }): boolean =>
  node.type === "CallExpression" && node.callee.type === "Identifier" && node.callee.name === "eval";

/** What a scope knows, ours or Babel's. */
function shown(scope: Scope | BabelScope) {
  const bindings = Object.entries(scope.bindings).map(([name, binding]) => {
    const writes = binding.constantViolations.filter((each: { node: Node }) => !isEval(each));
    const isOnlyByEval = writes.length === 0 && binding.constantViolations.length > 0;
    return [
      name,
      {
        at: `${place(binding.identifier)} by ${place(binding.path.node)} in ${place(binding.scope.block)}`,
        kind: binding.kind,
        constant: binding.constant || isOnlyByEval,
        referenced: binding.referenced,
        references: binding.referencePaths.map((each: { node: Node }) => place(each.node)),
        writes: writes.map((each: { node: Node }) => place(each.node)),
      },
    ];
  });
  const globals = Object.entries((scope as { globals: Record<string, Node> }).globals);
  return [
    `${place(scope.block)} in ${place(scope.parent?.block)}`,
    Object.fromEntries(bindings),
    globals.map(([name, node]) => `${name} ${place(node)}`),
  ];
}

/** Where a path stands and what it is. The parent's node differs for the program: Babel's has the file. */
function stands(path: NodePath | BabelPath, kinds: { expression: boolean; statement: boolean }) {
  const name = (path.node as { name?: unknown }).name;
  return [
    place(path.node),
    `${path.listKey ?? ""} ${path.key} in ${place(path.parentPath?.node)}`,
    `in ${place(path.scope.block)}`,
    path.isReferencedIdentifier() ? "read" : "",
    typeof name === "string" ? place(path.scope.getBinding(name)?.identifier) : "",
    place(path.getFunctionParent()?.node),
    kinds.expression ? "expression" : "",
    kinds.statement ? "statement" : "",
  ].join(" | ");
}

/**
 * Paths and scopes as Babel makes them. Its check for names that are declared twice knows less TypeScript than its parser, and in the
 * pattern of a `catch` it does not find the names that the pattern declares: here it does.
 */
function crawled(ast: File): { scopes: BabelScope[]; paths: string[] } {
  const { prototype } = Babel.Scope;
  const check = prototype.checkBlockScopedCollisions;
  prototype.checkBlockScopedCollisions = () => undefined;
  const getBinding = prototype.getBinding as (this: BabelScope, name: string) => unknown;
  prototype.getBinding = function (this: BabelScope, name: string) {
    let scope = this;
    while (scope.parent && !scope.bindings[name]) scope = scope.parent;
    const nearest = scope.bindings[name];
    return nearest?.path.node.type === "CatchClause" ? nearest : getBinding.call(this, name);
  };
  try {
    const program = Babel.NodePath.get({ parentPath: null, parent: ast, container: ast, key: "program" });
    program.setContext();
    const scopes = new Set([program.scope]);
    const paths: string[] = [];
    program.traverse({
      enter(path) {
        if (path.isScope()) scopes.add(path.scope);
        paths.push(stands(path, { expression: path.isExpression(), statement: path.isStatement() }));
      },
    });
    return { scopes: [...scopes], paths };
  } finally {
    prototype.checkBlockScopedCollisions = check;
    prototype.getBinding = getBinding;
  }
}

function withoutCasts(node: Node): Node {
  return isTSAsExpression(node) ||
    isTSNonNullExpression(node) ||
    isTSTypeAssertion(node) ||
    isTSSatisfiesExpression(node)
    ? withoutCasts(node.expression)
    : node;
}

function parsed(path: string, text: string, flow = false): File | null {
  const result = parseSource(text, flow ? ["flow"] : dialectsFor(path));
  if ("error" in result) return null;
  traverseFast(result.ast, (node) => {
    // Babel does not bind parameter properties, and the program does: here they are plain parameters.
    if (isFunction(node))
      node.params = node.params.map((each) => (each.type === "TSParameterProperty" ? each.parameter : each));
    // Nor does it see an assignment through a cast.
    if (
      node.type === "AssignmentExpression" ||
      node.type === "ForOfStatement" ||
      node.type === "ForInStatement"
    )
      node.left = withoutCasts(node.left) as typeof node.left;
    if (node.type === "UpdateExpression") node.argument = withoutCasts(node.argument) as typeof node.argument;
  });
  return result.ast;
}

/** The paths here stand in no file. */
const nothing = (): never => {
  throw new Error("no file");
};

function compare(path: string, text: string, flow = false): boolean {
  const ours = parsed(path, text, flow);
  const theirs = parsed(path, text, flow);
  if (!ours || !theirs) return false;
  const table = nodeTable(listNodes(ours), () => nothing(), buildScopes);
  const babel = crawled(theirs);
  expectSame(table.scopes.all.map(shown), babel.scopes.map(shown), path);
  const paths: string[] = [];
  table.pathAt(0).walk((each) => {
    paths.push(stands(each, { expression: each.is("Expression"), statement: each.is("Statement") }));
  });
  expectSame(paths, babel.paths, path);
  return true;
}

/** Vitest takes as long to compare the paths of a file as both sides take to make them: most lists are alike as they are written. */
function expectSame(ours: unknown, theirs: unknown, path: string): void {
  if (JSON.stringify(ours) !== JSON.stringify(theirs)) expect(ours, path).toEqual(theirs);
}

describe("paths and scopes are the ones that Babel makes", () => {
  it.each(ODD)("%s", (text) => {
    expect(["a.tsx", "a.ts", "a.js"].some((path) => compare(path, text))).toBe(true);
  });
  it.each(FLOW)("%s", (text) => {
    expect(compare("a.js", text, true)).toBe(true);
  });
  it("for real code", { timeout: 240_000 }, () => {
    const compared = FILES.filter(({ path, text }) => compare(path, text));
    expect(compared.length).toBeGreaterThan(600);
  });
});
