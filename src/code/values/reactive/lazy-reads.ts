import {
  argumentsOf,
  calleeOf,
  declaredName,
  initOf,
  isCall,
  isMember,
  type NodePath,
  staticName,
  unwrapped,
} from "../../tree/index.ts";
import { resolveReference } from "../resolve-reference.ts";
import { isCallOf, isQuietStore } from "./reactive-reads.ts";

/** Whether evaluating code does nothing but read. */
type IsReading = (code: NodePath) => boolean;

/**
 * What a read lets run at first that nothing ran before, and that is not proved to do nothing but read: the start of a store that `$plan` of
 * Svelte subscribes to, the function of `$derived.by` or of a `computed` of Vue.
 */
export function startsSomething(read: NodePath, isReading: IsReading): boolean {
  if (read.is("Identifier")) return startsStore(read, isReading) || startsRune(read, isReading);
  if (!isMember(read)) return false;
  const name = staticName(read);
  const object = unwrapped(read.get("object"));
  const computed =
    object.is("ThisExpression") && name !== null
      ? computedOption(read, name)
      : name === "value"
        ? computationOf(resolveReference(object))
        : null;
  return computed !== null && !isReadingValue(computed, isReading);
}

/** `$plan`, the value of the store `plan`. */
function startsStore(read: NodePath, isReading: IsReading): boolean {
  if (!read.is("Identifier") || read.file.unit.page?.language !== "svelte") return false;
  const { name } = read.node;
  const store = /^\$[A-Za-z_]/.test(name) && !read.binding ? read.scope.getBinding(name.slice(1)) : undefined;
  if (!store || !read.isReferencedIdentifier()) return false;
  const { path, identifier } = store;
  const source = path.parentPath?.is("ImportDeclaration") ? path.parentPath.node.source.value : "";
  // What SvelteKit gives has begun before.
  return !/^\$app\//.test(source) && !isQuietStore(read.file.tree.pathOf(identifier), isReading);
}

/** `const limit = $derived.by(() => ...)`. */
function startsRune(read: NodePath, isReading: IsReading): boolean {
  const init = initOf(read.binding);
  if (!init || !isCallOf(init, /^\$derived(?:\.by)?$/) || !read.isReferencedIdentifier()) return false;
  const [given] = argumentsOf(unwrapped(init));
  return given !== undefined && !isReadingValue(given, isReading);
}

/** The computed property of a component by its name: a method, a function, or the getter of an object. */
function computedOption(read: NodePath, name: string): NodePath | null {
  for (let at: NodePath | null = read; at; at = at.parentPath) {
    const options = at.is("ObjectExpression") ? at.get("properties") : [];
    const computed = options.find((each) => declaredName(each) === "computed");
    const members = computed?.is("ObjectProperty") ? unwrapped(computed.get("value")) : null;
    if (members?.is("ObjectExpression"))
      return members.get("properties").find((each) => declaredName(each) === name) ?? null;
  }
  return null;
}

function computationOf(box: NodePath | null): NodePath | null {
  const call = box && unwrapped(box);
  return isCall(call) && isCallOf(call, /^computed$/) && calleeOf(call)
    ? (argumentsOf(call)[0] ?? null)
    : null;
}

function isReadingValue(value: NodePath, isReading: IsReading): boolean {
  const code = unwrapped(value.is("ObjectProperty") ? value.get("value") : value);
  if (code.is("ObjectExpression"))
    return code
      .get("properties")
      .every((each) => declaredName(each) !== "get" || isReadingValue(each, isReading));
  const fn = code.is("Identifier") ? resolveReference(code) : code;
  return fn !== null && isReading(fn);
}
