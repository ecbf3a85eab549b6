import {
  argumentsOf,
  type Binding,
  calleeName,
  calleeOf,
  declaredName,
  isAssigned,
  isCall,
  isClassMember,
  isMember,
  keyName,
  memberName,
  membersOfClass,
  type NodePath,
  outermostWrapper,
  unwrapped,
  valueReferences,
} from "../../../../src/code/tree/index.ts";
import { onlyReads } from "../../../../src/code/values/only-reads.ts";
import { isBox, isOfReact } from "../../../../src/code/values/reactive/reactive-reads.ts";
import { freeNames, namedInMarkup } from "../../markup/markup-reads.ts";
import { parentMember, thisMembers } from "./member-reads.ts";

/** A place where a value stays, and the expressions of this file that give it again. */
export interface KeptValue {
  /** The name that holds it, where markup may read it; null for a member of something. */
  binding: Binding | null;
  /** What makes the place, where nothing names the value: `useState<AttachResponse>()` of `const [, set]`. */
  maker?: NodePath;
  reads: readonly NodePath[];
  /** Where the markup around the script reads it by its name. */
  markup?: readonly NodePath[];
  /** Where what it is a member of is used as a whole: `return { access }` of a ref. */
  boxes?: readonly { box: NodePath; name: string }[];
  /** Whether nothing else can read it. */
  complete: boolean;
}

/** Those that do nothing with the value that they begin with, and whose state nobody else has. */
const PLAIN_STATES = /^(?:useState|createSignal)$/;
/** The state that a setter sets: `setAccess` of `const [access, setAccess] = useState()`; null for other functions. */
export function stateOfSetter(setter: NodePath): KeptValue | null {
  const binding = unwrapped(setter).binding;
  const declarator = binding?.path;
  if (!declarator?.is("VariableDeclarator")) return null;
  const id = declarator.get("id");
  const init = declarator.get("init");
  const maker = init && calleeName(unwrapped(init));
  // What others begin is shared: an atom, a store, what a browser keeps.
  if (!id.is("ArrayPattern") || !maker || !PLAIN_STATES.test(maker)) return null;
  const [state, own] = id.get("elements");
  if (!own?.is("Identifier") || own.node !== binding?.identifier) return null;
  const kept = state?.binding;
  if (!kept) return { binding: null, maker: unwrapped(init), reads: [], complete: state === null };
  const reads = valueReferences(kept);
  return {
    binding: kept,
    reads: maker === "createSignal" ? reads.map(calledOrItself) : reads,
    complete: true,
  };
}

/**
 * The name of the state that begins with a value: `useState(() => localStorage.getItem("device") ?? "")`.
 *
 * @returns null where the state has no name, undefined for a value that is anything else
 */
export function stateBegunWith(value: NodePath): Binding | null | undefined {
  const path = outermostWrapper(value);
  const parent = path.parentPath;
  const isPassedOn =
    (parent?.is("LogicalExpression") && (path.key === "right" || onlyReads(parent.get("right")))) ||
    (parent?.is("ConditionalExpression") && path.key !== "test") ||
    (parent?.is("ArrowFunctionExpression") && path.key === "body");
  if (parent && isPassedOn) return stateBegunWith(parent);
  const call = outermostWrapper(parent ?? path);
  const declarator = call.parentPath;
  if (!parent || path.listKey !== "arguments" || !PLAIN_STATES.test(calleeName(parent))) return undefined;
  const id = declarator?.is("VariableDeclarator") && call.key === "init" ? declarator.get("id") : null;
  const [state, setter] = id?.is("ArrayPattern") ? id.get("elements") : [];
  if (!id?.is("ArrayPattern") || id.node.elements.length > 2 || setter?.is("RestElement")) return undefined;
  return state?.is("Identifier") ? state.binding : state === null ? null : undefined;
}

/** What is kept in a member: `access.value = ...`, `this.access = ...`, `store.access = ...`. */
export function keptInMember(target: NodePath): KeptValue | null {
  if (!isMember(target)) return null;
  const name = memberName(target);
  const object = unwrapped(target.get("object"));
  if (name === null) return null;
  if (object.is("ThisExpression")) return keptInClass(target, name);
  const binding = object.binding;
  if (!binding) return null;
  const references = valueReferences(binding);
  const given = references.map(givenToTemplate);
  const own = references.filter((_, index) => given[index] === null);
  const members = own.map(parentMember);
  const reads = members.filter((each): each is NodePath => each !== null && memberName(each) === name);
  const isValue = (name === "value" || name === "current") && isBox(binding);
  const isLocal = isValue && binding.scope.path.type !== "Program";
  return {
    binding: isValue ? binding : null,
    reads: reads.filter((each) => !isAssigned(each)),
    markup: isValue ? given.flatMap((key) => (key === null ? [] : namedInMarkup(target.file, key))) : [],
    // A box of a function is opened here, or where the function passes it on to.
    boxes: isLocal ? own.filter((each) => parentMember(each) === null).map((box) => ({ box, name })) : [],
    complete: isLocal,
  };
}

/** A field of a class that is given a value where it is declared. */
export function keptInField(field: NodePath): KeptValue | null {
  const name = isClassMember(field) ? declaredName(field) : null;
  if (name === null) return null;
  return keptInClass(field, name);
}

/** What is private is seen in its class alone, but for what an accessor keeps elsewhere. */
function keptInClass(inside: NodePath, name: string): KeptValue {
  const owner = inside.findParent((each) => each.is("Class"));
  const isKept =
    owner?.is("Class") === true && membersOfClass(owner, name).every((each) => !each.is("Function"));
  return {
    binding: null,
    reads: owner ? thisMembers(owner, name) : [],
    complete: name.startsWith("#") && isKept,
  };
}

/** `$: access = ...`: Svelte declares the name. */
export function keptInReactive(name: NodePath): KeptValue | null {
  const label = name.findParent((each) => each.is("LabeledStatement"));
  if (!name.is("Identifier") || !label?.is("LabeledStatement") || label.node.label.name !== "$") return null;
  const reads = freeNames(name.file).filter(
    (each) => each.is("Identifier", { name: name.node.name }) && !isAssigned(each),
  );
  return { binding: null, reads, markup: namedInMarkup(name.file, name.node.name), complete: true };
}

/** The name by which `setup` returns something to the template of its file; null for any other use. */
function givenToTemplate(reference: NodePath): string | null {
  const property = reference.parentPath;
  const statement = property?.parentPath?.parentPath;
  if (!property?.is("ObjectProperty") || reference.key !== "value" || !statement?.is("ReturnStatement"))
    return null;
  const setup = statement.getFunctionParent();
  const isSetup = setup?.is("ObjectMethod") === true && keyName(setup) === "setup";
  return isSetup && reference.file.unit.page !== null ? keyName(property) : null;
}

function calledOrItself(reference: NodePath): NodePath {
  const { parentPath, key } = outermostWrapper(reference);
  return isCall(parentPath) && key === "callee" ? parentPath : reference;
}

/**
 * Whether a name only stands among what a hook depends on, and the hook gives the same without: a setter is always the same, and a value
 * was there for the function that read it. An effect ran again for each value.
 */
export function isIdleDependency(
  read: NodePath,
  state: "value" | "setter",
  references: readonly NodePath[],
): boolean {
  const list = outermostWrapper(read).parentPath;
  const call = list?.is("ArrayExpression") && list.listKey === "arguments" ? list.parentPath : null;
  const callee = isCall(call) ? calleeOf(call) : null;
  const [fn] = isCall(call) ? argumentsOf(call) : [];
  const isHook = (...names: string[]) => names.some((name) => callee && isOfReact(callee, name));
  if (state === "setter") return isHook("useCallback", "useEffect", "useLayoutEffect", "useMemo");
  return (
    isHook("useCallback", "useMemo") &&
    references.some((each) => each !== read && fn && each.isDescendant(fn))
  );
}
