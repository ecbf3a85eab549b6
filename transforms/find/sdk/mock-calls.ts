import type { CallExpression } from "@babel/types";
import { isTestFile } from "../../../src/code/file-names.ts";
import {
  argumentsOf,
  calleeOf,
  type NodePath,
  type SourceModule,
  staticName,
  unwrapped,
} from "../../../src/code/tree/index.ts";
import { resolveReference } from "../../../src/code/values/resolve-reference.ts";
import type { MockRunner } from "../../../src/rules/app-tests/mock-to-paste.ts";

/** Functions of a test runner that put another module in place of one, or ask for the real one. */
const MOCK_CALLS = new Set([
  "mock",
  "doMock",
  "unmock",
  "doUnmock",
  "dontMock",
  "setMock",
  "requireActual",
  "requireMock",
  "importActual",
  "importMock",
  "createMockFromModule",
  "unstable_mockModule",
  "unstable_unmockModule",
  "module",
]);
const MOCKERS = new Set(["jest", "vi", "vitest", "mock", "td", "sb"]);

/** The name of the object that a call asks for a mock: `vi` of `vi.mock(...)`, `mock` of `t.mock.module(...)`; or null. */
export function mockerOf({ callee }: CallExpression): string | null {
  if (callee.type !== "MemberExpression") return null;
  const { object } = callee;
  const isOfTest =
    object.type === "MemberExpression" && !object.computed && object.object.type === "Identifier";
  const named = isOfTest ? object.property : object;
  if (named.type !== "Identifier" || !MOCKERS.has(named.name)) return null;
  return isOfTest && named.name !== "mock" ? null : named.name;
}

/** `vi.mock("rupt")`, `jest.requireActual("rupt")`, `mock.module("rupt")`: a call whose first argument names a module. */
export function isModuleMock(call: CallExpression): boolean {
  const { callee } = call;
  if (callee.type !== "MemberExpression" || mockerOf(call) === null) return false;
  return callee.property.type === "Identifier" && MOCK_CALLS.has(callee.property.name);
}

/** Methods that put another module in place of one. The others of these objects load the real one, or undo a mock. */
const REPLACING: ReadonlySet<string> = new Set(["mock", "doMock", "unstable_mockModule", "module"]);

/** Whether a call of a mocking object puts another module in place of the one that it names. */
export const replacesModule = ({ callee }: CallExpression): boolean =>
  callee.type === "MemberExpression" &&
  callee.property.type === "Identifier" &&
  REPLACING.has(callee.property.name);

/** Whether a call of a mocking object gives the module back that it names: `vi.doUnmock("rupt")`. */
export const undoesMock = ({ callee }: CallExpression): boolean =>
  callee.type === "MemberExpression" &&
  callee.property.type === "Identifier" &&
  /^(?:unmock|doUnmock|dontMock|unstable_unmockModule)$/.test(callee.property.name);

/** `jest.requireMock("rupt")`: what `require` gives where the module is mocked. */
export const requiresMock = (call: CallExpression): boolean =>
  call.callee.type === "MemberExpression" &&
  mockerOf(call) === "jest" &&
  call.callee.property.type === "Identifier" &&
  call.callee.property.name === "requireMock";

/** The `import("rupt")` of `vi.mock(import("rupt"), ...)`: it names the module and loads nothing. */
export function isMockedName(path: NodePath): boolean {
  const { parentPath } = path;
  return (
    parentPath?.is("CallExpression") === true && path.listKey === "arguments" && isModuleMock(parentPath.node)
  );
}

/** What names the module of a mock: `"rupt"`, or that of `import("rupt")`. */
export function specifierOf(call: NodePath): NodePath | null {
  const [first] = argumentsOf(call);
  if (!first) return null;
  return calleeOf(first)?.is("Import") ? (argumentsOf(first)[0] ?? null) : first;
}

/** The runner whose mocks a file that answers requests can use; null for a test in a browser, and for handlers that any test may use. */
export function requestRunner(module: SourceModule, loads: readonly string[]): MockRunner | null {
  const isInBrowser = loads.some((each) =>
    /^(?:@playwright\/|playwright|cypress|puppeteer|testcafe)/.test(each),
  );
  if (isInBrowser || /\bcy\s*\./.test(module.text)) return null;
  const runner = runnerOf(module);
  return runner === "module" ? null : runner;
}

/** The test runner that a file is written for, by what it calls and imports. */
export function runnerOf({ text }: SourceModule): MockRunner {
  if (/["']bun:test["']/.test(text)) return "bun";
  if (/["']node:test["']/.test(text)) return "node";
  if (/\bvi(?:test)?\s*\.\s*\w/.test(text) || /["']vitest["']/.test(text)) return "vitest";
  return /\bjest\b/.test(text) ? "jest" : "module";
}

/** What mocks, and what asserts on mocks. */
const MOCKING = new Set([
  "jest",
  "vi",
  "sinon",
  "td",
  "mock",
  "spyOn",
  "expect",
  "assert",
  "createSandbox",
  "sandbox",
]);

/** `vi.mocked(Rupt)`, `jest.mocked(Rupt)`: the same value, with the types of a mock. */
export function isTypedAsMock(path: NodePath, call: NodePath): boolean {
  if (!call.is("CallExpression") || path.listKey !== "arguments" || path.key !== 0) return false;
  return staticName(call.get("callee")) === "mocked" && mockerOf(call.node) !== null;
}

/** Whether an expression is handed to a mocking or assertion library, `vi.mocked(Rupt.attach)`, or set by a test itself. */
export function isMockUse(path: NodePath): boolean {
  const call = path.parentPath?.is("CallExpression") && path.listKey === "arguments" ? path.parentPath : null;
  if (call?.is("CallExpression"))
    return isMocking(call.get("callee")) || (path.key === 0 && isFilledByTest(call));
  return isMockMethod(path) || isSetByTest(path);
}

/** A function of the app that bears such a name mocks nothing. */
const isMocking = (callee: NodePath): boolean =>
  MOCKING.has(leftmostName(callee)) &&
  (isTestFile(callee.file.path) || resolveReference(callee)?.is("Function") !== true);

/** `Rupt.attach = fake`, and `Rupt.attach = original` afterwards: a member of the SDK, never a place that the SDK is put. */
function isSetByTest(path: NodePath): boolean {
  const set = path.parentPath;
  if (!set?.is("AssignmentExpression", { operator: "=" }) || !isTestFile(path.file.path)) return false;
  const left = set.get("left");
  return left.is("MemberExpression") && staticName(left) === "attach";
}

/** `Object.assign(Rupt, { attach: vi.fn() })`, in a test with any function. */
function isFilledByTest(call: NodePath<CallExpression>): boolean {
  const callee = call.get("callee");
  const object = callee.is("MemberExpression") ? callee.get("object") : null;
  if (!object?.is("Identifier", { name: "Object" })) return false;
  const isTest = isTestFile(call.file.path);
  if (staticName(callee) === "defineProperty") return isTest;
  if (staticName(callee) !== "assign") return false;
  const given = argumentsOf(call).slice(1).map(unwrapped);
  const values = given.flatMap((each) =>
    each.is("ObjectExpression")
      ? each
          .get("properties")
          .flatMap((property) => (property.is("ObjectProperty") ? [property.get("value")] : []))
      : [],
  );
  return isTest || values.some(isMadeByRunner);
}

function isMadeByRunner(value: NodePath): boolean {
  const inner = unwrapped(value);
  const made = inner.is("Identifier") ? resolveReference(inner) : inner;
  const callee = made && calleeOf(unwrapped(made));
  return callee !== null && MOCKING.has(leftmostName(callee));
}

/** `Rupt.attach.mockResolvedValue(...)`, `(attach as jest.Mock).mock.calls`. */
function isMockMethod(path: NodePath): boolean {
  const parent = path.parentPath;
  if (!parent?.is("MemberExpression") || path.key !== "object") return false;
  const { property } = parent.node;
  return property.type === "Identifier" && /^mock/.test(property.name);
}

function leftmostName(callee: NodePath): string {
  let path = callee;
  for (;;) {
    if (path.is("MemberExpression")) path = path.get("object");
    else if (path.is("CallExpression")) path = path.get("callee");
    else return path.is("Identifier") ? path.node.name : "";
  }
}
