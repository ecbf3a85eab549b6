import type { Class } from "@babel/types";
import {
  argumentsOf,
  type Binding,
  calleeOf,
  initOf,
  isCall,
  isMember,
  memberName,
  memberRoot,
  type NodePath,
  nameOfKey,
  unwrapped,
} from "../../tree/index.ts";
import { resolveReference } from "../resolve-reference.ts";
import { libraryName } from "./library-name.ts";

/** Functions of packages, or those that a framework imports by itself: they read a cookie, a context or a box. */
const READERS = /^(?:getCookie|useCookie|unref|toValue|useState|useContext|getContext|useRuntimeConfig)$/;
/** What makes a box to keep a value in, and runs no function that it is given. */
const MAKERS =
  /^(?:ref|shallowRef|toRef|toRefs|storeToRefs|useRef|createRef|signal|computed|input|model|createSignal|writable|readable|derived|\$state)$/;
/** What makes a box whose value is a member: `value`, `current`. */
const BOXES = /^(?:ref|shallowRef|useRef|createRef|signal|useSignal)$/;
/** What makes a box that is read by calling it. */
const SIGNALS =
  /^(?:signal|computed|input|input\.required|model|model\.required|linkedSignal|toSignal|createSignal|createMemo|viewChild|viewChild\.required|contentChild|contentChild\.required)$/;
/** Whose function runs whenever the box is read. */
const COMPUTED = /^(?:computed|linkedSignal)$/;
/** What makes a box that does nothing until it is read, a function that it is given included. */
const IDLE =
  /^(?:computed|derived|linkedSignal|readable|ref|shallowRef|signal|toRef|writable|\$state|\$state\.raw|\$derived|\$derived\.by)$/;
/** Packages that have them; a project may have a function of the same name. */
const OF_BOXES = /^(?:vue|svelte\/store|#imports|mobx|@(?:angular\/core|vue\/.+|preact\/signals.*))$/;
const SVELTE_STORE = "svelte/store";
const MAX_DEPTH = 10;

/** Whether a function does nothing but read. */
type IsReading = (fn: NodePath) => boolean;

/**
 * Whether a call only reads state that a framework keeps: `get(store)` of Svelte, `toValue(id)` of Vue, `this.user()` where the field
 * is a signal of Angular. Not where the read lets code run again, which a maker of boxes never does.
 *
 * @param isTracked whether it stands, or is called, in code that runs again when what it reads has changed
 */
export function isReactiveRead(call: NodePath, isTracked: boolean, isReading: IsReading): boolean {
  const callee = calleeOf(call);
  if (!callee) return false;
  const name = libraryName(callee);
  const args = argumentsOf(call);
  if (name !== null && MAKERS.test(name)) return true;
  if (name !== null && READERS.test(name))
    return args.every((each) => !functionOf(each) || isReadingIn(each, isReading));
  if (isTracked) return false;
  if (name === "get" && isOf(callee, SVELTE_STORE)) {
    const [store] = args;
    return store !== undefined && isQuietStore(store, isReading, 0);
  }
  const maker = args.length === 0 ? signalBehind(unwrapped(callee)) : null;
  const [computation] = maker ? argumentsOf(maker) : [];
  if (!isCallOf(maker, COMPUTED)) return maker !== null;
  return computation !== undefined && isReadingIn(computation, isReading);
}

/** Whether a call reads a signal: `user()`, `this.session.device()`. */
export function isSignalRead(call: NodePath): boolean {
  const callee = calleeOf(call);
  return callee !== null && argumentsOf(call).length === 0 && signalBehind(unwrapped(callee)) !== null;
}

/** `const device = ref(null)`: a place that holds one value. */
export function isBox(binding: Binding): boolean {
  const init = initOf(binding);
  return isCallOf(init, BOXES);
}

/** Whether a callee makes a box, and nothing happens as long as nobody reads that. */
export function makesIdleBox(callee: NodePath): boolean {
  const name = libraryName(callee);
  if (name === null || !IDLE.test(name)) return false;
  const declaration = memberRoot(unwrapped(callee)).binding?.path.parentPath;
  return (
    !declaration || (declaration.is("ImportDeclaration") && OF_BOXES.test(declaration.node.source.value))
  );
}

/** The function that a value is, or is a name of. */
function functionOf(value: NodePath): NodePath | null {
  const fn = unwrapped(value).is("Function") ? unwrapped(value) : resolveReference(unwrapped(value));
  return fn?.is("Function") ? fn : null;
}

function isReadingIn(value: NodePath, isReading: IsReading): boolean {
  const fn = functionOf(value);
  return fn !== null && isReading(fn);
}

/** A store that does nothing when somebody begins to read it. */
export function isQuietStore(path: NodePath, isReading: IsReading, depth = 0): boolean {
  const store = unwrapped(path);
  if (depth > MAX_DEPTH) return false;
  if (store.is("ArrayExpression"))
    return store.get("elements").every((each) => each !== null && isQuietStore(each, isReading, depth + 1));
  const made = isCall(store) ? store : resolveReference(store);
  const callee = made && calleeOf(unwrapped(made));
  if (!made || !callee || !isOf(callee, SVELTE_STORE)) return false;
  const name = libraryName(callee);
  const [first, start] = argumentsOf(unwrapped(made));
  if (name === "readonly") return first !== undefined && isQuietStore(first, isReading, depth + 1);
  if (start && !(start.is("Function") && isReading(start))) return false;
  if (name === "derived") return first !== undefined && isQuietStore(first, isReading, depth + 1);
  return name === "writable" || name === "readable";
}

/** Whether a value is a call of one of these functions of a library. */
export const isCallOf = (value: NodePath | null, names: RegExp): boolean =>
  value !== null && names.test(nameOfCallee(unwrapped(value)) ?? "");

/** What a library calls the function that a call calls; null for one of the project. */
function nameOfCallee(call: NodePath): string | null {
  const callee = calleeOf(call);
  return callee && libraryName(callee);
}

/** Whether a call is of a function of React: `use`, `React.use`. */
export const isOfReact = (callee: NodePath, name: string): boolean =>
  libraryName(callee) === name && (isOf(callee, "react") || callee.text === `React.${name}`);

/** Runes of Svelte that give what they are given, and the one that gives what its function returns. */
const RUNES = { value: /^\$(?:state(?:\.raw)?|derived)$/, function: /^\$derived\.by$/ } as const;

/** Whether a call is of a rune: `$derived(promise)`, `$derived.by(() => promise)`. */
export const isRune = (callee: NodePath, given: keyof typeof RUNES): boolean =>
  RUNES[given].test(callee.text) && !memberRoot(callee).binding;

/** Whether a name is imported from a package. */
function isOf(callee: NodePath, specifier: string): boolean {
  const binding = unwrapped(callee).binding;
  const declaration = binding?.path.parentPath;
  return declaration?.is("ImportDeclaration") === true && declaration.node.source.value === specifier;
}

/** The call that made the box which a callee reads: `signal(null)` for `device`, `this.device`, `this.session.device`. */
function signalBehind(callee: NodePath): NodePath | null {
  const value = isMember(callee) ? fieldBehind(callee, 0) : signalOfName(callee);
  const call = value && unwrapped(value);
  const name = isCall(call) ? nameOfCallee(call) : null;
  return name !== null && SIGNALS.test(name) ? call : null;
}

/** `const device = signal()`, and the first one of `const [device, setDevice] = createSignal()`. */
function signalOfName(callee: NodePath): NodePath | null {
  const binding = callee.binding;
  const declarator = binding?.path;
  if (declarator?.is("VariableDeclarator")) {
    const id = declarator.get("id");
    if (id.is("ArrayPattern"))
      return id.node.elements[0] === binding?.identifier ? declarator.get("init") : null;
  }
  return resolveReference(callee);
}

/** The first value of the field that `this.session.device` names. */
export function fieldBehind(member: NodePath, depth = 0): NodePath | null {
  const name = isMember(member) ? memberName(member) : null;
  return isMember(member) && name !== null ? fieldNamed(member.get("object"), name, depth) : null;
}

/** The same of an object and a name, as a pattern takes it out. */
export function fieldNamed(object: NodePath, name: string, depth = 0): NodePath | null {
  const declared = classOf(object, depth);
  const field = declared && fieldOf(declared, name, depth);
  return field?.is("ClassProperty") || field?.is("ClassPrivateProperty") ? field.get("value") : null;
}

function fieldOf(declared: NodePath<Class>, name: string, depth: number): NodePath | null {
  const own = declared
    .get("body")
    .get("body")
    .find(({ node }) => "key" in node && nameOfKey(node.key) === name);
  if (own) return own;
  const base = declared.get("superClass");
  const above = base && depth < MAX_DEPTH ? resolveReference(base) : null;
  return above?.is("Class") ? fieldOf(above, name, depth + 1) : null;
}

/** The class that an object is of: that of `this`, of `inject(Session)`, of `new Session()`, of a field or a name which holds one of these. */
export function classOf(object: NodePath, depth = 0): NodePath<Class> | null {
  if (depth > MAX_DEPTH) return null;
  const path = unwrapped(object);
  if (path.is("ThisExpression")) return classAround(path);
  if (path.is("NewExpression")) {
    const made = resolveReference(unwrapped(path.get("callee")));
    return made?.is("Class") ? made : null;
  }
  if (isCall(path)) {
    const [token] = argumentsOf(path);
    const found = nameOfCallee(path) === "inject" && token ? resolveReference(unwrapped(token)) : null;
    return found?.is("Class") ? found : null;
  }
  const value = isMember(path) ? fieldBehind(path, depth + 1) : resolveReference(path);
  return value && !value.is("Class") ? classOf(value, depth + 1) : null;
}

/** The class whose instance `this` is. */
function classAround(path: NodePath): NodePath<Class> | null {
  const own = path.findParent(
    (each) => each.is("Class") || (each.is("Function") && !each.is("ArrowFunctionExpression")),
  );
  const holder = own?.is("ClassMethod") || own?.is("ClassPrivateMethod") ? own.parentPath?.parentPath : own;
  const isStatic = own !== holder && own !== null && "static" in own.node && own.node.static === true;
  return holder?.is("Class") && !isStatic ? holder : null;
}
