import type {
  ArrayExpression,
  Class,
  ClassMethod,
  ClassPrivateMethod,
  Function as FunctionNode,
  ObjectExpression,
  ObjectMethod,
} from "@babel/types";
import {
  argumentsOf,
  calleeName,
  calleeOf,
  isCall,
  isMember,
  keyName,
  memberName,
  membersOfClass,
  type NodePath,
  returnedValues,
  staticName,
  unwrapped,
  valueOfMember,
} from "../../../../src/code/tree/index.ts";
import { declaredAs } from "../../../../src/code/values/origin.ts";
import {
  exportedTarget,
  membersTo,
  resolveReference,
} from "../../../../src/code/values/resolve-reference.ts";
import { branchesOf, TAKES_OUT } from "./declared-callback.ts";
import { seenFunctions } from "./seen-functions.ts";

const MAX_DEPTH = 8;

/**
 * The functions among those that a callback's value may stand for that can be seen, where others cannot: one branch of `given ?? leave`,
 * each that a variable is set to, what a hook gives in an object, a method that a class inherits or a component has among its options.
 * They tell what a callback may expect, never that it expects no more.
 */
export function possibleFunctions(value: NodePath, depth = 0): NodePath<FunctionNode>[] {
  const all = seenFunctions(value);
  if (all || depth > MAX_DEPTH) return all ?? [];
  return valuesOf(unwrapped(value), depth).flatMap((each) =>
    each.is("Function") ? [each] : possibleFunctions(each, depth + 1),
  );
}

/** What a name, a member or a call may give, as far as it can be seen: one step towards it. */
export const possibleValues = (path: NodePath): NodePath[] => valuesOf(path, 0);

/** What an object may have by a name, as far as it can be seen. */
export const possibleMembers = (value: NodePath, name: string): NodePath[] => membersOf(value, name, 0);

/** One step towards what a value may be. */
function valuesOf(path: NodePath, depth: number): NodePath[] {
  const branches = branchesOf(path);
  if (branches) return branches;
  if (path.is("AwaitExpression")) return [path.get("argument")];
  if (path.is("CallExpression") || path.is("OptionalCallExpression"))
    return [
      ...possibleFunctions(path.get("callee"), depth + 1).flatMap(returnedValues),
      ...valuesTakenOut(path),
    ];
  if (path.is("Identifier")) return valuesOfName(path, depth);
  const name = isMember(path) ? memberName(path) : null;
  if (name === null || !isMember(path)) return [];
  const object = unwrapped(path.get("object"));
  const found = object.is("ThisExpression")
    ? ownMembers(object, name, depth)
    : membersOf(object, name, depth + 1);
  const target = found.length === 0 ? resolveReference(path) : null;
  return target && target !== path ? [target] : found;
}

/** `handlers.get("leave")`, `list.at(0)`: all that the list or the map begins with, by whatever key. */
function valuesTakenOut(call: NodePath): NodePath[] {
  const callee = calleeOf(call);
  if (!callee || !isMember(callee) || !TAKES_OUT.test(staticName(callee) ?? "")) return [];
  const object = unwrapped(callee.get("object"));
  const held = isMember(object) || object.is("Identifier") ? resolveReference(object) : object;
  const made = held?.is("NewExpression") ? held.get("arguments")[0] : held;
  if (made?.is("ArrayExpression")) return itemsOf(made);
  // `new Map(Object.entries({ leave }))`.
  const isOfObject = made && isCall(made) && calleeName(made) === "entries";
  return isOfObject ? argumentsOf(made).flatMap(allValuesOf) : [];
}

/** All that an object or a list that can be seen has, whatever the key. */
export function allValuesOf(value: NodePath): NodePath[] {
  const object = resolveReference(value) ?? unwrapped(value);
  if (object.is("ArrayExpression")) return object.get("elements").filter((each) => each !== null);
  if (!object.is("ObjectExpression")) return [];
  return object.get("properties").flatMap((each): NodePath[] => {
    if (each.is("SpreadElement")) return allValuesOf(each.get("argument"));
    return each.is("ObjectProperty") ? [each.get("value")] : [each];
  });
}

/** The items of a list, and those of the lists in it: the values of `new Map([["leave", leave]])`. */
const itemsOf = (list: NodePath<ArrayExpression>): NodePath[] =>
  list.get("elements").flatMap((each): NodePath[] => {
    if (each === null) return [];
    const item = unwrapped(each);
    return item.is("ArrayExpression") ? itemsOf(item) : [item];
  });

/** What a variable begins with and is set to, or takes out of an object. */
function valuesOfName(path: NodePath, depth: number): NodePath[] {
  const binding = path.binding && (declaredAs(path.binding)?.binding ?? path.binding);
  if (!binding) return [];
  const set = binding.constantViolations.flatMap((each) =>
    each.is("AssignmentExpression") && each.node.left.type === "Identifier" ? [each.get("right")] : [],
  );
  const target = resolveReference(path);
  if (target && target !== path) return [target, ...set];
  const declared = binding.path;
  if (declared.is("FunctionDeclaration")) return [declared, ...set];
  const holder = declared.file.tree.pathOf(binding.identifier).parentPath;
  if (holder?.is("AssignmentPattern")) set.push(holder.get("right"));
  if (binding.kind === "param") return set;
  const init = declared.is("VariableDeclarator") ? declared.get("init") : null;
  const members = init ? membersTo(binding) : null;
  if (!init || members === null) return set;
  let values: NodePath[] = [init];
  for (const name of members) values = values.flatMap((each) => membersOf(each, name, depth + 1));
  return [...values, ...set];
}

/** What an object may have by a name: a literal, an instance, what a function of the project returns. */
function membersOf(value: NodePath, name: string, depth: number): NodePath[] {
  if (depth > MAX_DEPTH) return [];
  const path = unwrapped(value);
  if (path.is("ThisExpression")) return ownMembers(path, name, depth);
  if (path.is("ImportExpression") || (path.is("CallExpression") && path.get("callee").is("Import")))
    return exportedBy(path, name);
  if (path.is("ObjectExpression")) return propertiesNamed(path, name, depth);
  if (path.is("Class")) return membersOfInstances(path, name, depth);
  if (path.is("NewExpression")) {
    const made = resolveReference(path.get("callee"));
    return made?.is("Class") ? membersOfInstances(made, name, depth) : [];
  }
  return valuesOf(path, depth).flatMap((each) => membersOf(each, name, depth + 1));
}

/** `const { leave } = await import("./hooks.js")`. */
function exportedBy(load: NodePath, name: string): NodePath[] {
  const source = load.is("ImportExpression") ? load.get("source") : argumentsOf(load)[0];
  const module = source?.is("StringLiteral") ? load.file.imported(source.node.value) : null;
  const found = module && exportedTarget(module, name);
  return found ? [found] : [];
}

function propertiesNamed(object: NodePath<ObjectExpression>, name: string, depth: number): NodePath[] {
  return object.get("properties").flatMap((each) => {
    if (each.is("SpreadElement")) return membersOf(each.get("argument"), name, depth + 1);
    if (each.is("ObjectProperty")) return keyName(each) === name ? [each.get("value")] : [];
    return each.is("ObjectMethod") && keyName(each) === name ? valuesOfMethod(each) : [];
  });
}

/** A method, or what an accessor gives. */
const valuesOfMethod = (method: NodePath<ObjectMethod | ClassMethod | ClassPrivateMethod>): NodePath[] =>
  method.node.kind === "get" ? returnedValues(method) : [method];

/** `this.leave`: of the class around, or of the component whose options stand around. */
function ownMembers(self: NodePath, name: string, depth: number): NodePath[] {
  const owner = self.findParent(
    (each) => each.is("Class") || (each.is("ObjectExpression") && METHODS.some((key) => hasKey(each, key))),
  );
  if (owner?.is("Class")) return membersOfInstances(owner, name, depth);
  return owner?.is("ObjectExpression") ? membersOfComponent(owner, name, depth) : [];
}

/** What gives a component its methods, in Vue and in libraries like it. */
const METHODS = ["methods", "mixins", "extends"];

const hasKey = (object: NodePath<ObjectExpression>, name: string): boolean =>
  object.get("properties").some((each) => each.is("ObjectProperty") && keyName(each) === name);

function membersOfComponent(options: NodePath<ObjectExpression>, name: string, depth: number): NodePath[] {
  if (depth > MAX_DEPTH) return [];
  const methods = propertiesNamed(options, "methods", depth).flatMap((each) =>
    membersOf(each, name, depth + 1),
  );
  if (methods.length > 0) return methods;
  const bases = ["mixins", "extends"].flatMap((key) => propertiesNamed(options, key, depth));
  return bases
    .flatMap((each): NodePath[] => {
      const list = unwrapped(each);
      return list.is("ArrayExpression") ? list.get("elements").filter((one) => one !== null) : [list];
    })
    .flatMap((each) => {
      const base = each.is("Identifier") ? resolveReference(each) : each;
      return base?.is("ObjectExpression") ? membersOfComponent(base, name, depth + 1) : [];
    });
}

/** A method or field of a class or of one above it, and what its own code sets `this.leave` to. */
function membersOfInstances(owner: NodePath<Class>, name: string, depth: number): NodePath[] {
  if (depth > MAX_DEPTH) return [];
  const found = membersOfClass(owner, name).flatMap((each) =>
    each.is("ClassMethod") || each.is("ClassPrivateMethod")
      ? valuesOfMethod(each)
      : (valueOfMember(each) ?? []),
  );
  if (found.length > 0) return found;
  const above = owner.get("superClass");
  const base = above && resolveReference(above);
  return base?.is("Class") ? membersOfInstances(base, name, depth + 1) : [];
}
