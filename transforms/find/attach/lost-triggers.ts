import {
  type Binding,
  initOf,
  isCall,
  isMember,
  type NodePath,
  standsIn,
  staticName,
  unwrapped,
  valueReferences,
} from "../../../src/code/tree/index.ts";
import { calledFunction } from "../../../src/code/values/pure-function.ts";
import { classOf, fieldBehind, isCallOf } from "../../../src/code/values/reactive/reactive-reads.ts";
import { trackedAround } from "../../../src/code/values/reactive/tracked.ts";
import { resolveReference } from "../../../src/code/values/resolve-reference.ts";
import type { OptionEntry } from "./options.ts";

/** What makes an object each member of which is watched. */
const WATCHED =
  /^(?:createMutable|createStore|defineProps|observable|reactive|readonly|shallowReactive|shallowReadonly|useAttrs|useRoute|withDefaults|\$props|\$state|\$derived|\$derived\.by)$/;
/** What makes a name that is watched itself: a rune of Svelte, props of Vue that are taken apart. */
const WATCHED_NAMES = /^(?:defineProps|\$props|\$state|\$state\.raw|\$derived|\$derived\.by|\$bindable)$/;
/** What makes names that are watched only where they are taken apart. */
const PROPS = /^defineProps$/;
/** What makes the fields of an instance watched by MobX. */
const OBSERVABLE = /^make(?:Auto)?Observable$/;
/** What reads a box that it is given. */
const UNBOXES = /^(?:toValue|unref)$/;
const MAX_DEPTH = 4;

/** A removed option, and what it read that made the call run again. */
interface LostTrigger {
  option: string;
  reads: string[];
}

/**
 * What removed options read that lets the code around the call run again when it changes, and that nothing else there reads: in
 * `watchEffect(() => void attach({ ..., redirect_urls: { success_url: site + route.fullPath } }))` the page.
 */
export function lostTriggers(call: NodePath, removed: readonly OptionEntry[]): LostTrigger[] {
  const code = trackedAround(call);
  if (code.length === 0) return [];
  const values = removed.map(({ value }) => value);
  const within = (each: NodePath) => code.some((fn) => standsIn(each, fn));
  const found = values.map((value) => {
    const gone = [value];
    return { reads: readsIn(value, (init) => gone.push(init), { values, within, depth: 0 }), gone };
  });
  const gone = new Set(found.flatMap((each) => each.gone));
  const kept = new Set(code.flatMap((each) => [...readsOf(each, gone)]));
  return removed.flatMap(({ name }, index) => {
    const reads = [...(found[index]?.reads ?? [])].filter((each) => !kept.has(each));
    return reads.length > 0 ? [{ option: name, reads }] : [];
  });
}

interface Search {
  /** The values of all options that are removed. */
  readonly values: readonly NodePath[];
  /** Whether something stands in the code that runs again. */
  within(path: NodePath): boolean;
  readonly depth: number;
}

/** What a removed value reads, by itself, by names that only removed values read, and by functions that it calls. */
function readsIn(value: NodePath, taken: (init: NodePath) => void, search: Search): Set<string> {
  const reads = readsOf(value, new Set());
  if (search.depth >= MAX_DEPTH) return reads;
  const deeper = { ...search, depth: search.depth + 1 };
  const visit = (path: NodePath) => {
    if (path.is("Function")) return false;
    const fn = isCall(path) ? calledFunction(path) : null;
    if (fn?.file === value.file && !search.values.some((each) => fn.isDescendant(each)))
      for (const each of readsIn(fn.get("body"), () => undefined, deeper)) reads.add(each);
    const init = path.is("Identifier") ? initOf(path.binding) : null;
    if (init && search.within(init) && isOnlyReadIn(path.binding, search.values)) {
      taken(init);
      for (const each of readsIn(init, taken, deeper)) reads.add(each);
    }
    return true;
  };
  if (visit(value)) value.walk(visit);
  return reads;
}

function isOnlyReadIn(binding: Binding | undefined, values: readonly NodePath[]): boolean {
  return valueReferences(binding).every((each) => values.some((value) => standsIn(each, value)));
}

/** What is watched and read in code, but for parts of it that go. What a function within reads does not count until it is called. */
function readsOf(code: NodePath, gone: ReadonlySet<NodePath>): Set<string> {
  const reads = new Set<string>();
  const isStatement = trackedAround(code)[0]?.is("LabeledStatement") === true || code.is("LabeledStatement");
  const visit = (path: NodePath) => {
    if (gone.has(path) || (path.is("Function") && path !== code)) return false;
    const read = watched(path, isStatement);
    if (read !== null) reads.add(read);
    return true;
  };
  if (visit(code)) code.walk(visit);
  return reads;
}

/** The text of what is watched, where a node reads such a thing. */
function watched(path: NodePath, isStatement: boolean): string | null {
  if (isCall(path)) return isCallOf(path, UNBOXES) ? path.text : null;
  if (isMember(path)) {
    const object = unwrapped(path.get("object"));
    const isBox = staticName(path) === "value" && (object.is("Identifier") || isMember(object));
    return isBox || isWatchedObject(object) || isWatchedField(path) ? path.text : null;
  }
  if (!path.is("Identifier")) return null;
  return isWatchedName(path, isStatement) ? path.node.name : null;
}

/** A field of Svelte that a rune made, or one of a class whose instances MobX watches. */
function isWatchedField(member: NodePath): boolean {
  if (isCallOf(fieldBehind(member), WATCHED_NAMES)) return true;
  const holder = isMember(member) ? classOf(member.get("object")) : null;
  let isObservable = false;
  holder?.walk((each) => {
    isObservable ||= isCallOf(each, OBSERVABLE);
    return !isObservable;
  });
  return isObservable;
}

function isWatchedObject(object: NodePath): boolean {
  if (isCallOf(resolveReference(object), WATCHED)) return true;
  const { binding } = object;
  if (!binding) return false;
  const { path } = binding;
  if (binding.kind === "param") return isProps(binding);
  if (path.is("ImportSpecifier"))
    return (
      path.parentPath?.is("ImportDeclaration") === true && path.parentPath.node.source.value === "$app/state"
    );
  return (
    path.is("VariableDeclarator") && path.get("id").is("Identifier") && isCallOf(initOf(binding), WATCHED)
  );
}

/** The props of a component: the first parameter of `setup`, and what is called so in a component of Solid. */
function isProps({ path, identifier }: Binding): boolean {
  const fn = path.is("Function") ? path : path.getFunctionParent();
  const isFirst =
    fn?.node.params[0] === identifier || (fn !== null && path.listKey === "params" && path.key === 0);
  return isFirst && identifier.name === "props";
}

function isWatchedName(name: NodePath, isStatement: boolean): boolean {
  const { binding } = name;
  if (!name.is("Identifier") || !name.is("Expression")) return false;
  const text = name.node.name;
  const isSvelte = name.file.unit.page?.language === "svelte";
  if (!binding) return isSvelte && /^\$[A-Za-z_]/.test(text) && name.scope.hasBinding(text.slice(1));
  const isPattern = binding.path.is("VariableDeclarator") && !binding.path.get("id").is("Identifier");
  const init = initOf(binding);
  if (isCallOf(init, WATCHED_NAMES)) return isPattern || !isCallOf(init, PROPS);
  // A `$:` statement depends on each name of the component that may change.
  return isStatement && !binding.constant && binding.scope.path.is("Program");
}
