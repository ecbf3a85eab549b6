import type { Function as FunctionNode } from "@babel/types";
import {
  argumentsOf,
  declaredNames,
  isCall,
  isMember,
  keyName,
  memberName,
  type NodePath,
  outermostWrapper,
  staticName,
  unwrapped,
  valueReferences,
} from "../../../src/code/tree/index.ts";
import { membersTo, resolveReference } from "../../../src/code/values/resolve-reference.ts";
import { note, type RuleNote } from "../../../src/rules/note.ts";
import type { AttachCall } from "../../find/attach/attach-call.ts";
import { callbackTraits } from "../../find/attach/callbacks/callbacks.ts";
import type { DecideFacts } from "../../model.ts";
import { bindingOf, functionUses } from "./function-uses.ts";
import { methodUses } from "./method-uses.ts";

/** How far a callback is followed from the function that takes it to those that hand it on. */
const MAX_DEPTH = 4;

/**
 * What a logout callback expects that a function takes as a parameter, or a component as a prop, where a caller that is seen
 * gives it one.
 */
export function notesOfGivenCallbacks(attach: AttachCall, facts: DecideFacts): RuleNote[] {
  const given = attach.steps
    .filter((step) => step.do === "rename" && step.to === "on_logout")
    .flatMap(({ entry }) => (callbackTraits(entry.value) ? [] : givenFor(entry.value, facts, 0)));
  const traits = given.flatMap((each) => callbackTraits(each) ?? []);
  const found: RuleNote[] = [];
  if (traits.some(({ takesArgument }) => takesArgument))
    found.push(note("on-logout-argument", { reads: "argument" }));
  if (traits.some(({ canReturnFalse }) => canReturnFalse)) found.push(note("on-logout-false"));
  return found.filter(({ rule }) => !attach.notes.some((each) => each.rule === rule));
}

/** The values that callers give for what an expression reads of a parameter. */
function givenFor(value: NodePath, facts: DecideFacts, depth: number): NodePath[] {
  const path = unwrapped(value);
  if (depth > MAX_DEPTH) return [];
  const again = (next: NodePath) => givenFor(next, facts, depth + 1);
  if (path.is("LogicalExpression")) return [...again(path.get("left")), ...again(path.get("right"))];
  const reads = [...(parameterRead(path) ?? []), ...keptInInstance(path)];
  return reads.flatMap(({ fn, place, member, without }) => [
    ...(without ? [without] : []),
    ...usesOf(fn, facts)
      .flatMap((use) => givenAt(use, place, member))
      .flatMap((given) => [given, ...again(given)]),
  ]);
}

export function usesOf(fn: NodePath<FunctionNode>, facts: DecideFacts): NodePath[] {
  const owner = fn.is("ClassMethod", { kind: "constructor" }) ? fn.parentPath?.parentPath : null;
  const binding = owner ? bindingOf(owner) : null;
  if (binding) return [...valueReferences(binding), ...facts.callsOf(fn.file.path, binding)];
  // `memo(function Guard() {})` is used as what is made of it.
  const wrapper = outermostWrapper(fn);
  const made = wrapper.listKey === "arguments" && isCall(wrapper.parentPath) ? wrapper.parentPath : null;
  return [fn, ...(made ? [made] : [])].flatMap((each) => [
    ...functionUses(each, facts),
    ...methodUses(each, facts),
  ]);
}

/** `this.leave`, `this.#options.leave`, where the constructor of the class keeps a parameter by that name. */
function keptInInstance(path: NodePath): ParameterRead[] {
  if (!isMember(path)) return [];
  const object = unwrapped(path.get("object"));
  if (isMember(object)) {
    const member = staticName(path);
    return keptInInstance(object).flatMap((read) => (read.member === null ? { ...read, member } : []));
  }
  const name = object.is("ThisExpression") ? memberName(path) : null;
  const body = path.findParent((each) => each.is("ClassBody"));
  const fn = body?.is("ClassBody")
    ? body.get("body").find((each) => each.is("ClassMethod", { kind: "constructor" }))
    : undefined;
  if (name === null || !fn?.is("ClassMethod")) return [];
  const place = fn.node.params.findIndex(
    (each) =>
      each.type === "TSParameterProperty" && declaredNames(each.parameter).some((id) => id.name === name),
  );
  if (place >= 0) return [{ fn, place, member: null, without: null }];
  const found: ParameterRead[] = [];
  fn.walk((each) => {
    if (!each.is("AssignmentExpression", { operator: "=" })) return;
    const target = each.get("left");
    if (isMember(target) && target.get("object").is("ThisExpression") && memberName(target) === name)
      found.push(...(parameterRead(unwrapped(each.get("right"))) ?? []));
  });
  return found;
}

interface ParameterRead {
  fn: NodePath<FunctionNode>;
  place: number;
  /** The property of the parameter that is read; null for the parameter itself. */
  member: string | null;
  /** What it has where no caller gives one. */
  without: NodePath | null;
}

/** `leave`, `props.leave`, and `leave` that a pattern takes out of a parameter, there or later. */
export function parameterRead(path: NodePath): ParameterRead[] | null {
  const owner = isMember(path) ? unwrapped(path.get("object")) : path;
  const member = isMember(path) ? staticName(path) : null;
  if (!owner.is("Identifier") || (isMember(path) && member === null)) return null;
  const binding = owner.scope.getBinding(owner.node.name);
  if (!binding?.constant) return null;
  const { path: declared } = binding;
  if (declared.is("VariableDeclarator")) {
    const init = declared.get("init");
    const members = init && membersTo(binding);
    const name = members?.length === 1 ? (members[0] ?? null) : null;
    const reads = members && members.length < 2 && member === null ? parameterRead(unwrapped(init)) : null;
    return (
      reads?.flatMap((read) =>
        name === null || read.member === null ? { ...read, member: name ?? read.member } : [],
      ) ?? null
    );
  }
  const fn = binding.kind === "param" ? binding.scope.path : null;
  if (!fn?.is("Function")) return null;
  for (const [place, parameter] of fn.get("params").entries()) {
    const named = parameter.is("AssignmentPattern") ? parameter.get("left") : parameter;
    if (named.is("Identifier") && named.node.name === owner.node.name) {
      const without = parameter.is("AssignmentPattern") && member === null ? parameter.get("right") : null;
      return [{ fn, place, member, without }];
    }
    if (!named.is("ObjectPattern") || member !== null) continue;
    const property = named.get("properties").find((each) => {
      const target = each.is("ObjectProperty") ? each.node.value : null;
      const name = target?.type === "AssignmentPattern" ? target.left : target;
      return name?.type === "Identifier" && name.name === owner.node.name;
    });
    if (!property?.is("ObjectProperty")) continue;
    const target = property.get("value");
    const without = target.is("AssignmentPattern") ? target.get("right") : null;
    return [{ fn, place, member: keyName(property), without }];
  }
  return null;
}

/** What a call of a function, or an element of a component, may give for a parameter. */
export function givenAt(use: NodePath, place: number, member: string | null): NodePath[] {
  const { parentPath: parent } = use;
  if (parent?.is("JSXOpeningElement"))
    return parent.get("attributes").flatMap((each) => {
      if (each.is("JSXSpreadAttribute")) return membersOf(each.get("argument"), member, 0);
      const value = each.is("JSXAttribute") && each.node.name.name === member ? each.get("value") : null;
      return value?.is("JSXExpressionContainer") ? value.get("expression") : [];
    });
  const callee = outermostWrapper(use);
  const call = callee.parentPath;
  if (!call || callee.key !== "callee") return [];
  const argument = argumentsOf(call)[place];
  if (!argument) return [];
  return member === null ? [argument] : membersOf(argument, member, 0);
}

/** What an object that can be seen may have for a member: what is spread into it has one, too. */
function membersOf(value: NodePath, member: string | null, depth: number): NodePath[] {
  const path = unwrapped(value);
  const object = path.is("ObjectExpression") ? path : resolveReference(path);
  if (depth > MAX_DEPTH || !object?.is("ObjectExpression")) return [];
  return object.get("properties").flatMap((each) => {
    if (each.is("SpreadElement")) return membersOf(each.get("argument"), member, depth + 1);
    if (!each.is("ObjectMethod") && !each.is("ObjectProperty")) return [];
    if (keyName(each) !== member) return [];
    return each.is("ObjectMethod") ? each : each.get("value");
  });
}
