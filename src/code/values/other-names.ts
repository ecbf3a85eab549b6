/** By which names an object is also known, or what else holds it: what is done to those is done to the object. */
import type { AssignmentExpression, Function as FunctionNode, Node } from "@babel/types";
import { once } from "../once.ts";
import {
  argumentsOf,
  type Binding,
  calleeOf,
  declaredBinding,
  declaredName,
  declaredNames,
  functionGiving,
  isCall,
  isMember,
  memberRoot,
  type NodePath,
  outermostWrapper,
  returnedValues,
  simpleName,
  staticName,
  unwrapped,
} from "../tree/index.ts";
import { commonJsNames } from "./common-js.ts";
import { originOf } from "./origin.ts";

/** Methods that give what is in a list, a map or an object: by a place, one after the other, or in another list. */
const GIVES_PARTS =
  /^(?:at|concat|deref|entries|filter|find|findLast|flat|from|get|resolve|slice|toReversed|toSorted|values|with)$/;

/** The expression around one that gives the same object, or a part of it; null where it is used. */
export function givenOn(path: NodePath): NodePath | null {
  const { parentPath: parent, key } = path;
  if (!parent) return null;
  if (isGivenBy(parent, path) || (isMember(parent) && key === "object")) return outermostWrapper(parent);
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

/** Whether an expression gives the value that stands in it. */
function isGivenBy(expression: NodePath, { key }: NodePath): boolean {
  if (expression.is("SequenceExpression")) return key === expression.node.expressions.length - 1;
  return (
    expression.is("AwaitExpression") ||
    expression.is("LogicalExpression") ||
    (expression.is("ConditionalExpression") && key !== "test")
  );
}

function lastGiven(path: NodePath): NodePath {
  let value = path;
  for (let next = givenOn(value); next; next = givenOn(value)) value = next;
  return value;
}

/** The names by which an object, or a part of it, is also known. */
export interface OtherNames {
  /** `const other = object`: what is done to `other` is done to the object. */
  same: Binding[];
  /** `const { web } = object`, `for (const each of object.list)`, `object.list.map((each) => ...)`: what is in them is in the object. */
  parts: Binding[];
}

export function otherNames(path: NodePath): OtherNames {
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
  // What a callback of a method is given, and what a function knows an argument by.
  const callbacks =
    isCall(parent) && key === "callee" && isMember(value) ? argumentsOf(parent).map(functionAt) : [];
  const parts = callbacks.flatMap((fn) => fn?.node.params.flatMap((each) => namesOf(each, fn)) ?? []);
  let argument = value;
  for (let around = literalAround(argument); around; around = literalAround(argument))
    argument = outermostWrapper(around);
  const named = parameterOf(argument);
  if (!named) return { same: [], parts };
  const isWhole = named.node.type === "Identifier" && value === path;
  const names = namesOf(named.node, named.fn);
  return isWhole ? { same: names, parts: [] } : { same: [], parts: names };
}

/** What a function that can be seen knows an argument by: a name, or a pattern. */
function parameterOf(argument: NodePath): { node: Node; fn: NodePath } | null {
  const { parentPath: call, key, listKey } = argument;
  if (listKey !== "arguments" || !(isCall(call) || call?.is("NewExpression"))) return null;
  const fn = functionAt(call.get("callee"));
  const params = fn?.node.params ?? [];
  // What is spread may be any of them.
  const place = argument.is("SpreadElement") ? params.length - 1 : Number(key);
  const last = params.at(-1);
  const parameter = params[place] ?? (last?.type === "RestElement" ? last : undefined);
  if (!fn || !parameter) return null;
  const declared = parameter.type === "TSParameterProperty" ? parameter.parameter : parameter;
  return { node: declared.type === "AssignmentPattern" ? declared.left : declared, fn };
}

const namesOf = (pattern: Node, { file }: NodePath): Binding[] =>
  declaredNames(pattern).flatMap((name) => file.tree.pathOf(name).scope.getBinding(name.name) ?? []);

/** Calls that give what they are given, in a form whose members are its own. */
export const SAME =
  /^(?:Proxy|reactive|shallowReactive|observable|makeObservable|makeAutoObservable|proxy|seal|freeze)$/;

/**
 * What else has an object, or may be had it by: what it is written into or stored in, what a function makes of it, a function that gives
 * it, what a function knows it by inside of something. Anybody, where that cannot be seen: a global, a function that is only known
 * when it runs, an instance. A call whose result nobody has, of a function of others, only reads.
 */
export function holders(
  path: NodePath,
  isHolder: boolean,
  isWritten: (value: NodePath) => boolean,
): Binding[] | "anybody" {
  const found: Binding[] = [];
  for (let value = path; value.parentPath; ) {
    const parent: NodePath = value.parentPath;
    // What is taken out of a list that is only written here.
    if (value !== path && isMember(parent) && isWritten(value)) return "anybody";
    const isCopied = value === path && !isHolder;
    const step = holding(value, parent, isCopied) ?? givenBy(value) ?? storedIn(value, parent, path);
    if (step === "anybody") return step;
    if (Array.isArray(step)) return [...found, ...step];
    if (value.listKey === "arguments")
      found.push(...takenInBy(parent), ...(value === path ? [] : namesInside(value)));
    if (parent.is("AssignmentExpression")) found.push(...targetOf(parent));
    value = outermostWrapper(step);
  }
  return found;
}

/** What the function around a value gives with it; null for a value that no function gives. */
function givenBy(value: NodePath): NodePath | Binding[] | "anybody" | null {
  const { parentPath: parent } = value;
  const fn = parent?.is("YieldExpression") ? parent.getFunctionParent() : functionGiving(value);
  if (!fn) return null;
  if (fn.is("ObjectMethod")) return fn.parentPath;
  if (fn.is("ClassMethod")) return "anybody";
  if (!fn.is("FunctionDeclaration")) return fn;
  const binding = declaredBinding(fn);
  return binding ? [binding] : "anybody";
}

/** Where a value is put: the names that have it then, or the expression that may give it again. */
function storedIn(value: NodePath, parent: NodePath, object: NodePath): NodePath | Binding[] | "anybody" {
  if (value.listKey === "arguments") return givenTo(value, parent, object);
  if (isCall(parent)) return value.is("Function") ? parent : [];
  if (parent.is("AssignmentExpression") && value.key === "right") {
    if (commonJsNames(value).length > 0) return [];
    return isHeldByAll(parent.get("left")) ? "anybody" : parent;
  }
  if (parent.is("ClassProperty") && parent.node.static) return classAround(parent);
  if (parent.is("ThrowStatement") || parent.parentPath?.is("TaggedTemplateExpression")) return "anybody";
  if (value === object) return [];
  if (parent.is("VariableDeclarator") && value.key === "init") return namesOf(parent.node.id, parent);
  if (parent.is("ExportDefaultDeclaration"))
    return value.file.changedElsewhere("default", null) ? "anybody" : [];
  const { same, parts } = otherNames(value);
  return isMember(parent) ? [...same, ...parts] : [];
}

function classAround(member: NodePath): Binding[] {
  const owner = member.findParent((each) => each.is("Class"));
  const name = owner?.is("Class") ? owner.node.id?.name : undefined;
  const binding = name === undefined ? undefined : owner?.scope.getBinding(name);
  return binding ? [binding] : [];
}

/** Functions that keep nothing of what they are given, and those of the SDK. */
export const KEEPS_NOTHING =
  /^(?:console\.\w+|JSON\.stringify|structuredClone|String|Boolean|Number|Array\.isArray|Object\.(?:is|keys))$|(?:^|\.)(?:attach|detach|identify|evaluate|getFingerprint|getAttachedDevices|access|login|signup)$/;

/** Methods that hand on what they are given to whoever listens. */
export const HANDS_ON = /^(?:emit|next|dispatch|dispatchEvent|publish|trigger|commit|call|apply|bind)$/;

/** What has an argument after a call: what the function knows it by, where that can be seen, or what it gives. */
function givenTo(argument: NodePath, call: NodePath, object: NodePath): NodePath | Binding[] | "anybody" {
  if (!isCall(call) && !call.is("NewExpression")) return [];
  const callee = unwrapped(call.get("callee"));
  if (isCall(call) && KEEPS_NOTHING.test(callee.text)) return [];
  const isHandedOn = isMember(callee) && HANDS_ON.test(staticName(callee) ?? "");
  if (isHandedOn || isKnownLate(callee)) return "anybody";
  const fn = functionAt(callee);
  if (fn && readsArguments(fn)) return "anybody";
  // An instance holds what its constructor is given.
  if (!fn || call.is("NewExpression")) return call;
  return argument === object ? [] : namesInside(argument);
}

/** Whether a function may know what it is given by no name: `arguments[0].id = ...`. */
export const readsArguments = once((fn: NodePath<FunctionNode>): boolean => {
  let found = false;
  if (!fn.is("ArrowFunctionExpression"))
    fn.walk((path) => {
      found ||= path.is("Identifier", { name: "arguments" }) && path.isReferencedIdentifier();
    });
  return found;
});

/** What a function that can be seen knows an argument by. */
function namesInside(argument: NodePath): Binding[] {
  const named = parameterOf(argument);
  return named ? namesOf(named.node, named.fn) : [];
}

/** `withSettings((settings) => ...)`, `for (const listener of listeners) listener(settings)`: which function is called is not seen. */
function isKnownLate(callee: NodePath): boolean {
  const root = memberRoot(callee);
  const binding = root.binding;
  if (binding === undefined || binding.kind === "module") return false;
  if (binding.kind === "param") return true;
  if (root !== callee || !binding.path.is("VariableDeclarator")) return false;
  const init = binding.path.get("init");
  return functionAt(callee) === null && !(init && (isCall(unwrapped(init)) || init.is("AwaitExpression")));
}

/** Whether what is assigned to a target can be had by a global, or by what another module exports. */
function isHeldByAll(target: NodePath): boolean {
  const root = memberRoot(target);
  if (!root.is("Identifier")) return !root.is("ThisExpression");
  const binding = root.binding;
  return binding === undefined || binding.kind === "module";
}

/** The name that has what is assigned: `held = object`, `held.web = object`. */
function targetOf(assignment: NodePath<AssignmentExpression>): Binding[] {
  const binding = memberRoot(assignment.get("left")).binding;
  return binding ? [binding] : [];
}

/** The list or the object that is written with a value in it. */
function literalAround(value: NodePath): NodePath | null {
  const { parentPath: parent } = value;
  const isProperty = parent?.is("ObjectProperty") === true && value.key === "value";
  const literal = isProperty ? parent.parentPath : parent;
  return literal?.is("ArrayExpression") || (isProperty && literal?.is("ObjectExpression")) ? literal : null;
}

/** The literal around a value, or what gives it in another form; null where it stands in neither. */
function holding(value: NodePath, parent: NodePath, isCopied: boolean): NodePath | null {
  const literal = literalAround(value);
  if (literal) return literal;
  // Of the object itself a spread makes a copy; what it holds is in the copy, too.
  if (parent.is("SpreadElement") && !isCopied)
    return parent.parentPath?.is("ObjectExpression") ? parent.parentPath : parent;
  return isGivenBy(parent, value) || (isSame(parent) && value.key === 0) ? parent : null;
}

/** Methods that make a list, a map or a set hold what they are given. */
export const TAKES_IN = /^(?:set|add|push|unshift|splice)$/;

/** `settings.set("web", object)`: the name of what holds it then. */
function takenInBy(call: NodePath): Binding[] {
  const callee = calleeOf(call);
  const owner = isMember(callee) && TAKES_IN.test(staticName(callee) ?? "") ? memberRoot(callee) : null;
  const binding = owner?.is("Identifier") ? (originOf(owner)?.binding ?? owner.binding) : undefined;
  return binding ? [binding] : [];
}

function isSame(path: NodePath | null): path is NodePath {
  if (!isCall(path) && !path?.is("NewExpression")) return false;
  return SAME.test(simpleName(unwrapped(path.get("callee"))) ?? "");
}

/** The function that an expression is or names, where it can be seen; the constructor of a class. */
export function functionAt(value: NodePath): NodePath<FunctionNode> | null {
  const path = unwrapped(value);
  if (path.is("Function")) return path;
  if (path.is("Class")) return memberOfClass(path, "constructor", false);
  if (path.is("Super")) return methodAround(path, "constructor");
  const owner = isMember(path) ? unwrapped(path.get("object")) : null;
  if (owner && !isNamespace(owner)) return methodAt(owner, staticName(path));
  const defined = definedAt(owner ?? path);
  return defined.is("Function") || defined.is("Class") ? functionAt(defined) : null;
}

/** The getter that reading a member runs, where it can be seen; for the member of an object that a pattern takes out, too. */
export function getterAt(member: NodePath): NodePath<FunctionNode> | null {
  return asGetter(isMember(member) ? functionAt(member) : null);
}

export const getterOf = (object: NodePath, name: string): NodePath<FunctionNode> | null =>
  asGetter(methodAt(unwrapped(object), name));

const asGetter = (fn: NodePath<FunctionNode> | null): NodePath<FunctionNode> | null =>
  fn && "kind" in fn.node && fn.node.kind === "get" ? fn : null;

/** The method that an object of the project has by a name: one that is written out or made by a function, an instance, a class, `this`. */
function methodAt(owner: NodePath, name: string | null): NodePath<FunctionNode> | null {
  if (name === null) return null;
  if (owner.is("ThisExpression") || owner.is("Super")) return methodAround(owner, name);
  const object = definedAt(owner);
  if (object.is("NewExpression")) return memberOfClass(definedAt(object.get("callee")), name, false);
  const maker = isCall(object) ? functionAt(object.get("callee")) : null;
  const made = maker ? returnedValues(maker) : [object];
  const [literal] = made.map((each) => unwrapped(each));
  if (made.length !== 1 || !literal?.is("ObjectExpression")) return memberOfClass(object, name, true);
  return functionOf(
    literal.get("properties").findLast((each) => each.is("SpreadElement") || declaredName(each) === name),
  );
}

/** What a name is declared with: a class, or the value of a variable. */
function definedAt(value: NodePath): NodePath {
  const path = unwrapped(value);
  const declared = originOf(path)?.binding.path;
  if (!declared?.is("VariableDeclarator")) return declared ?? path;
  const init = declared.node.id.type === "Identifier" ? declared.get("init") : null;
  return init ? unwrapped(init) : path;
}

/** `this.on`, `super.on` */
function methodAround(owner: NodePath, name: string): NodePath<FunctionNode> | null {
  const member = owner.findParent((each) => each.parentPath?.is("ClassBody") === true);
  const around = member?.parentPath?.parentPath;
  if (!member || !around?.is("Class")) return null;
  const parent = around.get("superClass");
  const start = owner.is("Super") ? parent && definedAt(parent) : around;
  return start && memberOfClass(start, name, "static" in member.node && member.node.static === true);
}

/** A method of a class, or of one that it is made from. */
function memberOfClass(
  owner: NodePath,
  name: string,
  isStatic: boolean,
  depth = 0,
): NodePath<FunctionNode> | null {
  if (!owner.is("Class") || depth > MOST_CLASSES) return null;
  const own = owner
    .get("body")
    .get("body")
    .find(
      (each) =>
        declaredName(each) === name && ("static" in each.node && each.node.static === true) === isStatic,
    );
  if (own) return functionOf(own);
  const parent = owner.get("superClass");
  return parent && memberOfClass(definedAt(parent), name, isStatic, depth + 1);
}

const MOST_CLASSES = 10;

function functionOf(member: NodePath | undefined): NodePath<FunctionNode> | null {
  if (!member || member.is("Function")) return member ?? null;
  const isField = member.is("ObjectProperty") || member.is("ClassProperty");
  const value = isField ? member.get("value") : null;
  const fn = value && unwrapped(value);
  return fn?.is("Function") ? fn : null;
}

const isNamespace = (path: NodePath): boolean =>
  path.is("Identifier") && path.binding?.path.is("ImportNamespaceSpecifier") === true;
