import type { CallExpression, Identifier, ObjectExpression } from "@babel/types";
import {
  argumentsOf,
  type Binding,
  isCall,
  keyName,
  type NodePath,
  outermostWrapper,
  staticName,
  unwrapped,
} from "../../../src/code/tree/index.ts";
import { mockerOf, replacesModule } from "../sdk/mock-calls.ts";

/** The test runner whose mock this is: it decides what runs when, and how the text to paste is written. */
export type Runner = "vitest" | "jest" | "node" | "bun";

/** A call that puts another module in place of the v2 package: `vi.mock("rupt", factory)`. */
export interface ModuleMock {
  call: NodePath<CallExpression>;
  /** The literal that names the package. */
  specifier: NodePath;
  runner: Runner;
  /** The function that gives the module; null for node:test, which takes the module itself. */
  factory: NodePath | null;
  /** What stands for the module; null where it cannot be seen. */
  seen: SeenModule | null;
}

export interface SeenModule {
  object: NodePath<ObjectExpression>;
  /** What the factory gives: the literal, or the name of a constant that holds it. */
  place: NodePath;
  attach: MockedAttach;
  /** Further functions of v2 that it gives. */
  others: readonly string[];
}

/**
 * What `attach` of the mock is:
 * - `name`: a variable of the test, or a member of one, `attach` or `mocks.attach`
 * - `delegate`: a function that only calls such a variable with what it is given
 * - `inline`: an expression that stands in the factory
 * - `local`: a constant that the factory declares
 */
export type MockedAttach =
  | { is: "name" | "delegate"; value: NodePath; handle: Handle }
  | { is: "inline" | "local"; value: NodePath };

/** A variable, or a member of one, that holds the function. */
export interface Handle {
  binding: Binding;
  members: readonly string[];
}

/** Reads a call of a mocking object that names the v2 package; null where it does not replace it. */
export function readModuleMock(call: NodePath<CallExpression>, specifier: NodePath): ModuleMock | null {
  const object = mockerOf(call.node);
  if (object === null || !replacesModule(call.node)) return null;
  const [, second] = argumentsOf(call);
  const given = second ? unwrapped(second) : null;
  const runner = runnerOfMock(object, given);
  if (given === null) return { call, specifier, runner, factory: null, seen: null };
  if (runner === "node") return { call, specifier, runner, factory: null, seen: readOptions(given) };
  return { call, specifier, runner, factory: given, seen: readFactory(given) };
}

function runnerOfMock(object: string, given: NodePath | null): Runner {
  if (object === "jest") return "jest";
  if (object !== "mock") return "vitest";
  return given?.is("ObjectExpression") ? "node" : "bun";
}

/** `mock.module("rupt", { defaultExport: { attach }, namedExports: { attach } })`. */
function readOptions(given: NodePath): SeenModule | null {
  if (!given.is("ObjectExpression")) return null;
  const members = membersOf(given);
  if (members === null || [...members.keys()].some((name) => !NODE_KEYS.has(name))) return null;
  const named = members.get("namedExports");
  const names = named === undefined ? new Map<string, NodePath>() : membersOf(unwrapped(named));
  if (names === null) return null;
  return seenModule(given, members.get("defaultExport") ?? null, names, null);
}

const NODE_KEYS: ReadonlySet<string> = new Set(["defaultExport", "namedExports", "cache"]);

function readFactory(factory: NodePath): SeenModule | null {
  const place = returnedValue(factory);
  const value = place && unwrapped(place);
  if (!value) return null;
  if (value.is("ObjectExpression")) return readModule(value, factory);
  const handle = handleOf(value);
  const held = handle && !isDeclaredIn(handle.binding, factory) ? givenValue(handle) : null;
  const seen = held?.is("ObjectExpression") ? readModule(held, null) : null;
  if (!handle || !seen) return null;
  // Names that the literal reads may not be in reach of the factory: the constant is.
  const byDefault = seen.object.get("properties").some((each) => nameOfMember(each) === "default");
  const members = [...handle.members, ...(byDefault ? ["default", "attach"] : ["attach"])];
  const attach: MockedAttach = { is: "name", value, handle: { binding: handle.binding, members } };
  return givenValue(attach.handle) ? { ...seen, place, attach } : null;
}

function readModule(object: NodePath<ObjectExpression>, factory: NodePath | null): SeenModule | null {
  const members = membersOf(object);
  if (!members) return null;
  const byDefault = members.get("default") ?? null;
  members.delete("default");
  members.delete("__esModule");
  return seenModule(object, byDefault, members, factory);
}

/** What a factory returns, whatever it declares before. */
function returnedValue(factory: NodePath): NodePath | null {
  if (!factory.is("ArrowFunctionExpression") && !factory.is("FunctionExpression")) return null;
  if (factory.node.generator || factory.node.params.length > 0) return null;
  const body: NodePath = factory.get("body");
  if (!body.is("BlockStatement")) return body;
  const statements = body.get("body");
  const last = statements.at(-1);
  if (!last?.is("ReturnStatement")) return null;
  if (statements.slice(0, -1).some((each) => !each.is("VariableDeclaration", { kind: "const" }))) return null;
  return last.get("argument") ?? null;
}

/** The name of a member of a literal, when it is written out. */
export function nameOfMember(property: NodePath): string | null {
  return property.is("ObjectProperty") || property.is("ObjectMethod") ? keyName(property) : null;
}

/** The members of a literal by name; null where one cannot be seen. */
export function membersOf(object: NodePath): Map<string, NodePath> | null {
  if (!object.is("ObjectExpression")) return null;
  const members = new Map<string, NodePath>();
  for (const property of object.get("properties")) {
    if (property.is("ObjectMethod")) {
      const name = keyName(property);
      if (name === null || property.node.kind !== "method") return null;
      members.set(name, property);
    } else if (property.is("ObjectProperty")) {
      const name = keyName(property);
      if (name === null) return null;
      members.set(name, property.get("value"));
    } else return null;
  }
  return members;
}

function seenModule(
  object: NodePath<ObjectExpression>,
  byDefault: NodePath | null,
  named: ReadonlyMap<string, NodePath>,
  factory: NodePath | null,
): SeenModule | null {
  const given = agreedAttach(byDefault, named, factory);
  return given && { object, place: object, ...given };
}

/** What `attach` of a module is, by its default export and by its name; null where that is not one function. */
export function agreedAttach(
  byDefault: NodePath | null,
  named: ReadonlyMap<string, NodePath>,
  factory: NodePath | null,
): Pick<SeenModule, "attach" | "others"> | null {
  const found: (MockedAttach | null)[] = [];
  const others = new Set(named.keys());
  const direct = named.get("attach");
  if (direct) found.push(mockedAttach(direct, factory));
  if (byDefault) {
    const members = membersOf(unwrapped(byDefault));
    if (members) {
      for (const name of members.keys()) others.add(name);
      const value = members.get("attach");
      if (value) found.push(mockedAttach(value, factory));
    } else {
      const attach = attachOfName(unwrapped(byDefault), factory);
      if (!attach) return null;
      for (const name of attach.others) others.add(name);
      found.push(attach.attach);
    }
  }
  const [attach, other] = found;
  if (!attach || (found.length > 1 && !(other && isSame(attach, other)))) return null;
  others.delete("attach");
  return { attach, others: [...others] };
}

function isSame(a: MockedAttach, b: MockedAttach): boolean {
  if (!("handle" in a) || !("handle" in b)) return isSameConstant(a.value, b.value);
  return a.handle.binding === b.handle.binding && a.handle.members.join() === b.handle.members.join();
}

/** Two reads of one constant of the factory; two `vi.fn()` are two functions. */
function isSameConstant(a: NodePath, b: NodePath): boolean {
  if (!a.is("Identifier") || !b.is("Identifier")) return false;
  const binding = a.binding;
  return binding !== undefined && binding === b.binding;
}

function mockedAttach(value: NodePath, factory: NodePath | null): MockedAttach | null {
  const path = unwrapped(value);
  const handle = handleOf(path);
  if (handle) {
    if (!isDeclaredIn(handle.binding, factory)) return { is: "name", value: path, handle };
    return handle.members.length === 0 ? { is: "local", value: path } : null;
  }
  const target = delegatedTo(path);
  if (target) return { is: "delegate", value: path, handle: target };
  if (path.is("ObjectMethod")) return null;
  return { is: "inline", value: path };
}

function isDeclaredIn(binding: Binding, factory: NodePath | null): boolean {
  const { path } = binding.scope;
  return factory !== null && (path === factory || path.isDescendant(factory));
}

/** The variable, or the member of one, that an expression reads. */
export function handleOf(path: NodePath): Handle | null {
  const members: string[] = [];
  let at = path;
  while (at.is("MemberExpression")) {
    const name = staticName(at);
    if (name === null) return null;
    members.unshift(name);
    at = unwrapped(at.get("object"));
  }
  if (!at.is("Identifier")) return null;
  const binding = at.binding;
  return binding ? { binding, members } : null;
}

/** `(...args) => mockAttach(...args)`, `(options) => mockAttach(options)`. */
export function delegatedTo(path: NodePath): Handle | null {
  if (!path.is("ArrowFunctionExpression") || path.node.params.length !== 1) return null;
  const call: NodePath = path.get("body");
  if (!call.is("CallExpression") || call.node.arguments.length !== 1) return null;
  const [parameter] = path.node.params;
  const [argument] = call.node.arguments;
  const isRest = parameter?.type === "RestElement" && argument?.type === "SpreadElement";
  const from = isRest ? parameter.argument : parameter;
  const to = isRest ? argument.argument : argument;
  if (from?.type !== "Identifier" || to?.type !== "Identifier" || from.name !== to.name) return null;
  const handle = handleOf(unwrapped(call.get("callee")));
  return handle?.binding.scope.path.node === path.node ? null : handle;
}

/** `default: mocks`, where `const mocks = vi.hoisted(() => ({ attach: vi.fn() }))` or a literal. */
function attachOfName(
  path: NodePath,
  factory: NodePath | null,
): { attach: MockedAttach; others: string[] } | null {
  const handle = handleOf(path);
  if (!handle || isDeclaredIn(handle.binding, factory)) return null;
  const held = givenValue(handle);
  const members = held ? membersOf(held) : null;
  if (!members?.has("attach")) return null;
  const attach: Handle = { binding: handle.binding, members: [...handle.members, "attach"] };
  return {
    attach: { is: "name", value: path, handle: attach },
    others: [...members.keys()].filter((name) => name !== "attach"),
  };
}

/** The expression that a variable, or a member of one, is given once and for all; null where that cannot be seen. */
export function givenValue(handle: Handle, depth = 0): NodePath | null {
  const given = givenTo(handle);
  if (!given || !("members" in given)) return given;
  return depth < MAX_LINKS ? givenValue(given, depth + 1) : null;
}

/** How many variables may lead to a function: a literal that names itself has no end. */
export const MAX_LINKS = 10;

/** What a variable, or a member of one, is given: an expression, or what another variable holds. */
export function givenTo({ binding, members }: Handle): NodePath | Handle | null {
  if (!binding.constant || !binding.path.is("VariableDeclarator")) return null;
  const init = binding.path.get("init");
  if (!init) return null;
  const names = [...members];
  const id = binding.path.get("id");
  if (id.is("ObjectPattern")) {
    const property = id
      .get("properties")
      .find((each) => each.is("ObjectProperty") && each.node.value === binding.identifier);
    const name = property?.is("ObjectProperty") ? keyName(property) : null;
    if (name === null) return null;
    names.unshift(name);
  } else if (!id.is("Identifier")) return null;
  let value = hoisted(unwrapped(init));
  for (const [at, name] of names.entries()) {
    const from = value.is("ObjectExpression") ? null : handleOf(value);
    if (from) return { binding: from.binding, members: [...from.members, ...names.slice(at)] };
    const member = membersOf(value)?.get(name);
    if (!member) return null;
    value = unwrapped(member);
  }
  return handleOf(value) ?? delegatedTo(value) ?? value;
}

/** The constant that holds the literal in which an expression stands, and the names that lead to it there. */
export function holderOf(path: NodePath, members: readonly string[]): Handle | null {
  const names = [...members];
  let at = outermostWrapper(path);
  for (;;) {
    const property = at.parentPath;
    if (!property?.is("ObjectProperty") || at.key !== "value") break;
    const name = keyName(property);
    if (name === null || !property.parentPath) return null;
    names.unshift(name);
    at = outermostWrapper(property.parentPath);
  }
  let declarator = at.parentPath;
  const fn = declarator?.is("ReturnStatement") ? declarator.getFunctionParent() : declarator;
  if (fn?.is("ArrowFunctionExpression") || fn?.is("FunctionExpression")) {
    const call = fn.parentPath;
    if (!call || !isCall(call) || unwrapped(call) === hoisted(call)) return null;
    declarator = outermostWrapper(call).parentPath;
  }
  if (!declarator?.is("VariableDeclarator")) return null;
  const id = declarator.get("id");
  if (id.is("Identifier")) return handleAt(id, names);
  const [first, ...rest] = names;
  if (!id.is("ObjectPattern") || first === undefined) return null;
  const property = id.get("properties").find((each) => each.is("ObjectProperty") && keyName(each) === first);
  const value = property?.is("ObjectProperty") ? property.get("value") : null;
  return value?.is("Identifier") ? handleAt(value, rest) : null;
}

function handleAt(id: NodePath<Identifier>, members: readonly string[]): Handle | null {
  const binding = id.binding;
  return binding ? { binding, members } : null;
}

/** What `vi.hoisted(() => ({ ... }))` gives. */
function hoisted(path: NodePath): NodePath {
  if (!isCall(path) || staticName(path.get("callee")) !== "hoisted") return path;
  const [factory] = argumentsOf(path);
  const value = factory && returnedValue(unwrapped(factory));
  return value ? unwrapped(value) : path;
}
