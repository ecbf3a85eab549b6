/** Functions that can be seen: the one that an expression names, the getter that a read runs, what a function knows an argument by. */
import type { Function as FunctionNode } from "@babel/types";
import { once } from "../once.ts";
import {
  argumentsOf,
  type Binding,
  declaredName,
  isCall,
  isMember,
  type NodePath,
  returnedValues,
  type SourceModule,
  staticName,
  unwrapped,
} from "../tree/index.ts";
import { originOf } from "./origin.ts";

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

/** The name by which a function that can be seen knows an argument. */
export function parameterFor(argument: NodePath): Binding | undefined {
  const { parentPath: call, listKey } = argument;
  if (listKey !== "arguments" || !(isCall(call) || call?.is("NewExpression"))) return undefined;
  const fn = functionAt(call.get("callee"));
  const given = fn?.node.params[Number(argument.key)];
  const declared = given?.type === "TSParameterProperty" ? given.parameter : given;
  const name = declared?.type === "AssignmentPattern" ? declared.left : declared;
  return fn && name?.type === "Identifier"
    ? fn.file.tree.pathOf(name).scope.getBinding(name.name)
    : undefined;
}

/**
 * The getter that reading a member runs, where it can be seen, or the trap of a `Proxy`; for the member of an object that a pattern takes
 * out, too.
 */
export function getterAt(member: NodePath): NodePath<FunctionNode> | null {
  return isMember(member) ? (trapOf(member.get("object")) ?? asGetter(functionAt(member))) : null;
}

export const getterOf = (object: NodePath, name: string): NodePath<FunctionNode> | null =>
  trapOf(object) ?? asGetter(methodAt(unwrapped(object), name));

/** The getters that an object which is written out runs when all of it is read, as by `{ ...limits }`. */
export function gettersOf(object: NodePath): NodePath<FunctionNode>[] {
  const literal = definedAt(object);
  const members = literal.is("ObjectExpression") ? literal.get("properties") : [];
  return members.flatMap((each) => (each.is("ObjectMethod", { kind: "get" }) ? [each] : []));
}

/** A getter, and the name that it is read by. */
interface NamedGetter {
  readonly name: string;
  readonly fn: NodePath<FunctionNode>;
}

/** The getters that a file declares, by a class, an object or a descriptor. */
export const gettersIn = once(({ tree }: SourceModule): readonly NamedGetter[] => {
  const found = [...tree.of("ClassMethod"), ...tree.of("ObjectMethod"), ...tree.of("ObjectProperty")];
  return found.flatMap((node) => {
    const member: NodePath = tree.pathOf(node);
    const isGetter = "kind" in node && node.kind === "get";
    const name = isGetter || declaredName(member) !== "get" ? null : describedName(member.parentPath);
    const known = isGetter ? declaredName(member) : name;
    const fn = functionOf(member);
    return known !== null && fn ? [{ name: known, fn }] : [];
  });
});

/** The member that a descriptor is for: `defineProperty(this, "limit", { get })`, `create(plan, { limit: { get } })`. */
function describedName(descriptor: NodePath | null): string | null {
  const around = descriptor?.parentPath;
  if (around?.is("ObjectProperty")) return declaredName(around);
  const name = descriptor?.key === 2 && around && isCall(around) ? argumentsOf(around)[1] : undefined;
  return name?.is("StringLiteral") ? name.node.value : null;
}

/** What `new Proxy(user, { get(target, key) {} })` runs for each member that is read. */
function trapOf(object: NodePath): NodePath<FunctionNode> | null {
  const defined = definedAt(object);
  const maker = isCall(defined) ? functionAt(defined.get("callee")) : null;
  const [given, other] = maker ? returnedValues(maker) : [];
  const made = given && !other ? unwrapped(given) : defined;
  if (!made.is("NewExpression") || !made.get("callee").is("Identifier", { name: "Proxy" })) return null;
  const handler = made.get("arguments")[1];
  const traps = handler && definedAt(handler);
  if (!traps?.is("ObjectExpression")) return null;
  return functionOf(traps.get("properties").find((each) => declaredName(each) === "get"));
}

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

/** What a name, or the member of a namespace, is declared with: a class, or the value of a variable. */
function definedAt(value: NodePath, depth = 0): NodePath {
  const path = unwrapped(value);
  const object = isMember(path) ? unwrapped(path.get("object")) : path;
  const declared = originOf(isNamespace(object) ? object : path)?.binding.path;
  if (!declared?.is("VariableDeclarator")) return declared ?? path;
  const init = declared.node.id.type === "Identifier" ? declared.get("init") : null;
  const begun = init ? unwrapped(init) : path;
  // `const plan = root`: another name for it.
  return init && begun.is("Identifier") && depth < MOST_NAMES ? definedAt(begun, depth + 1) : begun;
}

const MOST_NAMES = 10;

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
