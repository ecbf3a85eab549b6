import { once } from "../../once.ts";
import {
  bindingOfFunction,
  calleeOf,
  declaredName,
  functionGiving,
  isCall,
  type NodePath,
  outermostWrapper,
  returnedValues,
  type SourceModule,
  staticName,
  unwrapped,
} from "../../tree/index.ts";
import { isCallOf } from "./reactive-reads.ts";

/** Functions that run again when what they read has changed: there a read does something. */
const TRACKING =
  /^(?:effect|\$effect|\$effect\.pre|watchEffect|watchPostEffect|watchSyncEffect|createEffect|createRenderEffect|createComputed|createMemo|computed|linkedSignal|afterRenderEffect|autorun|reaction|when|watch|observer|useObserver|useSignalEffect|\$derived\.by|createAsync|whenever|until|reactiveComputed|computed(?:Async|Eager|WithControl)|watch(?:Array|AtMost|Debounced|Deep|Ignorable|Immediate|Once|Pausable|Throttled|Triggerable|WithFilter))$/;
/** Members of an object that such a function takes in place of a function: `computed({ get() {}, set() {} })`. */
const TRACKING_MEMBERS = /^(?:get|source|computation)$/;
/** The options of a component, and of a store, whose members are computed. */
const COMPUTED_OPTIONS = /^(?:computed|getters)$/;
/** What makes a component of its `setup` alone. */
const COMPONENTS = /^(?:defineComponent|defineCustomElement)$/;
/** What makes an element without JSX. */
const ELEMENTS = /^(?:h|createVNode|createElementVNode)$/;
/** Frameworks whose components run again as a whole when what they read has changed. */
const TRACKS_COMPONENTS = /^(?:vue|@preact\/signals(?:-react)?)$/;
/** Frameworks that run each expression in JSX again, and the component once. */
const TRACKS_EXPRESSIONS = /^solid-js$/;
/** Frameworks as files name them. */
const LOADED =
  /\b(?:from|import|require)\b[\s(]*["'](react|preact|vue|solid-js|@preact\/signals(?:-react)?)(?:\/[\w./-]+)?["']/g;
const RUNE = /\$(?:bindable|derived|effect|props|state)\b/;

/** Whether a framework runs the function that stands at a place, and runs it again when what it read has changed. */
export function isRunAgain(fn: NodePath): boolean {
  const value = outermostWrapper(fn);
  const { parentPath: parent, listKey, key } = value;
  if (isTrackedArgument(value)) return true;
  if (parent?.is("ArrayExpression")) return isGivenToTracking(parent) || isGivenByMarkup(parent);
  if (parent?.is("JSXExpressionContainer")) return isGivenByAttribute(parent);
  const member = parent?.is("ObjectProperty") && key === "value" ? parent : value;
  if (listKey !== "arguments" && (member.is("ObjectProperty") || member.is("ObjectMethod")))
    return isComputedOption(member) || isRender(member);
  const giver = functionGiving(value);
  return giver !== null && isSetup(giver);
}

/** Whether a function is a component that runs again when what it read has changed. */
export function isTrackedComponent(fn: NodePath): boolean {
  if (fn.is("ClassMethod")) return declaredName(fn) === "render" && isObserver(fn);
  if (!fn.is("Function")) return false;
  return returnedValues(fn).map(unwrapped).some(isElement) && isUsed(fn.file, TRACKS_COMPONENTS);
}

/** `@observer class Guard extends Component`, `observer(class extends Component {})`, `observer(Guard)`. */
function isObserver(method: NodePath): boolean {
  const holder = method.findParent((each) => each.is("Class"));
  const decorators = holder?.is("Class") ? (holder.get("decorators") ?? []) : [];
  return (
    holder !== null && (decorators.some(({ text }) => /^@observer\b/.test(text)) || isGivenToTracking(holder))
  );
}

const isElement = (value: NodePath): boolean =>
  value.is("JSXElement") || value.is("JSXFragment") || isCallOf(value, ELEMENTS);

/**
 * What stands around a place, in no function of its own, and is computed again when what it reads has changed: `$derived(...)`, an
 * expression in JSX of Solid, code in the markup of Vue or Svelte, a `$:` statement of Svelte.
 */
export function trackedExpression(path: NodePath): NodePath | null {
  for (let at: NodePath | null = path; at && !at.is("Function"); at = at.parentPath) {
    const { parentPath: parent } = at;
    if (at.listKey === "arguments" && isCallOf(parent, /^\$derived$/)) return at;
    if (at.is("JSXExpressionContainer") && isUsed(at.file, TRACKS_EXPRESSIONS)) return at;
    if (parent?.is("Program")) return isMarkupValue(at) || isReactiveStatement(at) ? at : null;
  }
  return null;
}

/** Whether a function that tracks is given a value, as it is or by its name. */
function isGivenToTracking(value: NodePath): boolean {
  const names = bindingOfFunction(value)?.referencePaths ?? [];
  return [value, ...names].some((each) => isTrackedArgument(outermostWrapper(each)));
}

function isTrackedArgument({ parentPath: call, listKey, key }: NodePath): boolean {
  if (!isCall(call) || listKey !== "arguments" || key !== 0) return false;
  const callee = calleeOf(call);
  return isCallOf(call, TRACKING) || (callee !== null && staticName(callee) === "$watch");
}

/** `computed: { key() {}, name: { get() {} } }`, and `get` of what `computed()` is given. */
function isComputedOption(member: NodePath): boolean {
  const object = member.parentPath;
  const holder = object && outermostWrapper(object);
  const owner = holder?.parentPath;
  if (!holder || !owner) return false;
  const name = declaredName(member);
  if (name !== null && TRACKING_MEMBERS.test(name))
    return isTrackedArgument(holder) || (name === "get" && isComputedOption(owner));
  return owner.is("ObjectProperty") && COMPUTED_OPTIONS.test(declaredName(owner) ?? "");
}

/** `render()` of the options of a component. */
function isRender(member: NodePath): boolean {
  return declaredName(member) === "render" && isUsed(member.file, /^vue$/);
}

function isSetup(fn: NodePath): boolean {
  const value = outermostWrapper(fn);
  const { parentPath: parent, listKey, key } = value;
  if (listKey === "arguments" && key === 0) return isCallOf(parent, COMPONENTS);
  const member = parent?.is("ObjectProperty") && key === "value" ? parent : value;
  return (member.is("ObjectProperty") || member.is("ObjectMethod")) && declaredName(member) === "setup";
}

/** Whether a statement is a value in the markup of a component; a handler runs when something happens. */
function isMarkupValue(statement: NodePath): boolean {
  const { blocks, page } = statement.file.unit;
  if (blocks[0]?.role !== "markup" || !page) return false;
  const isTracking = page.language === "vue" || (page.language === "svelte" && RUNE.test(page.source));
  const isValue = statement.is("ExpressionStatement") && statement.get("expression").is("ArrayExpression");
  return isTracking && isValue;
}

/**
 * Whether a list is what a piece of markup is parsed as, and so gives a function to an element or a component, which may call it where reads
 * are tracked: `:ref="start"`, `{@attach guard}`, `:check="() => protect(user)"`. Svelte tracks nothing in what a directive names.
 */
function isGivenByMarkup(list: NodePath): boolean {
  const { parentPath: statement, range, file } = list;
  const before = file.unit.page?.source.slice(0, range.start + 1) ?? "";
  return (
    statement !== null && isMarkupValue(statement) && !/\b(?:animate|in|on|out|transition|use):$/.test(before)
  );
}

/** `<Box check={() => protect(user)} />` of Solid; what an event calls is not tracked. */
function isGivenByAttribute({ parentPath: attribute, file }: NodePath): boolean {
  const isOther = attribute?.is("JSXAttribute") && !/^(?:on|ref$)/.test(attribute.get("name").text);
  return isOther === true && isUsed(file, TRACKS_EXPRESSIONS);
}

/** `$: if (ready) protect(user)` of a Svelte file. */
function isReactiveStatement(statement: NodePath): boolean {
  return (
    statement.is("LabeledStatement") &&
    statement.node.label.name === "$" &&
    statement.file.unit.page?.language === "svelte"
  );
}

/** Whether a file uses a framework, or another one of its app where it names none itself. */
function isUsed(file: SourceModule, framework: RegExp): boolean {
  const own = frameworksOf(file);
  const named = own.length > 0 ? own : file.around.flatMap(frameworksOf);
  return named.some((each) => framework.test(each));
}

const frameworksOf = once(({ text, unit }: SourceModule): string[] => {
  const named = [...text.matchAll(LOADED)].map(([, name = ""]) => name);
  return unit.page?.language === "vue" ? [...named, "vue"] : named;
});
