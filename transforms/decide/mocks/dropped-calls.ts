import {
  argumentsOf,
  type Binding,
  calleeOf,
  initOf,
  isCall,
  isMember,
  keyName,
  literalText,
  memberRoot,
  type NodePath,
  outermostWrapper,
  type SourceModule,
  staticName,
  unwrapped,
} from "../../../src/code/tree/index.ts";
import { functionAt } from "../../../src/code/values/function-at.ts";
import { onlyReads } from "../../../src/code/values/only-reads.ts";
import { type Origin, originOf } from "../../../src/code/values/origin.ts";
import { membersOf, returnedValue } from "../../find/app-tests/handles.ts";
import type { ModuleMock } from "../../find/app-tests/module-mocks.ts";
import type { AttachCall } from "../../find/attach/attach-call.ts";
import { hasEffect } from "../../find/attach/callbacks/callbacks.ts";
import { mockerOf, specifierOf } from "../../find/sdk/mock-calls.ts";
import type { ClientModuleFacts } from "../clients/client-module-facts.ts";
import type { LeftExpectation } from "./mock-plan.ts";

/** How many functions are followed into what they call. */
const MAX_FUNCTIONS = 50;

/**
 * What a test expects of functions that removed options called: `expect(limitFor).toHaveBeenCalled()`. A function that only computes is
 * not called any more, and a test may have its own in its place.
 */
export function expectedOfDropped(
  test: SourceModule,
  attaches: readonly AttachCall[],
  facts: ClientModuleFacts,
): LeftExpectation[] {
  const dropped = [...droppedCalls(attaches)].filter(([{ path }]) => path.file !== test);
  if (dropped.length === 0) return [];
  const named = new Map(dropped);
  for (const [binding, name] of dropped)
    for (const standIn of standInsFor(test, binding, name, facts)) named.set(standIn, name);
  return test.tree.of("CallExpression").flatMap((node) => {
    const call: NodePath = test.tree.pathOf(node);
    const value = asserted(call);
    const binding = value && bindingBehind(value);
    const name = binding && named.get(binding);
    return name ? [{ path: call, why: "dropped" as const, options: [name] }] : [];
  });
}

/**
 * What a test expects of the `detach` of its mock, when no code that it reaches calls v2 any more: that it was called, or what comes of
 * its failing. Asked by its name, which a test gives it in the mock, or in an object that the mock gives.
 */
export function expectedOfDetach({ tree }: SourceModule, mocks: readonly ModuleMock[]): LeftExpectation[] {
  if (!mocks.some(({ seen }) => seen?.others.includes("detach"))) return [];
  const left = (path: NodePath): LeftExpectation => ({ path, why: "detached", options: ["detach"] });
  const asked = tree.of("CallExpression").flatMap((node) => {
    const call: NodePath = tree.pathOf(node);
    const value = asserted(call);
    return value && DETACH.test(lastName(value)) ? [left(call)] : [];
  });
  const failing = tree.of("ObjectProperty").flatMap((node) => {
    const property = tree.pathOf(node);
    return keyName(property) === "detach" && FAILS.test(property.get("value").text) ? [left(property)] : [];
  });
  return [...asked, ...failing];
}

const DETACH = /detach/i;
const FAILS = /\b(?:mockRejectedValue(?:Once)?|rejects?|throws?)\b|\bthrow\s/;

/** The last name of `h.detach`, `vi.mocked(h.detach)`, `detach.mock.calls`. */
function lastName(value: NodePath): string {
  const path = unwrapped(value);
  if (isCall(path))
    return (
      argumentsOf(path)
        .map(lastName)
        .find((name) => DETACH.test(name)) ?? ""
    );
  if (!isMember(path)) return path.is("Identifier") ? path.node.name : "";
  const name = staticName(path) ?? "";
  return DETACH.test(name) ? name : lastName(path.get("object"));
}

/** The functions that removed options call, which are called no more, by the names that other files know. */
function droppedCalls(attaches: readonly AttachCall[]): Map<Binding, string> {
  const found = new Map<Binding, string>();
  const followed = new Set<NodePath>();
  const follow = (code: NodePath): void => {
    const visit = (path: NodePath): boolean => {
      if (isCall(path)) enter(path);
      const init = path.is("Identifier") ? onlyRead(path) : null;
      if (init && isDropped(init)) follow(init);
      return path === code || !path.is("Function");
    };
    visit(code);
    code.walk(visit);
  };
  const enter = (call: NodePath): void => {
    const callee = calleeOf(call);
    const origin = callee && originAt(callee);
    if (origin) found.set(origin.binding, origin.exported);
    const fn = callee && functionAt(callee);
    if (!fn || followed.has(fn) || followed.size > MAX_FUNCTIONS) return;
    followed.add(fn);
    follow(fn);
  };
  for (const { steps } of attaches)
    for (const { do: what, entry } of steps)
      if (what === "remove" && isDropped(entry.value)) follow(entry.value);
  return found;
}

/** Whether nothing is lost with a value: it computes, or reads. */
const isDropped = (value: NodePath): boolean => !hasEffect(value) || onlyReads(value);

/** What a constant begins with that nothing else reads. */
function onlyRead(name: NodePath): NodePath | null {
  const { binding } = name;
  return binding?.constant === true && binding.referencePaths.length === 1 ? initOf(binding) : null;
}

/** What a name leads to, or the member of a namespace. */
function originAt(value: NodePath): Origin | null {
  const path = unwrapped(value);
  return originOf(isMember(path) ? unwrapped(path.get("object")) : path);
}

/** Functions that stand in the place of another in a test: `vi.mock("./limits.js", () => ({ limitFor: handle }))`. */
function standInsFor(
  test: SourceModule,
  { path: { file } }: Binding,
  name: string,
  { resolve }: ClientModuleFacts,
): Binding[] {
  return test.tree.of("CallExpression").flatMap((node) => {
    const call = mockerOf(node) === null ? null : test.tree.pathOf<typeof node>(node);
    const specifier = call && specifierOf(call);
    const text = specifier && literalText(specifier);
    const factory = call && argumentsOf(call)[1];
    if (!text || !factory || resolve(test.path, text) !== file.path) return [];
    const made = returnedValue(unwrapped(factory));
    const given = made && membersOf(unwrapped(made), "spreads")?.get(name);
    return (given && bindingBehind(given)) ?? [];
  });
}

/** What answers calls one by one: a call less moves all answers. */
const ONE_BY_ONE = /^(?:mock\w*Once|onCall|on\w+Call)$/;

/**
 * What `expect(limitFor)` or `assert.called(limitFor)` asks about, or `now.mockReturnValueOnce(1)` counts on; null where it says that
 * nothing was called.
 */
function asserted(call: NodePath): NodePath | null {
  const callee = calleeOf(call);
  if (isMember(callee) && ONE_BY_ONE.test(staticName(callee) ?? "")) {
    const object = unwrapped(callee.get("object"));
    return isCall(object) && isMember(calleeOf(object)) ? null : object;
  }
  const root = callee && memberRoot(callee);
  const isAssertion = root?.is("Identifier") && /^(?:expect|assert|sinon)$/.test(root.node.name);
  const [given] = isAssertion ? argumentsOf(call) : [];
  const chained = outermostWrapper(call).parentPath;
  if (!given || (isMember(chained) && staticName(chained) === "not")) return null;
  return unwrapped(given);
}

/** The declaration of the function behind `limitFor`, `limits.limitFor`, `vi.mocked(limitFor).mock.calls`. */
function bindingBehind(value: NodePath): Binding | null {
  const root = memberRoot(value);
  const [wrapped] = isCall(root) && /\bmocked$/.test(calleeOf(root)?.text ?? "") ? argumentsOf(root) : [];
  if (wrapped) return bindingBehind(wrapped);
  return root.is("Identifier") ? (originOf(root)?.binding ?? root.binding ?? null) : null;
}
