import type { Function as FunctionNode } from "@babel/types";
import {
  type Binding,
  initOf,
  isCall,
  isMember,
  keyName,
  type NodePath,
  standsIn,
  valueReferences,
} from "../../../src/code/tree/index.ts";
import { getterAt, getterOf, gettersOf } from "../../../src/code/values/function-at.ts";
import { calledFunction } from "../../../src/code/values/pure-function.ts";
import { renderedAround } from "../../../src/code/values/reactive/rendered.ts";
import { trackedAround } from "../../../src/code/values/reactive/tracked.ts";
import { propertyValue, resolveReference } from "../../../src/code/values/resolve-reference.ts";
import type { AttachCall } from "./attach-facts.ts";
import { readsOfParameters, type TrackedCode, watchedReads } from "./watched-reads.ts";

const MAX_DEPTH = 4;

/** A removed option, and what it read that made the call run again. */
interface LostTrigger {
  option: string;
  reads: string[];
}

/**
 * What removed options read that lets the code around the call run again when it changes, and that nothing else there reads: in
 * `watchEffect(() => void attach({ ..., redirect_urls: { success_url: site + route.fullPath } }))` the page.
 *
 * @param elsewhere the code that runs again, where the file does not show it
 */
export function lostTriggers(
  { call, steps }: Pick<AttachCall, "call" | "steps">,
  elsewhere: readonly NodePath[] | null = null,
): LostTrigger[] {
  const tracked = elsewhere ?? trackedAround(call);
  const rendered = elsewhere === null && tracked.length === 0 ? renderedAround(call) : null;
  const parts = rendered?.parts ?? tracked;
  if (parts.length === 0) return [];
  const removed = steps.flatMap((step) =>
    step.do === "remove" && step.entry.name !== "client_id" ? [step.entry] : [],
  );
  const values = removed.map(({ value }) => value);
  const isStatement = parts.at(-1)?.is("LabeledStatement") === true;
  const byHooks = rendered?.byHooks === true;
  const code = { parts, isStatement, byHooks, withSignals: elsewhere !== null };
  const found = values.map((value) => {
    const gone = [value];
    return { reads: readsIn(value, (init) => gone.push(init), { values, code, depth: 0 }), gone };
  });
  const gone = new Set(found.flatMap((each) => each.gone));
  const kept = new Set(parts.flatMap((each) => [...readsOf(each, gone, code)]));
  return removed.flatMap(({ name }, index) => {
    const reads = [...(found[index]?.reads ?? [])].filter((each) => !kept.has(each));
    return reads.length > 0 ? [{ option: name, reads }] : [];
  });
}

interface Search {
  /** The values of all options that are removed. */
  readonly values: readonly NodePath[];
  /** What runs again. */
  readonly code: TrackedCode;
  readonly depth: number;
}

/** What a removed value reads, by itself, by names that only removed values read, and by functions that it calls. */
function readsIn(value: NodePath, taken: (init: NodePath) => void, search: Search): Set<string> {
  const reads = readsOf(value, new Set(), search.code);
  if (search.depth >= MAX_DEPTH) return reads;
  const deeper = { ...search, depth: search.depth + 1 };
  const addAll = (code: NodePath, whenTaken = taken) => {
    for (const each of readsIn(code, whenTaken, deeper)) reads.add(each);
  };
  const visit = (path: NodePath) => {
    if (path.is("Function")) return false;
    for (const fn of functionsRun(path)) {
      if (isCall(path)) for (const each of readsOfParameters(path, fn, search.code)) reads.add(each);
      if (search.values.some((each) => fn.isDescendant(each))) continue;
      // What a parameter has by default is read with each call.
      const presets = fn.get("params").filter((each) => !each.is("Identifier"));
      for (const code of [...presets, fn.get("body")]) addAll(code, () => undefined);
    }
    const source = path.is("Identifier") ? sourceOf(path.binding) : null;
    const isOurs = source && search.code.parts.some((each) => standsIn(source, each));
    if (isOurs && isOnlyReadIn(path.binding, search.values)) {
      taken(source);
      addAll(source);
    }
    return true;
  };
  if (visit(value)) value.walk(visit);
  return reads;
}

/** The functions that a node runs, where they can be seen: what it calls, and getters of what it reads, takes out of an object or spreads. */
function functionsRun(path: NodePath): NodePath<FunctionNode>[] {
  if (path.is("SpreadElement")) return gettersOf(path.get("argument"));
  if (path.is("ObjectProperty") && path.parentPath?.is("ObjectPattern")) return gettersTaken(path);
  const fn = isCall(path) ? calledFunction(path) : isMember(path) ? getterAt(path) : null;
  return fn ? [fn] : [];
}

/** `const { plan: { seats } } = session`: the getters `plan` and `seats`. */
function gettersTaken(property: NodePath): NodePath<FunctionNode>[] {
  const names: string[] = [];
  let at: NodePath | null = property;
  while (at?.is("ObjectProperty")) {
    names.unshift(keyName(at) ?? "");
    const holder: NodePath | null = at.parentPath?.parentPath ?? null;
    at = holder?.is("AssignmentPattern") ? holder.parentPath : holder;
  }
  const init = at?.is("VariableDeclarator") ? at.get("init") : null;
  let object: NodePath | null = init ?? null;
  const found: NodePath<FunctionNode>[] = [];
  for (const name of names) {
    const getter = object && getterOf(object, name);
    if (getter) found.push(getter);
    const literal = object && resolveReference(object);
    object = literal?.is("ObjectExpression") ? propertyValue(literal, name) : null;
  }
  return found;
}

/** What a name is declared with: its value, or what takes it out of an object. */
function sourceOf(binding: Binding | undefined): NodePath | null {
  const name = binding?.path.file.tree.pathOf(binding.identifier);
  const item = name?.parentPath?.is("AssignmentPattern") ? name.parentPath : name;
  const property = item?.parentPath;
  return property?.is("ObjectProperty") ? property : initOf(binding);
}

function isOnlyReadIn(binding: Binding | undefined, values: readonly NodePath[]): boolean {
  return valueReferences(binding).every((each) => values.some((value) => standsIn(each, value)));
}

/** What is watched and read in code, but for parts of it that go. What a function within reads does not count until it is called. */
function readsOf(code: NodePath, gone: ReadonlySet<NodePath>, tracked: TrackedCode): Set<string> {
  const reads = new Set<string>();
  const visit = (path: NodePath) => {
    if (gone.has(path) || (path.is("Function") && path !== code)) return false;
    for (const read of watchedReads(path, tracked)) reads.add(read);
    return true;
  };
  if (visit(code)) code.walk(visit);
  return reads;
}
