import type { Identifier } from "@babel/types";
import {
  argumentsOf,
  type Binding,
  isCall,
  keyName,
  type NodePath,
  outermostWrapper,
  staticName,
  unwrapped,
} from "../../../src/code/tree/index.ts";

/** A variable, or a member of one, that holds the function. */
export interface Handle {
  binding: Binding;
  members: readonly string[];
}

/** What a factory returns, whatever it declares before. */
export function returnedValue(factory: NodePath): NodePath | null {
  if (!factory.is("ArrowFunctionExpression") && !factory.is("FunctionExpression")) return null;
  if (factory.node.generator || factory.node.params.length > 0) return null;
  const body: NodePath = factory.get("body");
  if (!body.is("BlockStatement")) return body;
  const statements = body.get("body");
  const last = statements.at(-1);
  if (!last?.is("ReturnStatement")) return null;
  if (statements.slice(0, -1).some((each) => !each.is("VariableDeclaration", { kind: "const" }))) return null;
  return last.get("argument") ?? null;
}

/** The name of a member of a literal, when it is written out. */
export function nameOfMember(property: NodePath): string | null {
  return property.is("ObjectProperty") || property.is("ObjectMethod") ? keyName(property) : null;
}

/** The members of a literal by name; null where one cannot be seen. `spreads` leaves those out that are spread into it. */
export function membersOf(object: NodePath, without?: "spreads"): Map<string, NodePath> | null {
  if (!object.is("ObjectExpression")) return null;
  const members = new Map<string, NodePath>();
  for (const property of object.get("properties")) {
    if (property.is("ObjectMethod")) {
      const name = keyName(property);
      if (name === null || property.node.kind !== "method") return null;
      members.set(name, property);
    } else if (property.is("ObjectProperty")) {
      const name = keyName(property);
      if (name === null) return null;
      members.set(name, property.get("value"));
    } else if (without !== "spreads") return null;
  }
  return members;
}

/** The variable, or the member of one, that an expression reads. */
export function handleOf(path: NodePath): Handle | null {
  const members: string[] = [];
  let at = path;
  while (at.is("MemberExpression")) {
    const name = staticName(at);
    if (name === null) return null;
    members.unshift(name);
    at = unwrapped(at.get("object"));
  }
  if (!at.is("Identifier")) return null;
  const binding = at.binding;
  return binding ? { binding, members } : null;
}

/** `(...args) => mockAttach(...args)`, `(options) => mockAttach(options)`. */
export function delegatedTo(path: NodePath): Handle | null {
  if (!path.is("ArrowFunctionExpression") || path.node.params.length !== 1) return null;
  const call: NodePath = path.get("body");
  if (!call.is("CallExpression") || call.node.arguments.length !== 1) return null;
  const [parameter] = path.node.params;
  const [argument] = call.node.arguments;
  const isRest = parameter?.type === "RestElement" && argument?.type === "SpreadElement";
  const from = isRest ? parameter.argument : parameter;
  const to = isRest ? argument.argument : argument;
  if (from?.type !== "Identifier" || to?.type !== "Identifier" || from.name !== to.name) return null;
  const handle = handleOf(unwrapped(call.get("callee")));
  return handle?.binding.scope.path.node === path.node ? null : handle;
}

/** The expression that a variable, or a member of one, is given once and for all; null where that cannot be seen. */
export function givenValue(handle: Handle, depth = 0): NodePath | null {
  const given = givenTo(handle);
  if (!given || !("members" in given)) return given;
  return depth < MAX_LINKS ? givenValue(given, depth + 1) : null;
}

/** How many variables may lead to a function: a literal that names itself has no end. */
export const MAX_LINKS = 10;

/** What a variable, or a member of one, is given: an expression, or what another variable holds. */
export function givenTo({ binding, members }: Handle): NodePath | Handle | null {
  if (!binding.constant || !binding.path.is("VariableDeclarator")) return null;
  const init = binding.path.get("init");
  if (!init) return null;
  const names = [...members];
  const id = binding.path.get("id");
  if (id.is("ObjectPattern")) {
    const property = id
      .get("properties")
      .find((each) => each.is("ObjectProperty") && each.node.value === binding.identifier);
    const name = property?.is("ObjectProperty") ? keyName(property) : null;
    if (name === null) return null;
    names.unshift(name);
  } else if (!id.is("Identifier")) return null;
  let value = hoisted(unwrapped(init));
  for (const [at, name] of names.entries()) {
    const from = value.is("ObjectExpression") ? null : handleOf(value);
    if (from) return { binding: from.binding, members: [...from.members, ...names.slice(at)] };
    const member = membersOf(value)?.get(name);
    if (!member) return null;
    value = unwrapped(member);
  }
  return handleOf(value) ?? delegatedTo(value) ?? value;
}

/** The constant that holds the literal in which an expression stands, and the names that lead to it there. */
export function holderOf(path: NodePath, members: readonly string[]): Handle | null {
  const names = [...members];
  let at = outermostWrapper(path);
  for (;;) {
    const property = at.parentPath;
    if (!property?.is("ObjectProperty") || at.key !== "value") break;
    const name = keyName(property);
    if (name === null || !property.parentPath) return null;
    names.unshift(name);
    at = outermostWrapper(property.parentPath);
  }
  let declarator = at.parentPath;
  const fn = declarator?.is("ReturnStatement") ? declarator.getFunctionParent() : declarator;
  if (fn?.is("ArrowFunctionExpression") || fn?.is("FunctionExpression")) {
    const call = fn.parentPath;
    if (!call || !isCall(call) || unwrapped(call) === hoisted(call)) return null;
    declarator = outermostWrapper(call).parentPath;
  }
  if (!declarator?.is("VariableDeclarator")) return null;
  const id = declarator.get("id");
  if (id.is("Identifier")) return handleAt(id, names);
  const [first, ...rest] = names;
  if (!id.is("ObjectPattern") || first === undefined) return null;
  const property = id.get("properties").find((each) => each.is("ObjectProperty") && keyName(each) === first);
  const value = property?.is("ObjectProperty") ? property.get("value") : null;
  return value?.is("Identifier") ? handleAt(value, rest) : null;
}

function handleAt(id: NodePath<Identifier>, members: readonly string[]): Handle | null {
  const binding = id.binding;
  return binding ? { binding, members } : null;
}

/** What `vi.hoisted(() => ({ ... }))` gives. */
function hoisted(path: NodePath): NodePath {
  if (!isCall(path) || staticName(path.get("callee")) !== "hoisted") return path;
  const [factory] = argumentsOf(path);
  const value = factory && returnedValue(unwrapped(factory));
  return value ? unwrapped(value) : path;
}
