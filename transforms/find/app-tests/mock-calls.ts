import type { CallExpression } from "@babel/types";
import type { NodePath } from "../../../src/code/tree/index.ts";

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
const MOCKERS = new Set(["jest", "vi", "vitest", "mock", "td"]);

/** `vi.mock("rupt")`, `jest.requireActual("rupt")`, `mock.module("rupt")`: a call whose first argument names a module. */
export function isModuleMock({ callee }: CallExpression): boolean {
  if (callee.type !== "MemberExpression" || callee.object.type !== "Identifier") return false;
  const { property } = callee;
  return MOCKERS.has(callee.object.name) && property.type === "Identifier" && MOCK_CALLS.has(property.name);
}

/** The `import("rupt")` of `vi.mock(import("rupt"), ...)`: it names the module and loads nothing. */
export function isMockedName(path: NodePath): boolean {
  const { parentPath } = path;
  return (
    parentPath?.is("CallExpression") === true && path.listKey === "arguments" && isModuleMock(parentPath.node)
  );
}
