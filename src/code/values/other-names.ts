/** By which names an object is also known, or what else holds it: what is done to those is done to the object. */
import type { Function as FunctionNode, Node } from "@babel/types";
import {
  argumentsOf,
  type Binding,
  calleeOf,
  declaredNames,
  functionGiving,
  isCall,
  isMember,
  type NodePath,
  outermostWrapper,
  staticName,
  unwrapped,
} from "../tree/index.ts";
import { originOf } from "./origin.ts";

/** Methods that give what is in a list, a map or an object: by a place, one after the other, or in another list. */
const GIVES_PARTS =
  /^(?:at|concat|entries|filter|find|findLast|flat|from|get|resolve|slice|toReversed|toSorted|values|with)$/;

/** The expression around one that gives the same object, or a part of it; null where it is used. */
export function givenOn(path: NodePath): NodePath | null {
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
  return { node: parameter.type === "AssignmentPattern" ? parameter.left : parameter, fn };
}

const namesOf = (pattern: Node, { file }: NodePath): Binding[] =>
  declaredNames(pattern).flatMap((name) => file.tree.pathOf(name).scope.getBinding(name.name) ?? []);

/** Calls that give what they are given, in a form whose members are its own. */
const SAME = /^(?:Proxy|reactive|shallowReactive|observable|makeObservable|makeAutoObservable|proxy|seal)$/;

/**
 * What else has an object: a list, an object or an instance that holds it, what wraps it, a function that gives it, what a function
 * knows it by inside of something; anybody, by a global or a function that is only known when it runs.
 */
export function holders(path: NodePath): Binding[] | "anybody" {
  const found: Binding[] = [];
  for (let value = path; ; ) {
    const { parentPath: parent } = value;
    const around = parent && holding(value, parent, path);
    if (around) {
      value = outermostWrapper(around);
      continue;
    }
    if (!parent) return found;
    if (value.listKey === "arguments") {
      if (isParameter(parent)) return "anybody";
      const named = value === path ? null : parameterOf(value);
      found.push(...(named ? namesOf(named.node, named.fn) : []), ...takenInBy(parent));
    }
    if (parent.is("NewExpression") && value.listKey === "arguments") value = outermostWrapper(parent);
    else {
      const holder = holderName(value, parent, path);
      return holder === "anybody" ? holder : [...found, ...(holder ?? [])];
    }
  }
}

/** The list or the object that is written with a value in it. */
function literalAround(value: NodePath): NodePath | null {
  const { parentPath: parent } = value;
  const isProperty = parent?.is("ObjectProperty") === true && value.key === "value";
  const literal = isProperty ? parent.parentPath : parent;
  return literal?.is("ArrayExpression") || (isProperty && literal?.is("ObjectExpression")) ? literal : null;
}

/** The literal around a value, or what gives it in another form; null where it stands in neither. */
function holding(value: NodePath, parent: NodePath, object: NodePath): NodePath | null {
  const literal = literalAround(value);
  if (literal) return literal;
  // Of the object itself a spread makes a copy.
  if (parent.is("SpreadElement") && value !== object)
    return parent.parentPath?.is("ObjectExpression") ? null : parent;
  return isSame(parent) && value.key === 0 ? parent : null;
}

/** Methods that make a list, a map or a set hold what they are given. */
const TAKES_IN = /^(?:set|add|push|unshift|splice)$/;

/** `settings.set("web", object)`: the name of what holds it then. */
function takenInBy(call: NodePath): Binding[] {
  const callee = calleeOf(call);
  const owner =
    isMember(callee) && TAKES_IN.test(staticName(callee) ?? "") ? unwrapped(callee.get("object")) : null;
  const binding = owner?.is("Identifier") ? owner.scope.getBinding(owner.node.name) : undefined;
  return binding ? [binding] : [];
}

/** `withSettings((settings) => ...)`: what is called came in by a parameter. */
function isParameter(call: NodePath): boolean {
  const callee = calleeOf(call);
  const name = callee && unwrapped(callee);
  return name?.is("Identifier") === true && name.scope.getBinding(name.node.name)?.kind === "param";
}

function holderName(value: NodePath, parent: NodePath, object: NodePath): Binding[] | "anybody" | undefined {
  if (parent.is("AssignmentExpression") && value.key === "right") {
    const target = parent.get("left");
    const owner = isMember(target) ? unwrapped(target.get("object")) : null;
    return owner?.is("Identifier") &&
      /^(?:window|globalThis|self|global)$/.test(owner.node.name) &&
      !owner.scope.hasBinding(owner.node.name)
      ? "anybody"
      : undefined;
  }
  const named = (declarator: NodePath | null, held: NodePath) => {
    const binding = declarator && bindingOf(declarator, held);
    return binding ? [binding] : undefined;
  };
  if (parent.is("VariableDeclarator") && value !== object) return named(parent, value);
  const fn = parent.is("YieldExpression") ? parent.getFunctionParent() : functionGiving(value);
  if (!fn) return undefined;
  if (fn.is("FunctionDeclaration")) {
    const binding = fn.node.id ? fn.parentPath?.scope.getBinding(fn.node.id.name) : undefined;
    return binding && [binding];
  }
  const outer = outermostWrapper(fn);
  return named(outer.parentPath, outer);
}

function isSame(path: NodePath | null): path is NodePath {
  if (!isCall(path) && !path?.is("NewExpression")) return false;
  const callee = unwrapped(path.get("callee"));
  return SAME.test((callee.is("Identifier") ? callee.node.name : staticName(callee)) ?? "");
}

/** The function that an expression is or names, where it can be seen; the constructor of a class. */
export function functionAt(value: NodePath): NodePath<FunctionNode> | null {
  const path = unwrapped(value);
  if (path.is("Function")) return path;
  const owner = isMember(path) ? unwrapped(path.get("object")) : null;
  const declared = originOf(owner && isNamespace(owner) ? owner : path)?.binding.path;
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

const isNamespace = (path: NodePath): boolean =>
  path.is("Identifier") &&
  path.scope.getBinding(path.node.name)?.path.is("ImportNamespaceSpecifier") === true;

export function bindingOf(declarator: NodePath, value: NodePath): Binding | null {
  if (!declarator.is("VariableDeclarator") || value.key !== "init") return null;
  const id = declarator.get("id");
  return id.is("Identifier") ? (id.scope.getBinding(id.node.name) ?? null) : null;
}
