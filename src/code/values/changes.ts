import type { Function as FunctionNode, Node, TSModuleDeclaration } from "@babel/types";
import {
  argumentsOf,
  type Binding,
  calleeOf,
  declaredName,
  declaredNames,
  functionGiving,
  isCall,
  isHiddenlyUsed,
  isMember,
  keyName,
  type NodePath,
  outermostWrapper,
  type SourceModule,
  staticName,
  unwrapped,
  valueReferences,
} from "../tree/index.ts";
import { commonJsExports, commonJsNames, isEsModule } from "./common-js.ts";
import { namespaceAround, namespaceReferences } from "./namespaces.ts";
import { exportedNames, memberRead, originOf } from "./origin.ts";

/** Functions that change the object they are given first: of `Object` and `Reflect`, and of the usual libraries. */
const MUTATORS = new Set(
  (
    "assign assignIn assignWith defaults defaultsDeep defineProperty defineProperties extend merge mergeWith set setPrototypeOf " +
    "setWith unset update"
  ).split(" "),
);

/** Methods that change the array they are called on. */
const ARRAY_MUTATORS = new Set("push pop shift unshift splice sort reverse fill copyWithin".split(" "));

/**
 * Whether code in the module can change what a constant object holds: writes to a member, deletes, `Object.assign`, `list.push`,
 * functions that do so with a parameter; also through a second name for it.
 */
export function writesTo(binding: Binding): boolean {
  return isChanged(binding, new Set());
}

function isChanged(binding: Binding, seen: Set<Binding>): boolean {
  if (seen.has(binding)) return false;
  seen.add(binding);
  return isHiddenlyUsed(binding) || valueReferences(binding).some((reference) => mayChange(reference, seen));
}

/** Whether a reference to an object may change it, or a member of it. */
export function mayChange(reference: NodePath, seen = new Set<Binding>()): boolean {
  if (isWritten(reference)) return true;
  const path = outermostWrapper(reference);
  const { same, parts } = otherNames(path);
  // A part that is a plain value cannot be changed: only writes to what it holds count.
  const isChangedAs = (name: Binding) => !seen.has(name) && isHolderChanged(name, seen);
  if (same.some(isChangedAs) || parts.some(isWrittenTo) || isChangedAsMember(path)) return true;
  const holder = holderName(path);
  return holder === "global" || (holder !== undefined && !seen.has(holder) && isHolderChanged(holder, seen));
}

const isWrittenTo = (binding: Binding): boolean => valueReferences(binding).some(isWritten);

/** Methods that give what is in a list, a map or an object: by a place, one after the other, or in another list. */
const GIVES_PARTS =
  /^(?:at|concat|entries|filter|find|findLast|flat|from|get|resolve|slice|toReversed|toSorted|values|with)$/;

/** The expression around one that gives the same object, or a part of it; null where it is used. */
function givenOn(path: NodePath): NodePath | null {
  const { parentPath: parent, key } = path;
  if (!parent) return null;
  const isSameValue =
    parent.is("AwaitExpression") ||
    parent.is("LogicalExpression") ||
    (parent.is("ConditionalExpression") && key !== "test") ||
    (isMember(parent) && key === "object");
  if (isSameValue) return outermostWrapper(parent);
  if (!isCall(parent)) return null;
  const callee = unwrapped(parent.get("callee"));
  const isArgument = path.listKey === "arguments" && key === 0;
  const owner = isArgument && isMember(callee) ? unwrapped(callee.get("object")) : null;
  const isStandard = owner?.is("Identifier") === true && /^(?:Array|Object|Promise)$/.test(owner.node.name);
  const isMethod = key === "callee" && isMember(callee);
  return (isMethod || isStandard) && GIVES_PARTS.test(staticName(callee) ?? "")
    ? outermostWrapper(parent)
    : null;
}

function lastGiven(path: NodePath): NodePath {
  let value = path;
  for (let next = givenOn(value); next; next = givenOn(value)) value = next;
  return value;
}

/** The names by which an object, or a part of it, is also known. */
interface OtherNames {
  /** `const other = object`: what is done to `other` is done to the object. */
  same: Binding[];
  /** `const { web } = object`, `for (const each of object.list)`, `object.list.map((each) => ...)`: what is in them is in the object. */
  parts: Binding[];
}

function otherNames(path: NodePath): OtherNames {
  const value = lastGiven(
    isCall(path.parentPath) && path.key === "callee" ? outermostWrapper(path.parentPath) : path,
  );
  const { parentPath: parent, key } = value;
  const patternIn = (): Node | null => {
    if (parent?.is("VariableDeclarator") && key === "init") return parent.node.id;
    if (parent?.is("AssignmentExpression") && key === "right") return parent.node.left;
    if (parent?.is("AssignmentPattern") && key === "right") return parent.node.left;
    return parent?.is("ForOfStatement") && key === "right" ? parent.node.left : null;
  };
  const pattern = patternIn();
  if (pattern?.type === "Identifier") return { same: namesOf(pattern, path), parts: [] };
  if (pattern) return { same: [], parts: namesOf(pattern, path) };
  if (!isCall(parent) && !parent?.is("NewExpression")) return { same: [], parts: [] };
  // What a callback of a method is given, and what a function knows an argument by.
  const callbacks = key === "callee" && isMember(value) ? argumentsOf(parent).map(functionAt) : [];
  const parts = callbacks.flatMap((fn) => fn?.node.params.flatMap((each) => namesOf(each, fn)) ?? []);
  const fn = value.listKey === "arguments" ? functionAt(parent.get("callee")) : null;
  const parameter = fn?.node.params[Number(key)];
  if (!fn || !parameter) return { same: [], parts };
  const named = parameter.type === "AssignmentPattern" ? parameter.left : parameter;
  const isWhole = named.type === "Identifier" && value === path;
  return { same: isWhole ? namesOf(named, fn) : [], parts: isWhole ? [] : namesOf(named, fn) };
}

const namesOf = (pattern: Node, { file }: NodePath): Binding[] =>
  declaredNames(pattern).flatMap((name) => file.tree.pathOf(name).scope.getBinding(name.name) ?? []);

/** `this.config = object`, `class Setup { config = object }`: whether the file writes to a member of that name. */
function isChangedAsMember(path: NodePath): boolean {
  const { parentPath: parent, key } = path;
  const target = parent?.is("AssignmentExpression") && key === "right" ? parent.get("left") : null;
  const name = isMember(target)
    ? staticName(target)
    : parent?.is("ClassProperty") && key === "value"
      ? declaredName(parent)
      : null;
  if (name === null) return false;
  const { tree } = path.file;
  return tree.of("MemberExpression").some((node) => {
    const member = tree.pathOf(node);
    return staticName(member) === name && isWritten(member);
  });
}

/** Calls that give what they are given, in a form whose members are its own. */
const SAME = /^(?:Proxy|reactive|shallowReactive|observable|makeObservable|makeAutoObservable|proxy|seal)$/;

/** What else has an object: a list or an object that holds it, what wraps it, a function that returns it; anybody, by a global. */
function holderName(path: NodePath): Binding | "global" | undefined {
  let value = path;
  for (;;) {
    const { parentPath: parent } = value;
    const isProperty = parent?.is("ObjectProperty") === true && value.key === "value";
    const object = isProperty ? parent.parentPath : parent;
    if (object?.is("ArrayExpression") || (isProperty && object?.is("ObjectExpression")))
      value = outermostWrapper(object);
    else if (isSame(parent) && value.key === 0) value = outermostWrapper(parent);
    else break;
  }
  const { parentPath: parent } = value;
  if (parent?.is("AssignmentExpression") && value.key === "right") {
    const target = parent.get("left");
    const owner = isMember(target) ? unwrapped(target.get("object")) : null;
    return owner?.is("Identifier") &&
      /^(?:window|globalThis|self|global)$/.test(owner.node.name) &&
      !owner.scope.hasBinding(owner.node.name)
      ? "global"
      : undefined;
  }
  if (parent?.is("VariableDeclarator") && value !== path) return bindingOf(parent, value) ?? undefined;
  const fn = functionGiving(value);
  if (!fn) return undefined;
  if (fn.is("FunctionDeclaration"))
    return fn.node.id ? fn.parentPath?.scope.getBinding(fn.node.id.name) : undefined;
  const outer = outermostWrapper(fn);
  return (outer.parentPath && bindingOf(outer.parentPath, outer)) ?? undefined;
}

function isSame(path: NodePath | null): path is NodePath {
  if (!isCall(path) && !path?.is("NewExpression")) return false;
  const callee = unwrapped(path.get("callee"));
  return SAME.test((callee.is("Identifier") ? callee.node.name : staticName(callee)) ?? "");
}

const isHolderChanged = (holder: Binding, seen: Set<Binding>): boolean =>
  isChanged(holder, seen) ||
  exportedNames(holder).some((name) => holder.path.file.changedElsewhere(name, null));

/** The function that an expression is or names, where it can be seen; the constructor of a class. */
function functionAt(value: NodePath): NodePath<FunctionNode> | null {
  const path = unwrapped(value);
  if (path.is("Function")) return path;
  const declared = originOf(path)?.binding.path;
  if (declared?.is("FunctionDeclaration")) return declared;
  if (declared?.is("ClassDeclaration"))
    return (
      declared
        .get("body")
        .get("body")
        .find((each) => each.is("ClassMethod", { kind: "constructor" })) ?? null
    );
  const init = declared?.is("VariableDeclarator") ? declared.get("init") : null;
  const fn = init && unwrapped(init);
  return fn?.is("Function") ? fn : null;
}

/** Whether a reference to an object changes it, or a member of it, where it stands. */
export function isWritten(reference: NodePath): boolean {
  let path = outermostWrapper(reference);
  for (;;) {
    const parent = path.parentPath;
    if (!parent) return false;
    if (isMember(parent) && path.key === "object") {
      path = outermostWrapper(parent);
      continue;
    }
    // What a function gives is written: `settings().id = ...`.
    if (path === outermostWrapper(reference) && isCall(parent) && path.key === "callee") {
      path = outermostWrapper(parent);
      continue;
    }
    const given = isMutator(path) ? null : givenOn(path);
    if (given) {
      path = given;
      continue;
    }
    if (path === outermostWrapper(reference)) return isMutatorArgument(path);
    if (isPatternTarget(path, parent)) return true;
    if (parent.is("CallExpression") && path.key === "callee") return isMutator(path);
    if (parent.is("AssignmentExpression") || parent.is("ForXStatement")) return path.key === "left";
    if (parent.is("UpdateExpression")) return true;
    if (parent.is("UnaryExpression", { operator: "delete" })) return true;
    return isMutatorArgument(path);
  }
}

/** `[object.member] = ...`, `({ a: object.member } = ...)`. */
function isPatternTarget(path: NodePath, parent: NodePath): boolean {
  if (parent.is("ArrayPattern") || parent.is("RestElement")) return true;
  if (parent.is("AssignmentPattern")) return path.key === "left";
  return (
    parent.is("ObjectProperty") && path.key === "value" && parent.parentPath?.is("ObjectPattern") === true
  );
}

/** `list.push`. */
const isMutator = (path: NodePath): boolean =>
  path.is("MemberExpression") && ARRAY_MUTATORS.has(staticName(path) ?? "");

/** `Object.assign(object, ...)`, `merge(object, ...)`; a function of the project by that name is looked into instead. */
function isMutatorArgument(path: NodePath): boolean {
  const call = path.parentPath;
  if (!isCall(call) || path.listKey !== "arguments" || path.key !== 0) return false;
  const callee = unwrapped(call.get("callee"));
  const name = callee.is("Identifier") ? callee.node.name : staticName(callee);
  // `Array.prototype.push.call(list, ...)`.
  if (isMember(callee) && (name === "call" || name === "apply"))
    return isMutator(unwrapped(callee.get("object")));
  return name !== null && MUTATORS.has(name) && functionAt(callee) === null;
}

/**
 * Whether code may give a member of an object literal, an array or a class another value than the one that is written there: in its
 * own file, in its own methods, or in another file that imports it.
 */
export function isChangeable(object: NodePath, member: string): boolean {
  let inner = object;
  // What changes a list does not name the place.
  let name: string | null = object.is("ArrayExpression") ? null : member;
  for (;;) {
    if (changesItself(inner)) return true;
    const path = outermostWrapper(inner);
    const parent = path.parentPath;
    if (!parent) return false;
    if (parent.is("ObjectProperty") && path.key === "value") {
      name = keyName(parent);
      inner = parent.parentPath ?? parent;
    } else if (parent.is("ArrayExpression")) {
      name = null;
      inner = parent;
    } else if (isFreeze(parent)) {
      // What is frozen as a whole is safe; what it stands in is not.
      if (inner === object && outermostWrapper(parent).parentPath?.is("VariableDeclarator")) return false;
      inner = parent;
    } else if (parent.is("ExportDefaultDeclaration")) return path.file.changedElsewhere("default", name);
    else if (parent.is("AssignmentExpression") || parent.is("TSExportAssignment"))
      return commonJsNames(path).some((exported) => isExportChanged(path.file, exported, name));
    else {
      const binding = inner.is("Class") ? bindingOfClass(inner) : bindingOf(parent, path);
      if (binding === null) return false;
      const namespace = namespaceAround(binding.path);
      return (
        isBindingChanged(binding, name) || (namespace !== null && isNamespaceChanged(namespace, binding))
      );
    }
  }
}

function isBindingChanged(binding: Binding, member: string | null): boolean {
  const { file } = binding.path;
  return writesTo(binding) || exportedNames(binding).some((name) => isExportChanged(file, name, member));
}

/** Whether what is exported under a name is changed where it is exported, or where it is imported. */
function isExportChanged(file: SourceModule, exported: string, member: string | null): boolean {
  if (file.changedElsewhere(exported, member)) return true;
  if (isEsModule(file)) return false;
  const { changed } = commonJsExports(file) ?? {};
  if (!changed || changed.has(exported)) return true;
  return exported === "default" && (member === null ? changed.size > 0 : changed.has(member));
}

function bindingOf(declarator: NodePath, value: NodePath): Binding | null {
  if (!declarator.is("VariableDeclarator") || value.key !== "init") return null;
  const id = declarator.get("id");
  return id.is("Identifier") ? (id.scope.getBinding(id.node.name) ?? null) : null;
}

function bindingOfClass(path: NodePath): Binding | null {
  const id = path.is("Class") ? path.node.id : null;
  return id ? (path.scope.getBinding(id.name) ?? null) : null;
}

/** Whether code changes what a constant of a namespace holds by the name of the namespace. */
function isNamespaceChanged(namespace: NodePath<TSModuleDeclaration>, { identifier }: Binding): boolean {
  const { id } = namespace.node;
  const touches = (reference: NodePath) => {
    const read = memberRead(reference);
    const name = read && staticName(read);
    return (name === null || name === identifier.name) && mayChange(reference);
  };
  return (
    namespaceReferences(namespace).some(touches) ||
    (id.type === "Identifier" && isExportChanged(namespace.file, id.name, identifier.name))
  );
}

const isFreeze = (path: NodePath): boolean =>
  calleeOf(path)?.is("MemberExpression") === true && staticName(calleeOf(path) ?? path) === "freeze";

const selfChanging = new WeakMap<NodePath, boolean>();

/** Whether a method of an object or a class changes it: `this.id = ...`, `Object.assign(this, ...)`. */
function changesItself(object: NodePath): boolean {
  const known = selfChanging.get(object);
  if (known !== undefined) return known;
  let found = false;
  if (object.is("ObjectExpression") || object.is("Class"))
    object.walk((path) => {
      if (!found && path.is("ThisExpression")) found = mayChange(path);
    });
  selfChanging.set(object, found);
  return found;
}
