import type { Function as FunctionNode } from "@babel/types";
import {
  argumentsOf,
  type Binding,
  bindingOfFunction,
  calleeName,
  calleeOf,
  declaredName,
  initOf,
  isCall,
  isMember,
  keyName,
  memberName,
  memberRoot,
  membersOfClass,
  type NodePath,
  outermostWrapper,
  returnedValues,
  type SourceModule,
  standsIn,
  staticName,
  unwrapped,
  valueOfMember,
} from "../../../src/code/tree/index.ts";
import { gettersOf } from "../../../src/code/values/function-at.ts";
import {
  classOf,
  fieldBehind,
  fieldNamed,
  isCallOf,
  isSignalRead,
} from "../../../src/code/values/reactive/reactive-reads.ts";
import { hookReads } from "../../../src/code/values/reactive/rendered.ts";
import { frozen, resolveReference } from "../../../src/code/values/resolve-reference.ts";

/** What makes an object each member of which is watched. */
const WATCHED =
  /^(?:createMutable|createStore|defineProps|observable|reactive|readonly|shallowReactive|shallowReadonly|useAttrs|useRoute|withDefaults|\$props|\$state|\$derived|\$derived\.by)$/;
/** What makes a name that is watched itself: a rune of Svelte, props of Vue that are taken apart. */
const WATCHED_NAMES = /^(?:defineProps|\$props|\$state|\$state\.raw|\$derived|\$derived\.by|\$bindable)$/;
/** What makes names that are watched only where they are taken apart. */
const PROPS = /^defineProps$/;
/** What makes the fields of an instance watched by MobX. */
const OBSERVABLE = /^make(?:Auto)?Observable$/;
/** Decorators that have a member watched. */
const WATCHING = /^@(?:computed|observable|reactive|state|tracked)\b/;
/** What reads a box that it is given. */
const UNBOXES = /^(?:toValue|unref)$/;

/** The code that runs again when what it reads has changed: functions, or a `$:` statement of Svelte. */
export interface TrackedCode {
  readonly parts: readonly NodePath[];
  /** Svelte takes the names of a statement for what it depends on. */
  readonly isStatement: boolean;
  /** Whether hooks of React say what is read of what they give: nothing else counts. */
  readonly byHooks: boolean;
  /** Whether reads of signals count; where the file itself shows what is tracked, `removed-effect` names them. */
  readonly withSignals: boolean;
}

/**
 * What a node reads that may be watched, as texts: `session.limit`. A member of what nobody is proved to watch is none, one of an object
 * that comes from where it cannot be seen (a parameter, a store that a function gives) may be.
 */
export function watchedReads(path: NodePath, code: TrackedCode): string[] {
  if (code.byHooks) return hookReads(path);
  if (isCall(path))
    return isCallOf(path, UNBOXES) || (code.withSignals && isSignalRead(path)) ? [path.text] : [];
  if (isMember(path)) return isWatchedMember(path, code) ? [path.text] : [];
  if (path.is("ObjectProperty")) return readsOfPattern(path, code);
  if (!path.is("Identifier")) return [];
  const isRead = isWatchedName(path, code.isStatement) || (isHandedOver(path) && isWatchedObject(path, code));
  return isRead ? [path.node.name] : [];
}

/** `const { limit } = session` reads `session.limit`. */
function readsOfPattern(property: NodePath, code: TrackedCode): string[] {
  const pattern = property.parentPath;
  const declarator = pattern?.is("ObjectPattern") ? pattern.parentPath : null;
  const object = declarator?.is("VariableDeclarator") ? declarator.get("init") : null;
  return object ? readOfTaken(unwrapped(object), property, code) : [];
}

/** `limitOf(session)` reads `session.limit` where that takes its parameter apart: `({ limit }) => limit`. */
export function readsOfParameters(call: NodePath, fn: NodePath<FunctionNode>, code: TrackedCode): string[] {
  if (code.byHooks) return [];
  return fn.get("params").flatMap((parameter, index) => {
    const pattern: NodePath = parameter.is("AssignmentPattern") ? parameter.get("left") : parameter;
    const object = argumentsOf(call)[index];
    if (!object || !pattern.is("ObjectPattern")) return [];
    return pattern.get("properties").flatMap((each) => readOfTaken(unwrapped(object), each, code));
  });
}

function readOfTaken(object: NodePath, property: NodePath, code: TrackedCode): string[] {
  if (!property.is("ObjectProperty")) return [];
  const name = keyName(property) ?? "*";
  const isField = isCallOf(fieldNamed(object, name), WATCHED_NAMES);
  return isField || mayBeWatched(object, code) ? [`${object.text}.${name}`] : [];
}

function isWatchedMember(member: NodePath, code: TrackedCode): boolean {
  const object = isMember(member) ? unwrapped(member.get("object")) : member;
  const isBox = staticName(member) === "value" && (object.is("Identifier") || isMember(object));
  return isBox || isWatchedField(member) || mayBeWatched(object, code);
}

/** Whether an object is given away as it is, to who reads its members: `{ ...urls }`, `redirect_urls: urls`. */
function isHandedOver(name: NodePath): boolean {
  const { parentPath: parent, key } = name;
  return parent?.is("SpreadElement") === true || (parent?.is("ObjectProperty") === true && key === "value");
}

const mayBeWatched = (object: NodePath, code: TrackedCode): boolean =>
  isWatchedObject(object, code) || (!code.isStatement && !isPlain(object, code));

/**
 * Whether it is proved that nobody watches the members of an object. What the tracked code takes out of a watched object is watched in turn,
 * and what a function is given may be.
 */
function isPlain(object: NodePath, code: TrackedCode): boolean {
  const root = memberRoot(object);
  if (root.is("ThisExpression"))
    return isPlainInstance(root) && (unwrapped(object) === root || isPlainField(root));
  if (isCall(root)) return isPlainGiven(root, code);
  if (!root.is("Identifier")) return true;
  const { binding } = root;
  if (!binding) return true;
  // What runs again is given all of it anew.
  if (binding.kind === "param" && binding.scope.path === code.parts.at(-1)) return true;
  const isLocal = code.parts.some((each) => standsIn(binding.path, each));
  if (binding.kind === "param") return isLocal && isGivenPlain(binding, code);
  if (/^Import(?:Namespace|Default)/.test(binding.path.type) && resolveReference(root)?.is("Program"))
    return true;
  const found = resolveReference(root);
  if (found !== null && isPlainValue(frozen(unwrapped(found)))) return true;
  const init = isLocal ? initOf(binding) : null;
  const source = init && unwrapped(init);
  return source !== null && (isMember(source) || source.is("Identifier")) && isPlain(source, code);
}

/** What works on texts and lists, and gives new ones. */
const COPIES =
  /^(?:at|concat|entries|filter|find|flat|flatMap|join|keys|map|match|replace|replaceAll|slice|sort|split|to\w+|trim\w*|values)$/;

/** Whether what a call gives is proved to be watched by nobody: what a function of the language, or one that is seen, makes. */
function isPlainGiven(call: NodePath, code: TrackedCode): boolean {
  const callee = calleeOf(call);
  const inner = callee && unwrapped(callee);
  if (!inner) return true;
  if (isMember(inner) && COPIES.test(staticName(inner) ?? "")) return true;
  const first = memberRoot(inner);
  if (first.is("Identifier") && !first.binding && !/^(?:inject|use[A-Z]|get[A-Z])/.test(first.node.name))
    return true;
  const fn = resolveReference(inner);
  if (!fn?.is("Function")) return false;
  return returnedValues(fn).every((value) => {
    const found = unwrapped(value);
    const isMade = isPlainValue(frozen(found)) && gettersOf(found).length === 0;
    return isMade || (!isCall(found) && isPlain(found, code));
  });
}

/** Whether all that the tracked code calls a function with, for one of its parameters, is the value of a store: a plain object. */
function isGivenPlain({ path, identifier, scope }: Binding, { parts }: TrackedCode): boolean {
  const fn = scope.path;
  const index = fn.is("Function") ? fn.node.params.findIndex((each) => each === identifier) : -1;
  const name = bindingOfFunction(fn)?.identifier.name ?? declaredName(fn);
  if (index < 0 || name === null || path.is("ObjectPattern")) return false;
  const given: NodePath[] = [];
  parts.at(-1)?.walk((each) => {
    const argument = isCall(each) && calleeName(each) === name ? argumentsOf(each)[index] : undefined;
    if (argument) given.push(argument);
    return true;
  });
  return given.length > 0 && given.every(isStoreValue);
}

/** `$user` of Svelte, or a name that stands for it. */
function isStoreValue(value: NodePath): boolean {
  const path = unwrapped(value);
  if (!path.is("Identifier")) return false;
  const { binding } = path;
  if (!binding) return /^\$[A-Za-z_]/.test(path.node.name) && path.file.unit.page?.language === "svelte";
  const init = initOf(binding);
  return binding.constant && init !== null && init !== path && isStoreValue(init);
}

/**
 * Whether a field of an instance holds nothing that is watched: all that its class sets it to is seen. What a constructor is given may be
 * anything.
 */
function isPlainField(self: NodePath): boolean {
  const access = outermostWrapper(self).parentPath;
  const name = access && isMember(access) ? memberName(access) : null;
  const holder = classOf(self);
  if (name === null || !holder) return false;
  let isGiven = false;
  holder.walk((each) => {
    isGiven ||= each.is("TSParameterProperty");
    return !isGiven;
  });
  const values = membersOfClass(holder, name).flatMap((each) => valueOfMember(each) ?? []);
  return (
    !isGiven &&
    values.length > 0 &&
    values.every((value) => {
      const found = unwrapped(value).is("Identifier") ? resolveReference(unwrapped(value)) : value;
      return found !== null && isPlainValue(frozen(unwrapped(found)));
    })
  );
}

function isPlainValue(value: NodePath): boolean {
  if (value.is("NewExpression")) return value.get("callee").binding === undefined || isPlainInstance(value);
  return /^(?:Array|Class|Function|Object|Program|TSEnum)|Literal$/.test(value.type);
}

/** Whether a class declares nothing that is watched, and no library is told to watch its instances. */
function isPlainInstance(object: NodePath): boolean {
  const holder = classOf(object);
  let isPlainClass = holder !== null && !holder.node.superClass;
  holder?.walk((each) => {
    isPlainClass &&= !(each.is("Decorator") && WATCHING.test(each.text)) && !isCallOf(each, OBSERVABLE);
    return isPlainClass;
  });
  return isPlainClass;
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

function isWatchedObject(object: NodePath, { parts }: TrackedCode): boolean {
  if (isCallOf(resolveReference(object), WATCHED)) return true;
  const { binding } = object;
  if (!binding) return false;
  const { path } = binding;
  // A component runs again for whatever it is given anew.
  if (binding.kind === "param") return isProps(binding) && !parts.some((each) => standsIn(path, each));
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
  if (!binding)
    return (
      isSvelte &&
      ((/^\$[A-Za-z_]/.test(text) && name.scope.hasBinding(text.slice(1))) ||
        isSetByStatement(name.file, text))
    );
  const isPattern = binding.path.is("VariableDeclarator") && !binding.path.get("id").is("Identifier");
  const init = initOf(binding);
  if (isCallOf(init, WATCHED_NAMES)) return isPattern || !isCallOf(init, PROPS);
  // A `$:` statement depends on each name of the component that may change.
  return isStatement && !binding.constant && binding.scope.path.is("Program");
}

/** `$: limit = plan.length`: the statement declares the name. */
const isSetByStatement = ({ tree }: SourceModule, name: string): boolean =>
  tree.of("LabeledStatement").some(({ label, body }) => {
    const set = label.name === "$" && body.type === "ExpressionStatement" ? body.expression : null;
    return set?.type === "AssignmentExpression" && set.left.type === "Identifier" && set.left.name === name;
  });
