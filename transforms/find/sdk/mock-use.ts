import type { NodePath } from "../../../src/code/tree/index.ts";

const MOCKERS = new Set([
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

/** Whether an expression is handed to a mocking or assertion library: `vi.mocked(Rupt.attach)`, `jest.spyOn(Rupt, "attach")`. */
export function isMockUse(path: NodePath): boolean {
  const call = path.parentPath?.is("CallExpression") && path.listKey === "arguments" ? path.parentPath : null;
  if (call?.is("CallExpression")) return MOCKERS.has(leftmostName(call.get("callee")));
  return isMockMethod(path);
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
