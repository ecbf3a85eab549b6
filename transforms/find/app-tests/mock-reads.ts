import type { AssignmentExpression, MemberExpression, OptionalMemberExpression } from "@babel/types";
import {
  argumentsOf,
  calleeOf,
  isCall,
  isMember,
  keyName,
  type NodePath,
  outermostWrapper,
  staticName,
  unwrapped,
  valueReferences,
} from "../../../src/code/tree/index.ts";
import type { Level, MockRead } from "./mock-read.ts";
import {
  CALLED_WITH,
  CHAIN,
  COMPARING,
  CONTROLLING,
  COUNTING,
  EQUAL,
  IMPLEMENTING,
  INDEX,
  ONLY_ARGUMENT,
  TAKING_APART,
} from "./mock-words.ts";
import { castsBetween, declaredType, withTypes } from "./option-types.ts";

const PLAIN: readonly MockRead[] = [{ is: "plain" }];
const unseen = (path: NodePath): readonly MockRead[] => [{ is: "unseen", path }];

/** Follows one reference to the function to all that the test does with it. */
export function readsOf(reference: NodePath): readonly MockRead[] {
  return follow(reference, "mock");
}

function follow(start: NodePath, level: Level): readonly MockRead[] {
  const path = outermostWrapper(start);
  return withTypes(followWrapped(path, level), castsBetween(start, path), level);
}

function followWrapped(path: NodePath, level: Level): readonly MockRead[] {
  const parent = path.parentPath;
  if (!parent || parent.is("ExpressionStatement")) return PLAIN;
  if (isCall(parent) && path.listKey === "arguments") return followArgument(path, parent, level);
  if (isMember(parent) && path.key === "object") return followMember(parent, level);
  if (parent.is("VariableDeclarator") && path.key === "init") return followPattern(parent.get("id"), level);
  if (parent.is("AssignmentExpression") && path.key === "right" && level === "mock")
    return followAssigned(parent);
  if (parent.is("AwaitExpression") && level === "mock") return PLAIN;
  if (parent.is("ArrowFunctionExpression") && path.key === "body" && level === "mock") return PLAIN;
  return unseen(path);
}

// --- arguments --------------------------------------------------------------------------------

function followArgument(path: NodePath, call: NodePath, level: Level): readonly MockRead[] {
  const names = dottedNames(call);
  if (names === null) return unseen(path);
  const method = names.at(-1) ?? "";
  if (method === "mocked" && level === "mock") return follow(call, level);
  if (method === "expect" && names.length === 1) return followExpect(call, level, false);
  const given = argumentsOf(call);
  const isAssertion = names.includes("assert");
  if (isAssertion && path.key === 0 && (level === "mock" || (level === "call" && method in CALLED_WITH)))
    return comparedCall(method, given.slice(1), path);
  if (isAssertion && level !== "mock" && COMPARING.test(method)) {
    const other = given[path.key === 0 ? 1 : 0];
    return other && Number(path.key) < 2 ? compared(other, level, /^not/.test(method)) : unseen(path);
  }
  return unseen(path);
}

/** The names of what `a.b.c()` calls, outermost object first; null for anything else. */
function dottedNames(call: NodePath): string[] | null {
  const names: string[] = [];
  let at = calleeOf(call);
  while (at?.is("MemberExpression")) {
    const name = staticName(at);
    if (name === null) return null;
    names.unshift(name);
    at = at.get("object");
  }
  return at?.is("Identifier") ? [at.node.name, ...names] : null;
}

// --- expectations -------------------------------------------------------------------------------

function followExpect(path: NodePath, level: Level, negated: boolean): readonly MockRead[] {
  const member = path.parentPath;
  if (!member?.is("MemberExpression") || path.key !== "object") return unseen(path);
  const name = staticName(member) ?? "";
  const call = member.parentPath;
  if (!call || !isCall(call) || member.key !== "callee") {
    if (name === "not") return followExpect(member, level, !negated);
    if (COUNTING.test(name)) return PLAIN;
    return CHAIN.test(name) ? followExpect(member, level, negated) : unseen(member);
  }
  const given = argumentsOf(call);
  if (COUNTING.test(name)) return PLAIN;
  if (level === "mock") return comparedCall(name, given, member, negated);
  if (name === "toHaveProperty" && level === "options") return namedOption(given[0], member);
  const [expected] = given;
  if (!EQUAL.test(name) || !expected) return unseen(member);
  const isItem = /contain/i.test(name) && level !== "options";
  return compared(expected, isItem ? (level === "calls" ? "call" : "options") : level, negated);
}

/** `expect(options).toHaveProperty("account")`. */
function namedOption(key: NodePath | undefined, member: NodePath): readonly MockRead[] {
  if (!key?.is("StringLiteral") || /[.[]/.test(key.node.value)) return unseen(member);
  return [{ is: "option", name: key.node.value, key, path: member, shorthand: false }];
}

function comparedCall(
  name: string,
  given: readonly NodePath[],
  path: NodePath,
  negated = false,
): readonly MockRead[] {
  if (COUNTING.test(name)) return PLAIN;
  const place = CALLED_WITH[name];
  if (place === undefined) return unseen(path);
  const expected = given[place];
  return expected ? compared(expected, "options", negated !== /^never/.test(name)) : PLAIN;
}

/** What is expected of the calls, of a call, or of its options. */
function compared(expected: NodePath, level: Level, negated: boolean): readonly MockRead[] {
  const path = unwrapped(expected);
  if (level === "options") {
    if (path.is("ObjectExpression")) return [{ is: "literal", object: path, negated }];
    const names = dottedNames(path);
    const method = names?.at(-1);
    if (method === "anything" || method === "any") return PLAIN;
    const [inner] = argumentsOf(path);
    const isPart = method === "objectContaining" || (method === "match" && names?.[0] === "sinon");
    if (isPart && inner) return compared(inner, level, negated !== (names?.includes("not") ?? false));
    return unseen(path);
  }
  if (!path.is("ArrayExpression")) return unseen(path);
  const items = path.get("elements").filter((each) => each !== null);
  if (items.some((each) => each.is("SpreadElement"))) return unseen(path);
  if (level === "calls") return items.flatMap((each) => compared(each, "call", negated));
  const [options] = items;
  return options ? compared(options, "options", negated) : PLAIN;
}

type Member = NodePath<MemberExpression> | NodePath<OptionalMemberExpression>;

// --- members --------------------------------------------------------------------------------------

function followMember(member: Member, level: Level): readonly MockRead[] {
  const name = memberName(member);
  const call =
    member.parentPath && isCall(member.parentPath) && member.key === "callee" ? member.parentPath : null;
  if (name === null) return unseen(member);
  if (level === "mock") return followMockMember(member, name, call);
  if (level === "options") {
    const key = member.get("property");
    return [{ is: "option", name, key, path: member, shorthand: false }];
  }
  if (name === "length") return PLAIN;
  if (call && (name === "at" || name === "getCall"))
    return follow(call, level === "calls" ? "call" : "options");
  if (call) return level === "calls" && TAKING_APART.test(name) ? followCallback(call, name) : unseen(member);
  if (name === "arguments" || name === "args") return follow(member, level);
  if (level === "call" && ONLY_ARGUMENT.test(name)) return follow(member, "options");
  if (!INDEX.test(name)) return unseen(member);
  if (level === "call" && name !== "0") return PLAIN;
  return follow(member, level === "calls" ? "call" : "options");
}

/** `attach.mock.calls.map(([options]) => options.account)`. */
function followCallback(list: NodePath, name: string): readonly MockRead[] {
  const [given] = argumentsOf(list);
  const fn = given && unwrapped(given);
  if (!fn?.is("Function")) return unseen(list);
  const [call] = fn.get("params");
  const reads = call ? followPattern(call, "call") : [];
  if (name === "filter") return [...reads, ...follow(list, "calls")];
  return /^find/.test(name) ? [...reads, ...follow(list, "call")] : [...PLAIN, ...reads];
}

/** The name of a member; a place that is computed counts as one of a list. */
function memberName(member: Member): string | null {
  const name = staticName(member);
  if (name !== null) return name;
  return member.node.computed ? "0" : null;
}

function followMockMember(member: NodePath, name: string, call: NodePath | null): readonly MockRead[] {
  if (call) {
    const given = argumentsOf(call);
    if (IMPLEMENTING.test(name)) return [...given.flatMap(readsOfFunction), ...follow(call, "mock")];
    if (CONTROLLING.test(name)) return follow(call, "mock");
    if (name === "as") return followAlias(call);
    if (name === "getCall") return follow(call, "call");
    return comparedCall(name, given, member);
  }
  if (COUNTING.test(name)) return PLAIN;
  if (name === "mock") return followRecord(member);
  if (name === "and") return follow(member, "mock");
  if (name === "calls") return followJasmine(member);
  if (name === "args") return follow(member, "calls");
  if (ONLY_ARGUMENT.test(name)) return follow(member, "options");
  return INDEX.test(name) ? follow(member, "call") : unseen(member);
}

/** `attach.mock`: what the runner keeps of the calls. */
function followRecord(record: NodePath): readonly MockRead[] {
  const member = outermostWrapper(record).parentPath;
  if (!isMember(member)) return unseen(record);
  const name = staticName(member) ?? "";
  if (name === "calls") return follow(member, "calls");
  if (name === "lastCall") return follow(member, "call");
  if (/^(?:results|settledResults|instances|contexts|invocationCallOrder)$/.test(name)) return PLAIN;
  const call = member.parentPath;
  if (!call || !isCall(call)) return unseen(member);
  if (/^(?:callCount|resetCalls|restore)$/.test(name)) return PLAIN;
  const given = argumentsOf(call);
  return IMPLEMENTING.test(name) ? [...PLAIN, ...given.flatMap(readsOfFunction)] : unseen(member);
}

/** `spy.calls`: what Jasmine keeps of the calls. */
function followJasmine(record: NodePath): readonly MockRead[] {
  const member = outermostWrapper(record).parentPath;
  const call = member?.parentPath;
  if (!isMember(member) || !call || !isCall(call) || member.key !== "callee") return unseen(record);
  const name = staticName(member) ?? "";
  if (/^(?:any|count|reset)$/.test(name)) return PLAIN;
  if (name === "allArgs") return follow(call, "calls");
  return /^(?:argsFor|first|mostRecent)$/.test(name) ? follow(call, "call") : unseen(member);
}

/** What a function that stands for `attach` reads of the options that it is called with. */
export function readsOfFunction(given: NodePath): readonly MockRead[] {
  const fn = unwrapped(given);
  if (!fn.is("Function")) return fn.is("Identifier") || fn.is("MemberExpression") ? unseen(fn) : [];
  let readsAll = false;
  fn.walk((path) => {
    if (path.is("Identifier", { name: "arguments" })) readsAll = true;
  });
  const [options] = fn.get("params");
  if (readsAll && !fn.is("ArrowFunctionExpression")) return unseen(fn);
  return options ? followPattern(options, "options") : [];
}

/** `stub = sinon.stub(Rupt, "attach")` in `beforeEach`: a variable that is never given another function. */
function followAssigned(assignment: NodePath<AssignmentExpression>): readonly MockRead[] {
  const binding = assignment.get("left").binding;
  const isStatement = assignment.parentPath?.is("ExpressionStatement") || assignment.key === "body";
  if (!binding?.path.is("VariableDeclarator") || !isStatement) return unseen(assignment);
  const init = binding.path.get("init");
  const given = assignment.get("right").text;
  const isSame = binding.constantViolations.every(
    (each) => each.is("AssignmentExpression", { operator: "=" }) && each.get("right").text === given,
  );
  if ((init && !/^(?:null|undefined)$/.test(init.text)) || !isSame) return unseen(assignment);
  return [...PLAIN, ...valueReferences(binding).flatMap((each) => follow(each, "mock"))];
}

// --- Cypress --------------------------------------------------------------------------------------

/** `.as("attach")`: the test asks for the function by that name, `cy.get("@attach").should("have.been.calledOnce")`. */
function followAlias(call: NodePath): readonly MockRead[] {
  const [name] = argumentsOf(call);
  if (!name?.is("StringLiteral")) return unseen(call);
  const { tree } = call.file;
  const asked = tree.of("StringLiteral").filter(({ value }) => value === `@${name.node.value}`);
  return [
    ...follow(call, "mock"),
    ...asked.flatMap((each) => {
      const get = tree.pathOf(each).parentPath;
      return get && isCall(get) && dottedNames(get)?.join(".") === "cy.get"
        ? followShould(get)
        : unseen(get ?? call);
    }),
  ];
}

/** `.should("have.been.calledWith", { ... }).and("have.been.calledOnce")`. */
function followShould(start: NodePath): readonly MockRead[] {
  const member = start.parentPath;
  if (!member || member.is("ExpressionStatement")) return PLAIN;
  const call = member.parentPath;
  if (!isMember(member) || !call || !isCall(call) || !/^(?:should|and)$/.test(staticName(member) ?? ""))
    return unseen(start);
  const [chain, ...given] = argumentsOf(call);
  if (!chain?.is("StringLiteral")) return unseen(call);
  const words = chain.node.value.split(".");
  const compared = comparedCall(words.at(-1) ?? "", given, call, words.includes("not"));
  return [...compared, ...followShould(call)];
}

// --- patterns -------------------------------------------------------------------------------------

function followPattern(pattern: NodePath, level: Level): readonly MockRead[] {
  return withTypes(followNames(pattern, level), declaredType(pattern), level);
}

function followNames(pattern: NodePath, level: Level): readonly MockRead[] {
  if (pattern.is("Identifier")) {
    const binding = pattern.binding;
    if (!binding?.constant) return unseen(pattern);
    return [...PLAIN, ...valueReferences(binding).flatMap((each) => follow(each, level))];
  }
  if (pattern.is("ArrayPattern") && (level === "calls" || level === "call")) {
    return pattern.get("elements").flatMap((element, index) => {
      if (!element || (level === "call" && index > 0)) return PLAIN;
      return followPattern(element, level === "calls" ? "call" : "options");
    });
  }
  if (pattern.is("ObjectPattern") && level === "options") {
    return pattern.get("properties").flatMap((property): readonly MockRead[] => {
      const name = property.is("ObjectProperty") ? keyName(property) : null;
      if (!property.is("ObjectProperty") || name === null) return unseen(property);
      const key = property.get("key");
      return [{ is: "option", name, key, path: property, shorthand: property.node.shorthand === true }];
    });
  }
  return unseen(pattern);
}
