import type { AssignmentExpression, VariableDeclarator } from "@babel/types";
import {
  type Binding,
  initOf,
  isCall,
  isHiddenlyUsed,
  isMember,
  keyName,
  type NodePath,
  outermostWrapper,
  promiseOfResolver,
  staticName,
  typeQueries,
  unwrapped,
  valueReferences,
} from "../../../../src/code/tree/index.ts";
import { isOfReact, isRune } from "../../../../src/code/values/reactive/reactive-reads.ts";
import { isWithoutEffects } from "../../../../src/code/values/without-effects.ts";
import { V2_RESPONSE_FIELDS } from "../../../../src/sdk/v2.ts";
import { aliasesV2Type, annotationOf, isDocumentedAsV2, namesV2Type } from "../../sdk/project-types.ts";
import { argumentsIn } from "../callbacks/callbacks.ts";
import { docTypeOf } from "../callbacks/doc-types.ts";
import { functionOfBinding, isVoidWrapper } from "../ignored-results.ts";
import { asksForFields, castsAround } from "../types/asked-fields.ts";
import { readsBeyond } from "./beyond.ts";
import type { Carrier } from "./carrier.ts";
import { followPromiseAll } from "./combinators.ts";
import { typesAroundList } from "./declared-flow.ts";
import { type KeptValue, keptInField, keptInMember, keptInReactive, stateOfSetter } from "./kept-values.ts";
import { followHolder, placeInside, walkInside } from "./response-holders.ts";
import {
  boundNames,
  decides,
  type ExportedThrough,
  followMarkup,
  followShown,
  givenBy,
  isExported,
  isNullish,
  isRead,
  isTest,
  type ResponseReader,
  type ResponseUse,
  readField,
  type Walk,
} from "./response-use.ts";
import { followFunctionReference, followFunctionResult, followRune } from "./returned.ts";

/**
 * Follows the response of a call to everything that reads it.
 *
 * @param reader what else reads names, and what does not count
 */
export function responseUse(call: NodePath, reader: ResponseReader): ResponseUse {
  const walk = walkOf(call, reader);
  followResponse(call, true, walk);
  walk.use.typed.push(...typesAroundList(call));
  return withBeyond(walk.use, [{ path: call, inside: [] }], reader.ignored);
}

/** Where the response leaves what can be followed, somebody may be seen to read v2's fields all the same. */
function withBeyond(
  use: ResponseUse,
  starts: readonly Carrier[],
  ignored: ResponseReader["ignored"],
): ResponseUse {
  if (use.reads.length > 0 || use.escapes.length + use.exportedThrough.length === 0) return use;
  const { reads, ...beyond } = readsBeyond(starts, ignored);
  return { ...use, reads, beyond };
}

/** Uses of one imported function's result in another file. */
export function responseUseOfFunction(
  references: readonly NodePath[],
  { promise, inside }: Pick<ExportedThrough, "promise" | "inside">,
  inMarkup: ResponseReader["inMarkup"],
): ResponseUse {
  const walk = walkOf(null, { ignored: () => false, inMarkup });
  const along = inside.length > 0 ? walkInside(inside, walk) : walk;
  for (const reference of references) followFunctionReference(reference, promise, along);
  // A binding in a caller is the caller's own business: nothing there is edited, and its type stays.
  for (const { declarator } of walk.use.unread) {
    if (declarator.is("VariableDeclarator")) noteTypes([annotationOf(declarator.get("id"))], walk);
  }
  const starts = references.map((path) => ({ path, inside }));
  return withBeyond({ ...walk.use, unread: [] }, starts, walk.ignored);
}

function walkOf(call: NodePath | null, reader: ResponseReader): Walk {
  const walk: Walk = {
    call,
    use: { reads: [], escapes: [], truths: [], typed: [], unread: [], exportedThrough: [], beyond: null },
    ignored: reader.ignored,
    inMarkup: reader.inMarkup,
    seen: new Set(),
    inside: [],
    get response() {
      return walk;
    },
    holders: new Map(),
    escape: (place) => void walk.use.escapes.push(place),
    follow: (value, promise) => followResponse(value, promise, walk),
    followInto: (target, promise) => followTarget(target, promise, walk),
  };
  return walk;
}

function followResponse(start: NodePath, promise: boolean, walk: Walk): void {
  const path = outermostWrapper(start);
  const parent = path.parentPath;
  if (!parent || walk.ignored(path)) return;
  const { use } = walk;
  // What nothing reads goes with its cast.
  if (!parent.is("VariableDeclarator"))
    use.typed.push(...castsAround(path).filter((type) => asksForFields(type)));
  if (parent.is("ExpressionStatement")) return;
  if (parent.is("UnaryExpression"))
    return parent.node.operator === "!" ? void use.truths.push(path) : undefined;
  if (parent.is("AwaitExpression")) return followResponse(parent, false, walk);
  if (parent.is("SequenceExpression")) {
    const last = parent.get("expressions").at(-1);
    return last === path ? followResponse(parent, promise, walk) : undefined;
  }
  if (parent.is("LogicalExpression")) {
    if (path.key === "left" && !promise && decides(parent)) use.truths.push(path);
    return path.key === "left" && parent.node.operator === "&&"
      ? undefined
      : followResponse(parent, promise, walk);
  }
  if (parent.is("ConditionalExpression")) {
    if (path.key === "test") return void use.truths.push(path);
    return followResponse(parent, promise, walk);
  }
  if (isTest(path, parent)) return void use.truths.push(path);
  if (parent.is("BinaryExpression", { operator: "in" }) && path.key === "right" && !promise) {
    const field = parent.get("left");
    return readField(field.is("StringLiteral") ? field.node.value : null, parent, walk);
  }
  if (parent.is("BinaryExpression")) {
    return isNullish(parent.node.left) || isNullish(parent.node.right)
      ? void use.truths.push(path)
      : void use.escapes.push(path);
  }
  if (isMember(parent) && path.key === "object") {
    return promise ? followPromiseMember(path, parent, walk) : readField(staticName(parent), parent, walk);
  }
  if (parent.is("VariableDeclarator")) return followDeclarator(parent, path, promise, walk);
  if (parent.is("AssignmentExpression") && path.key === "right")
    return followAssignment(parent, promise, walk);
  if (parent.is("AssignmentPattern") && path.key === "right") {
    noteTypes([annotationOf(parent.get("left"))], walk);
    return followTarget(parent.get("left"), promise, walk);
  }
  const field = path.key === "value" ? keptInField(parent) : null;
  if (field) return followKept(field, path, promise, walk);
  if (parent.is("ReturnStatement")) return followReturn(parent, promise, walk);
  if (parent.is("ArrowFunctionExpression") && path.key === "body")
    return followFunctionResult(parent, promise || parent.node.async, walk);
  const place = promise ? null : placeInside(path);
  if (place && followHolder(place.holder, [place.name], walk)) return;
  if (parent.is("ArrayExpression")) return followPromiseAll(path, parent, walk);
  if (parent.is("SpreadElement") && !promise) return followSpread(path, parent, walk);
  if (parent.is("ForXStatement") || parent.is("TemplateLiteral")) return void use.escapes.push(path);
  if (parent.is("CallExpression") && path.listKey === "arguments") {
    if (isVoidWrapper(parent)) return;
    const made = promiseOfResolver(parent.get("callee"));
    if (made) return followResponse(made, true, walk);
    if (isRune(parent.get("callee"), "value")) return followRune(parent, promise, walk);
    // React's `use(promise)` gives what it resolves to.
    if (promise && isOfReact(parent.get("callee"), "use")) return followResponse(parent, false, walk);
    const kept = stateOfSetter(parent.get("callee"));
    if (kept && !promise) return followKept(kept, path, false, walk);
  }
  use.escapes.push(path);
}

/** `{ ...response, at: now }` has the fields of the response, but for those that it is given itself. */
function followSpread(path: NodePath, spread: NodePath, walk: Walk): void {
  const object = spread.parentPath;
  if (!object?.is("ObjectExpression")) return walk.escape(path);
  const { reads } = walk.use;
  const before = reads.length;
  followResponse(object, false, walk);
  const own = (field: string) =>
    object
      .get("properties")
      .some(
        (each) =>
          (each.is("ObjectProperty") || each.is("ObjectMethod")) &&
          keyName(each) === field &&
          (each.range.start > spread.range.start || !V2_RESPONSE_FIELDS.has(field)),
      );
  reads.push(...reads.splice(before).filter(({ field }) => !own(field)));
}

/** A response that stays in state is read where that is read. */
function followKept(
  { binding, maker, reads, markup = [], boxes, complete }: KeptValue,
  place: NodePath,
  promise: boolean,
  walk: Walk,
): void {
  for (const read of reads) {
    const isSeen = walk.seen.has(read);
    walk.seen.add(read);
    if (!isSeen) followResponse(read, promise, walk);
  }
  followShown(markup, promise, walk);
  for (const { box, name } of boxes ?? []) if (!followHolder(box, [name], walk)) walk.escape(place);
  if (maker) noteTypes([typeArguments(maker)], walk);
  if (binding) {
    noteType(binding, walk);
    followMarkup(binding, place, promise, walk);
  }
  if (!complete) walk.escape(place);
}

function followPromiseMember(path: NodePath, member: NodePath, walk: Walk): void {
  const name = staticName(member);
  const call = member.parentPath;
  if (!isCall(call) || member.key !== "callee") return walk.escape(path);
  if (name === "catch" || name === "finally") return followResponse(call, true, walk);
  if (name !== "then") return walk.escape(path);
  const [onFulfilled, onRejected] = call.get("arguments");
  if (!onFulfilled) return;
  if (onRejected === undefined && call.node.arguments.length === 0) return;
  followCallback(onFulfilled, walk);
}

/** The response goes to the first parameter of a callback. */
function followCallback(callback: NodePath, walk: Walk): void {
  noteTypes(castsAround(callback), walk);
  let fn: NodePath | null = unwrapped(callback);
  if (fn.is("Identifier")) {
    if (fn.node.name === "undefined") return;
    const kept = stateOfSetter(fn);
    if (kept) return followKept(kept, callback, false, walk);
    const made = promiseOfResolver(fn);
    if (made) return followResponse(made, true, walk);
    const binding = fn.binding;
    if (binding) noteType(binding, walk);
    fn = binding?.constant ? functionOfBinding(binding) : null;
  }
  if (!fn?.is("Function")) return fn?.is("NullLiteral") ? undefined : walk.escape(callback);
  for (const read of argumentsIn(fn)) {
    const member = read.parentPath;
    const isFirst =
      member?.is("MemberExpression", { computed: true }) &&
      member.node.property.type === "NumericLiteral" &&
      member.node.property.value === 0;
    if (isFirst && read.key === "object") followResponse(member, false, walk);
    else walk.escape(callback);
  }
  if (fn === unwrapped(callback)) noteDoc(fn, walk);
  const parameter = fn.get("params")[0];
  const type = parameter ? annotationOf(parameter) : null;
  // What annotates the parameter itself goes with v2 where the function stands at the call.
  const asks = fn === unwrapped(callback) ? aliasesV2Type : namesV2Type;
  if (type && (asksForFields(type) || asks(type))) walk.use.typed.push(type);
  if (parameter) followTarget(parameter, false, walk);
}

/**
 * A pattern or name that receives the response.
 *
 * @param declared whether it is removed where nothing reads it; what stays takes the fields out, read or not
 */
function followTarget(target: NodePath, promise: boolean, walk: Walk, declared = false): void {
  if (target.is("AssignmentPattern")) return followTarget(target.get("left"), promise, walk);
  if (target.is("Identifier")) {
    const binding = target.binding;
    if (!binding || walk.seen.has(binding)) return;
    walk.seen.add(binding);
    if (isHiddenlyUsed(binding) || isExported(binding)) walk.escape(target);
    followMarkup(binding, target, promise, walk);
    walk.use.typed.push(...typeQueries(binding));
    for (const reference of valueReferences(binding)) followResponse(reference, promise, walk);
    return;
  }
  if (!target.is("ObjectPattern")) {
    if (!target.is("ArrayPattern") || target.node.elements.length > 0) walk.escape(target);
    return;
  }
  for (const property of target.get("properties")) {
    if (!property.is("ObjectProperty")) {
      // `...rest` is the response with fewer fields.
      if (property.is("RestElement")) followTarget(property.get("argument"), false, walk);
      else walk.escape(property);
      continue;
    }
    const names = boundNames(property.get("value"));
    const read = names === null || names.some((binding) => !binding.constant || isRead(binding, walk));
    if (read || !declared) readField(keyName(property), property, walk);
  }
}

function followDeclarator(
  declarator: NodePath<VariableDeclarator>,
  init: NodePath,
  promise: boolean,
  walk: Walk,
): void {
  const id = declarator.get("id");
  const { use } = walk;
  if (id.is("Identifier")) {
    const binding = id.binding;
    // A promise that is kept and awaited later is followed; one that nothing reads is unread.
    const read = binding && isRead(binding, walk);
    const type = id.get("typeAnnotation");
    // What annotates the call itself is taken out with it.
    const isTakenOut = binding?.constant === true && givenBy(init).node === walk.call?.node;
    const asks = isTakenOut ? aliasesV2Type : namesV2Type;
    const types = read ? [...(type ? [type] : []), ...castsAround(init)] : [];
    use.typed.push(...types.filter((each) => asksForFields(each) || (each === type && asks(each))));
    if (read) noteDoc(declarator, walk);
    if (read || !binding) return followTarget(id, promise, walk);
    if (binding.constant) use.unread.push({ declarator, init });
    return;
  }
  if (promise) return walk.escape(init);
  const count = () => [use.reads, use.escapes, use.truths, use.exportedThrough].flat().length;
  const before = count();
  followTarget(id, promise, walk, true);
  if (before !== count()) return;
  if (isWithoutEffects(id)) use.unread.push({ declarator, init });
  else walk.escape(init);
}

function followAssignment(assignment: NodePath<AssignmentExpression>, promise: boolean, walk: Walk): void {
  const left = assignment.get("left");
  if (!/^(?:\?\?|\|\||&&)?=$/.test(assignment.node.operator)) return walk.escape(assignment);
  if (left.is("Identifier")) {
    const binding = left.binding;
    const reactive = binding ? null : keptInReactive(left);
    if (reactive) return followKept(reactive, assignment, promise, walk);
    if (!binding) return walk.escape(assignment);
    noteType(binding, walk);
    followTarget(left, promise, walk);
    return followResponse(assignment, promise, walk);
  }
  if (left.is("ObjectPattern") && !promise) {
    for (const property of left.get("properties")) {
      if (!property.is("ObjectProperty")) walk.escape(property);
      else readField(keyName(property), property, walk);
    }
    return;
  }
  const kept = keptInMember(left);
  if (!kept) return walk.escape(assignment);
  followKept(kept, assignment, promise, walk);
  if (assignment.node.operator !== "=") followResponse(assignment, promise, walk);
}

/** `let last: AttachResponse | null`, `useState<AttachResponse | null>(null)`: what v3 gives does not fit in there. */
function noteType(binding: Binding, walk: Walk): void {
  const type = binding.path.file.tree.pathOf(binding.identifier).get("typeAnnotation");
  const init = initOf(binding);
  noteTypes([type, init && typeArguments(unwrapped(init))], walk);
  noteDoc(binding.path, walk);
}

/** The same of what the comment above a name of JavaScript says. */
function noteDoc(declaration: NodePath, walk: Walk): void {
  if (!declaration.is("VariableDeclarator") && !declaration.is("Function")) return;
  const type = docTypeOf(declaration);
  const isOfV2 = declaration.is("VariableDeclarator") && isDocumentedAsV2(declaration);
  if (isOfV2 || (type && asksForFields(type))) walk.use.typed.push(declaration);
}

const typeArguments = (made: NodePath): NodePath | null =>
  made.is("CallExpression") ? made.get("typeParameters") : null;

function noteTypes(types: readonly (NodePath | null)[], walk: Walk): void {
  for (const type of types) if (type && (namesV2Type(type) || asksForFields(type))) walk.use.typed.push(type);
}

function followReturn(statement: NodePath, promise: boolean, walk: Walk): void {
  const fn = statement.getFunctionParent();
  if (!fn) return walk.escape(statement);
  followFunctionResult(fn, promise || fn.node.async === true, walk);
}
