import type { CallExpression, Node } from "@babel/types";
import {
  argumentsOf,
  type Binding,
  literalText,
  type NodePath,
  outermostWrapper,
  type SourceModule,
  simpleName,
  staticName,
  unwrapped,
  valueReferences,
} from "../../../src/code/tree/index.ts";
import { resolveReference } from "../../../src/code/values/resolve-reference.ts";
import { V3_PACKAGE } from "../../../src/sdk/v3.ts";
import { isExportedByName } from "../attach/response/response-use.ts";
import type { ShapeOf } from "../sdk/find-entries.ts";
import { mockerOf, requiresMock, specifierOf, undoesMock } from "../sdk/mock-calls.ts";
import type { SdkReference } from "../sdk/references.ts";
import { delegatedTo, givenTo, givenValue, type Handle, handleOf, holderOf, MAX_LINKS } from "./handles.ts";
import type { MockRead } from "./mock-read.ts";
import { readsOf, readsOfFunction } from "./mock-reads.ts";
import { CONTROLLING } from "./mock-words.ts";
import { type ModuleMock, readModuleMock } from "./module-mocks.ts";
import { typeArgumentsOf, withTypes } from "./option-types.ts";

/** What one unit of the app's tests does with stand-ins for the v2 SDK. */
export interface AppTest {
  mocks: readonly ModuleMock[];
  spies: readonly Spy[];
  /** Calls that ask the runner for the package: `vi.importActual("rupt")`, `jest.requireMock("rupt")`. */
  otherCalls: readonly NodePath[];
  /** Calls that undo a mock of the package: `vi.doUnmock("rupt")`. */
  undone: readonly NodePath[];
  /** References to the v2 `attach` through the test's own import: they mean the mock. */
  attach: readonly SdkReference[];
  /** All that the test does with the function that stands for `attach`. */
  reads: readonly MockRead[];
  /** Modules of the project that the test puts stand-ins in the place of: what stands behind them is not run. */
  replaced: readonly ReplacedModule[];
  /** True where the test mocks the v3 package already. */
  mocksV3: boolean;
  /** True for code that runs before every test file: it has mocks, and no test. */
  isSetup: boolean;
}

/** `vi.mock("./devices")`, `jest.mock("./devices", () => ({ ... }))`. */
export interface ReplacedModule {
  specifier: string;
  /** True where the runner makes the stand-in: it loads the module for that, and calls nothing of it. */
  isLoaded: boolean;
}

/** `vi.spyOn(Rupt, "attach")`. */
export interface Spy {
  reference: SdkReference;
  call: NodePath;
  /** The literal that names the method. */
  method: NodePath;
}

const SPYING: ReadonlySet<string> = new Set(["spyOn", "stub", "spy", "method", "replace"]);
const TESTING: ReadonlySet<string> = new Set(["test", "it", "describe", "suite"]);

/** Reads what a unit mocks and spies on; null where it does neither. */
export function readAppTest(
  module: SourceModule,
  references: readonly SdkReference[],
  shapeOf: ShapeOf,
): AppTest | null {
  const mocks: ModuleMock[] = [];
  const otherCalls: NodePath[] = [];
  const undone: NodePath[] = [];
  const replaced: ReplacedModule[] = [];
  const asActual = new Set<string>();
  let mocksV3 = false;
  let isSetup = true;
  for (const node of module.tree.of("CallExpression")) {
    if (isTestCall(node.callee)) isSetup = false;
    if (mockerOf(node) === null || requiresMock(node)) continue;
    const call = module.tree.pathOf(node);
    const specifier = specifierOf(call);
    if (!specifier) continue;
    const name = literalText(specifier);
    if (name === V3_PACKAGE) mocksV3 = true;
    if (name === null) continue;
    if (shapeOf(name)?.v2 !== true) {
      const isLoaded = standInOf(call);
      if (isLoaded === null) asActual.add(name);
      else replaced.push({ specifier: name, isLoaded });
      continue;
    }
    const mock = readModuleMock(call, specifier);
    if (mock) mocks.push(mock);
    else (undoesMock(node) ? undone : otherCalls).push(call);
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
    ...spies.flatMap(({ call }) => [...readsOf(call), ...readsOfGiven(argumentsOf(call)[2], mocks)]),
    ...mocks.flatMap((mock) => readsOfMock(mock, mocks)),
  ];
  const behind = replaced.filter(({ specifier }) => !asActual.has(specifier));
  return { mocks, spies, otherCalls, undone, attach, reads, replaced: behind, mocksV3, isSetup };
}

/**
 * Whether the runner loads a module that the whole file gets a stand-in for; null where the real one may be run: it is asked for,
 * spied on, or replaced only from here on.
 */
function standInOf(call: NodePath<CallExpression>): boolean | null {
  if (staticName(call.get("callee")) !== "mock" || !call.parentPath?.parentPath?.is("Program")) return null;
  const [, given] = argumentsOf(call);
  if (given === undefined) return true;
  const factory = unwrapped(given);
  return factory.is("Function") && factory.node.params.length === 0 ? false : null;
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
  if (!isSpying(call)) return [];
  const [, method] = argumentsOf(call);
  return method?.is("StringLiteral", { value: "attach" }) ? [{ reference, call, method }] : [];
}

/** What the test does with the function of one mock, by the variables that hold it. */
function readsOfMock({ seen }: ModuleMock, mocks: readonly ModuleMock[]): readonly MockRead[] {
  if (!seen) return [];
  const { attach } = seen;
  if ("handle" in attach) return readsOfHandle(attach.handle, attach.value, mocks);
  return readsIn(writtenValue(attach.value) ?? attach.value);
}

/** What the test does with a function that it gives a spy: `mock.method(Rupt, "attach", fn)`. */
function readsOfGiven(given: NodePath | undefined, mocks: readonly ModuleMock[]): readonly MockRead[] {
  const value = given && unwrapped(given);
  if (!value || value.is("ObjectExpression")) return [];
  const handle = handleOf(value);
  if (handle) return readsOfHandle(handle, value, mocks);
  return readsIn(value);
}

function readsOfHandle(handle: Handle, place: NodePath, mocks: readonly ModuleMock[]): MockRead[] {
  const reads = valuesOf(handle).flatMap((each) =>
    each ? readsIn(each) : [{ is: "unseen", path: place } as const],
  );
  return [...reads, ...followHandle(handle, mocks, new Map())];
}

/** What the test does with a function by one variable, and by the others that hold the same one. */
function followHandle(
  handle: Handle,
  mocks: readonly ModuleMock[],
  visited: Map<Binding, string[]>,
): readonly MockRead[] {
  const { binding, members } = handle;
  const seen = visited.get(binding) ?? [];
  if (seen.includes(members.join())) return [];
  visited.set(binding, [...seen, members.join()]);
  const given = givenTo(handle);
  // What another file does with it is not followed.
  const reads: MockRead[] = isExportedByName(binding) ? [{ is: "unseen", path: binding.path }] : [];
  if (given && "members" in given) reads.push(...followHandle(given, mocks, visited));
  for (const reference of valueReferences(binding)) {
    if (mocks.some(({ call }) => reference.isDescendant(call)) || isGivenToSpy(reference)) continue;
    const end = memberAt(reference, members);
    if (end === "other") continue;
    const holder = holderOf(end.path, end.left);
    if (holder) reads.push(...followHandle(holder, mocks, visited));
    else if (end.left.length > 0) reads.push({ is: "unseen", path: reference });
    else if (!isDelegate(end.path)) reads.push(...readsOf(end.path));
  }
  return reads;
}

const isGivenToSpy = (reference: NodePath): boolean => {
  const path = outermostWrapper(reference);
  return (
    path.listKey === "arguments" && path.key === 2 && path.parentPath !== null && isSpying(path.parentPath)
  );
};

const isSpying = (call: NodePath): boolean =>
  call.is("CallExpression") &&
  (SPYING.has(staticName(call.get("callee")) ?? "") || isSpyOn(call.get("callee")));

/** A function of the project that bears the name is none of a test runner. */
const isSpyOn = (callee: NodePath): boolean =>
  callee.is("Identifier", { name: "spyOn" }) && resolveReference(callee)?.is("Function") !== true;

/** `(...args) => mockAttach(...args)` hands on what it is given. */
const isDelegate = (path: NodePath): boolean => {
  const call = path.parentPath;
  const fn = call?.is("CallExpression") && path.key === "callee" ? call.parentPath : null;
  return fn !== null && fn !== undefined && delegatedTo(fn) !== null;
};

/** What the factory itself says the function is, under a name or not. */
function writtenValue(value: NodePath): NodePath | null {
  const handle = handleOf(value);
  return handle ? givenValue(handle) : value;
}

/** The member that a reference leads to, or how far it goes before it is handed on; `other` where it leads to another one. */
function memberAt(
  reference: NodePath,
  members: readonly string[],
): { path: NodePath; left: readonly string[] } | "other" {
  let path = reference;
  for (const [at, name] of members.entries()) {
    const parent: NodePath | null = outermostWrapper(path).parentPath;
    if (!parent?.is("MemberExpression") || staticName(parent) === null)
      return { path, left: members.slice(at) };
    if (staticName(parent) !== name) return "other";
    path = parent;
  }
  return { path, left: [] };
}

/** What a variable is given, at its declaration and later; null among them for what cannot be seen. */
export function valuesOf(handle: Handle, depth = 0): (NodePath | null)[] {
  const { binding, members } = handle;
  if (binding.path.is("FunctionDeclaration")) return binding.constant ? [binding.path] : [null];
  if (binding.constant) {
    const given = givenTo(handle);
    if (!given || !("members" in given)) return [given];
    return depth < MAX_LINKS ? valuesOf(given, depth + 1) : [null];
  }
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

/** What a function, or what a runner makes one of, reads of the options. */
export function readsIn(value: NodePath): readonly MockRead[] {
  const unseen: readonly MockRead[] = [{ is: "unseen", path: value }];
  if (!value.is("CallExpression")) return value.is("Function") ? readsOfFunction(value) : unseen;
  const callee = value.get("callee");
  const name = simpleName(callee);
  if (name === null) return unseen;
  const made = MAKING.has(name) ? argumentsOf(value).flatMap(readsOfFunction) : [];
  const reads = withTypes(made, typeArgumentsOf(value), "mock");
  const object = callee.is("MemberExpression") ? unwrapped(callee.get("object")) : null;
  if (!object || object.is("Identifier")) return MAKING.has(name) ? reads : unseen;
  if (!MAKING.has(name) && !CONTROLLING.test(name)) return unseen;
  // `sinon.fake.resolves(null)`
  if (object.is("MemberExpression")) return staticName(object) === "fake" ? reads : unseen;
  return [...reads, ...readsIn(object)];
}
