import type { CallExpression, ObjectExpression } from "@babel/types";
import {
  argumentsOf,
  type Binding,
  type NodePath,
  standsIn,
  unwrapped,
} from "../../../src/code/tree/index.ts";
import { mockerOf, replacesModule } from "../sdk/mock-calls.ts";
import {
  delegatedTo,
  givenValue,
  type Handle,
  handleOf,
  membersOf,
  nameOfMember,
  returnedValue,
} from "./handles.ts";

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

/** A variable that is assigned later holds another function when the client reads it. */
export const isReassigned = (attach: MockedAttach): boolean =>
  attach.is === "name" && (!attach.handle.binding.constant || attach.handle.binding.kind === "param");

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
  const members = membersOf(object, "spreads");
  if (!members) return null;
  const byDefault = members.get("default") ?? null;
  members.delete("default");
  members.delete("__esModule");
  return seenModule(object, byDefault, members, factory, spreadsOf(object));
}

/** What is spread into a literal. */
const spreadsOf = (object: NodePath<ObjectExpression>): NodePath[] =>
  object
    .get("properties")
    .flatMap((each) => (each.is("SpreadElement") ? [unwrapped(each.get("argument"))] : []));

function seenModule(
  object: NodePath<ObjectExpression>,
  byDefault: NodePath | null,
  named: ReadonlyMap<string, NodePath>,
  factory: NodePath | null,
  spreads: readonly NodePath[] = [],
): SeenModule | null {
  const given = agreedAttach(byDefault, named, factory, spreads);
  return given && { object, place: object, ...given };
}

/** What `attach` of a module is, by its default export and by its name; null where that is not one function. */
export function agreedAttach(
  byDefault: NodePath | null,
  named: ReadonlyMap<string, NodePath>,
  factory: NodePath | null,
  spreads: readonly NodePath[] = [],
): Pick<SeenModule, "attach" | "others"> | null {
  const found: (MockedAttach | null)[] = [];
  const others = new Set(named.keys());
  const direct = named.get("attach");
  if (direct) found.push(mockedAttach(direct, factory));
  const held = [...spreads];
  if (byDefault) {
    const object = unwrapped(byDefault);
    const members = membersOf(object, "spreads");
    for (const name of members?.keys() ?? []) others.add(name);
    const value = members?.get("attach");
    if (value) found.push(mockedAttach(value, factory));
    held.push(...(object.is("ObjectExpression") ? spreadsOf(object) : [object]));
  }
  for (const each of held) {
    const attach = attachOfName(each, factory);
    if (!attach || attach.others.includes("default")) return null;
    for (const name of attach.others) others.add(name);
    found.push(attach.attach);
  }
  const [attach, ...more] = found;
  if (!attach || !more.every((each) => each && isSame(attach, each))) return null;
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
  return factory !== null && standsIn(binding.scope.path, factory);
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
