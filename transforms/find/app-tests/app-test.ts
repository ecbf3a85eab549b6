import type { Node } from "@babel/types";
import {
  argumentsOf,
  literalText,
  type NodePath,
  outermostWrapper,
  type SourceModule,
  staticName,
  unwrapped,
  valueReferences,
} from "../../../src/code/tree/index.ts";
import { V3_PACKAGE } from "../../../src/sdk/v3.ts";
import type { ShapeOf } from "../sdk/find-entries.ts";
import { mockerOf, specifierOf } from "../sdk/mock-calls.ts";
import type { SdkReference } from "../sdk/references.ts";
import { type MockRead, readsItsArguments, readsOf } from "./mock-reads.ts";
import { givenValue, type Handle, handleOf, type ModuleMock, readModuleMock } from "./module-mocks.ts";

/** What one unit of the app's tests does with stand-ins for the v2 SDK. */
export interface AppTest {
  mocks: readonly ModuleMock[];
  spies: readonly Spy[];
  /** Calls that name the package to the runner and do not replace it: `vi.importActual("rupt")`, `jest.unmock("rupt")`. */
  otherCalls: readonly NodePath[];
  /** References to the v2 `attach` through the test's own import: they mean the mock. */
  attach: readonly SdkReference[];
  /** All that the test does with the function that stands for `attach`. */
  reads: readonly MockRead[];
  /** True where the test mocks the v3 package already. */
  mocksV3: boolean;
  /** True for code that runs before every test file: it has mocks, and no test. */
  isSetup: boolean;
}

/** `vi.spyOn(Rupt, "attach")`. */
export interface Spy {
  reference: SdkReference;
  call: NodePath;
  /** The literal that names the method. */
  method: NodePath;
}

const SPYING: ReadonlySet<string> = new Set(["spyOn", "stub", "spy", "method"]);
const TESTING: ReadonlySet<string> = new Set(["test", "it", "describe", "suite"]);

/** Reads what a unit mocks and spies on; null where it does neither. */
export function readAppTest(
  module: SourceModule,
  references: readonly SdkReference[],
  shapeOf: ShapeOf,
): AppTest | null {
  const mocks: ModuleMock[] = [];
  const otherCalls: NodePath[] = [];
  let mocksV3 = false;
  let isSetup = true;
  for (const node of module.tree.of("CallExpression")) {
    if (isTestCall(node.callee)) isSetup = false;
    if (mockerOf(node) === null) continue;
    const call = module.tree.pathOf(node);
    const specifier = specifierOf(call);
    if (!specifier) continue;
    const name = literalText(specifier);
    if (name === V3_PACKAGE) mocksV3 = true;
    if (name === null || shapeOf(name)?.v2 !== true) continue;
    const mock = readModuleMock(call, specifier);
    if (mock) mocks.push(mock);
    else otherCalls.push(call);
  }
  const spies = references.flatMap(spyAt);
  const isMocked = references.some(({ kind }) => kind === "mock");
  if (mocks.length === 0 && spies.length === 0 && !isMocked) return null;
  const attach = references.filter(
    (each) =>
      each.value.is === "function" &&
      each.value.name === "attach" &&
      each.kind !== "attach" &&
      each.kind !== "type",
  );
  const reads = [
    ...attach.flatMap((each) => readsOf(each.path)),
    ...spies.flatMap((each) => readsOf(each.call)),
    ...mocks.flatMap((mock) => readsOfMock(mock, mocks)),
  ];
  return { mocks, spies, otherCalls, attach, reads, mocksV3, isSetup };
}

/** `test(...)`, `describe.each(...)(...)`. */
function isTestCall(callee: Node): boolean {
  let at = callee;
  while (at.type === "MemberExpression" || at.type === "CallExpression")
    at = at.type === "MemberExpression" ? at.object : at.callee;
  return at.type === "Identifier" && TESTING.has(at.name);
}

function spyAt(reference: SdkReference): Spy[] {
  if (reference.value.is !== "sdk" && reference.value.is !== "namespace") return [];
  const path = outermostWrapper(reference.path);
  const call = path.parentPath;
  if (!call?.is("CallExpression") || path.listKey !== "arguments" || path.key !== 0) return [];
  if (!SPYING.has(staticName(call.get("callee")) ?? "")) return [];
  const [, method] = argumentsOf(call);
  return method?.is("StringLiteral", { value: "attach" }) ? [{ reference, call, method }] : [];
}

/** What the test does with the function of one mock, by the variable that holds it. */
function readsOfMock({ seen }: ModuleMock, mocks: readonly ModuleMock[]): MockRead[] {
  if (!seen) return [];
  const { attach } = seen;
  const given = "handle" in attach ? valuesOf(attach.handle) : [writtenValue(attach.value)];
  const reads: MockRead[] = given
    .filter((each) => each === null || !isHarmless(each))
    .map((each) => ({ is: "unseen", path: each ?? attach.value }));
  if (!("handle" in attach)) return reads;
  const { binding, members } = attach.handle;
  for (const reference of valueReferences(binding)) {
    if (mocks.some(({ call }) => reference.isDescendant(call))) continue;
    const end = memberAt(reference, members);
    if (end === "other") continue;
    reads.push(...(end === null ? [{ is: "unseen" as const, path: reference }] : readsOf(end)));
  }
  return reads;
}

/** What the factory itself says the function is, under a name or not. */
function writtenValue(value: NodePath): NodePath | null {
  const handle = handleOf(value);
  return handle ? givenValue(handle) : value;
}

/** The member that a reference leads to; `other` where it leads to another one, null where it is handed on whole. */
function memberAt(reference: NodePath, members: readonly string[]): NodePath | "other" | null {
  let path = reference;
  for (const name of members) {
    const parent: NodePath | null = outermostWrapper(path).parentPath;
    if (!parent?.is("MemberExpression")) return null;
    if (staticName(parent) !== name) return staticName(parent) === null ? null : "other";
    path = parent;
  }
  return path;
}

/** What a variable is given, at its declaration and later; null among them for what cannot be seen. */
export function valuesOf(handle: Handle): (NodePath | null)[] {
  const { binding, members } = handle;
  if (binding.path.is("FunctionDeclaration")) return binding.constant ? [binding.path] : [null];
  if (binding.constant) return [givenValue(handle)];
  if (members.length > 0 || !binding.path.is("VariableDeclarator")) return [null];
  const init = binding.path.get("init");
  const later = binding.constantViolations.map((each) =>
    each.is("AssignmentExpression", { operator: "=" }) ? unwrapped(each.get("right")) : null,
  );
  return init ? [unwrapped(init), ...later] : later;
}

const MAKING: ReadonlySet<string> = new Set([
  "fn",
  "mock",
  "stub",
  "spy",
  "fake",
  "callsFake",
  "mockImplementation",
  "mockImplementationOnce",
]);

/** Whether a function, or what a runner makes one of, answers without looking at the options. */
export function isHarmless(value: NodePath): boolean {
  if (!value.is("CallExpression")) return !readsItsArguments(value) && value.is("Function");
  const callee = value.get("callee");
  const name = callee.is("Identifier") ? callee.node.name : staticName(callee);
  if (name === null) return false;
  if (MAKING.has(name) && argumentsOf(value).some(readsItsArguments)) return false;
  if (callee.is("Identifier")) return MAKING.has(name);
  const object = callee.is("MemberExpression") ? unwrapped(callee.get("object")) : null;
  if (object?.is("Identifier")) return MAKING.has(name);
  return object !== null && isHarmless(object);
}
