import type { ClassMethod, Function as FunctionNode, ObjectPattern } from "@babel/types";
import {
  argumentsOf,
  calleeName,
  declaredBinding,
  declaredNames,
  isCall,
  isMember,
  keyName,
  memberName,
  type NodePath,
  outermostWrapper,
  returnedValues,
  unwrapped,
  valueReferences,
} from "../../../src/code/tree/index.ts";
import { membersTo } from "../../../src/code/values/resolve-reference.ts";
import { possibleMembers } from "../../find/attach/callbacks/possible-functions.ts";
import type { DecideFacts } from "../../model.ts";
import { calledFunction } from "../id-reads.ts";
import { functionUses } from "./function-uses.ts";
import { methodUses } from "./method-uses.ts";

/** How far a value is followed from name to name, and from the function that takes it to those that hand it on. */
export const MAX_DEPTH = 4;

/** Functions that call what they are given with arguments of their own. */
const MAKES_STORES =
  /^(?:create(?:Store|StoreWithEqualityFn|WithEqualityFn)?|combine|defineStore|devtools|immer|persist|subscribeWithSelector)$/;

/** Where a function is used, as far as it can be seen: also as a method, a constructor, or what a wrapper makes of it. */
export function usesOf(fn: NodePath<FunctionNode>, facts: DecideFacts): NodePath[] {
  const owner = fn.is("ClassMethod", { kind: "constructor" }) ? fn.parentPath?.parentPath : null;
  const binding = owner ? declaredBinding(owner) : null;
  if (binding)
    return [...valueReferences(binding), ...facts.callsOf(fn.file.path, binding)].flatMap((use) =>
      usesOfBase(use, facts),
    );
  // `memo(function Guard() {})` is used as what is made of it, a store is not used as what makes its state.
  const wrapper = outermostWrapper(fn);
  const call = wrapper.listKey === "arguments" && isCall(wrapper.parentPath) ? wrapper.parentPath : null;
  const made = call && !MAKES_STORES.test(calleeName(call)) ? call : null;
  return [fn, ...(made ? [made] : [])].flatMap((each) => [
    ...functionUses(each, facts),
    ...methodUses(each, facts),
  ]);
}

/** A use of a class, or of a class that extends it there: its `super(...)`, or its own uses where it has no constructor. */
function usesOfBase(use: NodePath, facts: DecideFacts, depth = 0): NodePath[] {
  const derived = use.key === "superClass" ? use.parentPath : null;
  if (!derived?.is("Class") || depth > MAX_DEPTH) return [use];
  const made = derived
    .get("body")
    .get("body")
    .find((member) => member.is("ClassMethod", { kind: "constructor" }));
  if (made) {
    const calls: NodePath[] = [];
    made.walk((each) => {
      if (each.is("Super") && each.key === "callee") calls.push(each);
    });
    return calls;
  }
  const binding = declaredBinding(derived);
  if (!binding) return [use];
  return [...valueReferences(binding), ...facts.callsOf(derived.file.path, binding)].flatMap((each) =>
    usesOfBase(each, facts, depth + 1),
  );
}

/** A parameter, or a member of one, that an expression reads. */
interface ParameterRead {
  fn: NodePath<FunctionNode>;
  place: number;
  /** The members that lead from the parameter to what is read; none for the parameter itself. */
  members: readonly string[];
  /** What it has where no caller gives one. */
  without: NodePath | null;
}

/** The parameters that an expression reads: of its function, or of the constructor that keeps one in the instance. */
export const parameterReads = (path: NodePath): ParameterRead[] => [
  ...(parameterRead(path) ?? []),
  ...keptInInstance(path),
];

/** What a chain of members begins with, and their names; null where one is made up. */
function chainOf(path: NodePath): { root: NodePath; names: string[] } | null {
  const names: string[] = [];
  let root = unwrapped(path);
  for (; isMember(root); root = unwrapped(root.get("object"))) {
    const name = memberName(root);
    if (name === null) return null;
    names.unshift(name);
  }
  return { root, names };
}

const within = (read: ParameterRead, names: readonly string[]): ParameterRead =>
  names.length === 0 ? read : { ...read, members: [...read.members, ...names], without: null };

/** `this.leave`, `this.#options.leave`, where the constructor of the class, or a method that sets it, keeps a parameter by that name. */
function keptInInstance(path: NodePath): ParameterRead[] {
  const chain = chainOf(path);
  const [name, ...names] = chain?.root.is("ThisExpression") ? chain.names : [];
  const body = path.findParent((each) => each.is("ClassBody"));
  if (name === undefined || !body?.is("ClassBody")) return [];
  return body.get("body").flatMap((method) => {
    if (!method.is("ClassMethod")) return [];
    return keptBy(method, name).map((read) => within(read, names));
  });
}

function keptBy(fn: NodePath<ClassMethod>, name: string): ParameterRead[] {
  const place = fn.node.params.findIndex(
    (each) =>
      each.type === "TSParameterProperty" && declaredNames(each.parameter).some((id) => id.name === name),
  );
  if (place >= 0) return [{ fn, place, members: [], without: null }];
  const found: ParameterRead[] = [];
  fn.walk((each) => {
    if (!each.is("AssignmentExpression", { operator: "=" })) return;
    const target = each.get("left");
    if (isMember(target) && target.get("object").is("ThisExpression") && memberName(target) === name)
      found.push(...(parameterRead(unwrapped(each.get("right"))) ?? []));
  });
  return found;
}

/**
 * `leave`, `props.leave`, and `leave` that a pattern takes out of a parameter, there or later; `settings.leave` where a function sets
 * `settings` to its parameter, and another one may return it.
 */
function parameterRead(path: NodePath, seen = new Set<unknown>()): ParameterRead[] | null {
  const chain = chainOf(path);
  if (!chain) return null;
  const { root, names } = chain;
  const isNew = (at: unknown) => seen.size !== seen.add(at).size;
  const again = (value: NodePath, inner: readonly string[] = []) =>
    parameterRead(unwrapped(value), seen)?.map((read) => within(read, [...inner, ...names])) ?? null;
  if (isCall(root)) {
    const called = calledFunction(root);
    return called?.is("Function") && isNew(called)
      ? returnedValues(called).flatMap((value) => again(value) ?? [])
      : null;
  }
  const binding = root.binding;
  if (!binding) return null;
  const { path: declared } = binding;
  if (!binding.constant)
    return declared.is("VariableDeclarator") && isNew(binding)
      ? binding.constantViolations.flatMap((set) =>
          set.is("AssignmentExpression", { operator: "=" }) ? (again(set.get("right")) ?? []) : [],
        )
      : null;
  if (declared.is("VariableDeclarator")) {
    const init = declared.get("init");
    const members = init && membersTo(binding);
    return members ? again(init, members) : null;
  }
  const fn = binding.kind === "param" ? binding.scope.path : null;
  if (!fn?.is("Function")) return null;
  const { name } = binding.identifier;
  for (const [place, parameter] of fn.get("params").entries()) {
    const named = parameter.is("AssignmentPattern") ? parameter.get("left") : parameter;
    if (named.is("Identifier", { name })) {
      const without = parameter.is("AssignmentPattern") ? parameter.get("right") : null;
      return [within({ fn, place, members: [], without }, names)];
    }
    if (!named.is("ObjectPattern")) continue;
    if (restOf(named) === name) return [within({ fn, place, members: [], without: null }, names)];
    const property = named.get("properties").find((each) => {
      const target = each.is("ObjectProperty") ? each.node.value : null;
      const taken = target?.type === "AssignmentPattern" ? target.left : target;
      return taken?.type === "Identifier" && taken.name === name;
    });
    const key = property?.is("ObjectProperty") ? keyName(property) : null;
    if (!property?.is("ObjectProperty") || key === null) continue;
    const target = property.get("value");
    const without = target.is("AssignmentPattern") ? target.get("right") : null;
    return [within({ fn, place, members: [key], without }, names)];
  }
  return null;
}

/** The name for all other members of a parameter: `{ user, ...rest }`. */
function restOf({ node }: NodePath<ObjectPattern>): string | null {
  const last = node.properties.at(-1);
  return last?.type === "RestElement" && last.argument.type === "Identifier" ? last.argument.name : null;
}

/** What a call of a function, or an element of a component, may give for a parameter. */
export function givenAt(use: NodePath, place: number, members: readonly string[]): NodePath[] {
  const { parentPath: parent } = use;
  if (parent?.is("JSXOpeningElement")) {
    const [name, ...inner] = members;
    return parent.get("attributes").flatMap((each) => {
      if (each.is("JSXSpreadAttribute")) return memberOf(each.get("argument"), members);
      const value = each.is("JSXAttribute") && each.node.name.name === name ? each.get("value") : null;
      return value?.is("JSXExpressionContainer")
        ? memberOf(value.get("expression"), inner)
        : value?.is("StringLiteral") && inner.length === 0
          ? [value]
          : [];
    });
  }
  const callee = outermostWrapper(use);
  const call = callee.parentPath;
  // `seat.onLeave = leave` gives it to a setter.
  if (call?.is("AssignmentExpression") && callee.key === "left") return memberOf(call.get("right"), members);
  if (!call || callee.key !== "callee") return [];
  const argument = argumentsOf(call)[place];
  return argument ? memberOf(argument, members) : [];
}

/** What lies at the end of some members of a value that can be seen. */
function memberOf(value: NodePath, [name, ...rest]: readonly string[]): NodePath[] {
  return name === undefined ? [value] : possibleMembers(value, name).flatMap((each) => memberOf(each, rest));
}
