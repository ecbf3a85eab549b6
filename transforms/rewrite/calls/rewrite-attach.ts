import type { MemberExpression, ObjectExpression, OptionalMemberExpression } from "@babel/types";
import type { Edit } from "../../../src/code/edits/edits.ts";
import { removeProperties } from "../../../src/code/edits/object-edits.ts";
import { commentsWithin, lineStartOf } from "../../../src/code/edits/statement-ranges.ts";
import { braced, shortProperty, styleOf } from "../../../src/code/edits/style.ts";
import {
  calleeOf,
  isMember,
  type NodePath,
  outermostWrapper,
  rangeOf,
  type SourceModule,
  standsIn,
  staticName,
  unwrapped,
} from "../../../src/code/tree/index.ts";
import { textWithCast } from "../../../src/code/values/doc-cast.ts";
import { originOf } from "../../../src/code/values/origin.ts";
import { frozen } from "../../../src/code/values/resolve-reference.ts";
import type { AttachCall, OptionStep } from "../../find/attach/attach-call.ts";
import { hasEffect } from "../../find/attach/callbacks/callbacks.ts";
import type { OptionEntry, SharedObject } from "../../find/attach/options.ts";
import { deferredLoad } from "../../find/sdk/deferred-load.ts";
import type { ClientUse } from "../../model.ts";
import { defaultEdits } from "./argument-default.ts";
import { parenthesizedEnd, parenthesizedStart } from "./parentheses.ts";

/** Edits of one call; those of an options object that stands in another file carry that file's module. */
export interface AttachEdits {
  /** By module: the call's own first. */
  edits: Map<SourceModule, Edit[]>;
  /** Removed text with its comments, by property node. */
  quoted: Map<unknown, string>;
}

/** The text that stands for the client in a call. */
export function clientExpression(attach: AttachCall, use: ClientUse): string {
  if (use.group.creation === "eager") return use.local;
  if (use.group.creation === "lazy") return `${use.local}()`;
  return `${use.local}(${localIdText(attach)})`;
}

function localIdText(attach: AttachCall): string {
  const entry = attach.options?.entries.filter((each) => each.name === "client_id").at(-1);
  if (entry?.shared) return `${entry.shared.reference.text}.client_id`;
  return attach.clientId?.text ?? "";
}

/**
 * Rewrites one call: the callee becomes the client's `evaluate.access`, the options follow the mapping table.
 *
 * @param options already rewritten object literals: two calls may share a constant
 */
export function rewriteAttach(
  attach: AttachCall,
  use: ClientUse,
  module: SourceModule,
  done: Set<unknown>,
): AttachEdits {
  const edits = new Map([[module, calleeEdits(attach, use, module)]]);
  const isFirst = (place: unknown) => done.size !== done.add(place).size;
  const quoted = new Map<unknown, string>();
  for (const object of attach.options?.objects ?? []) {
    const result = objectEdits(attach, object, use);
    for (const [property, text] of result.quoted) quoted.set(property, text);
    if (isFirst(object.node)) listOf(edits, object.file).push(...result.edits);
  }
  if (attach.contact && isFirst(attach.contact.entry))
    listOf(edits, attach.contact.entry.property.file).push(contactEdit(attach.contact));
  for (const { entry, parameter } of attach.argumentDefaults) {
    if (standsIn(parameter, entry.property) && entry.shared) continue;
    if (isFirst(parameter.node))
      listOf(edits, parameter.file).push(...defaultEdits(parameter, parameter.file));
  }
  for (const shared of attach.options?.shared ?? [])
    if (isFirst(shared.reference.node))
      listOf(edits, shared.reference.file).push(...sharedEdits(attach, shared));
  return { edits, quoted };
}

/** `user: user.id, email: user.email`: each on a line of its own where the user is. */
function contactEdit({ entry, object, dot, names }: NonNullable<AttachCall["contact"]>): Edit {
  const { start, end } = entry.property.range;
  const { text } = entry.property.file;
  const lineStart = lineStartOf(text, start);
  const indent = text.slice(lineStart, start);
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const between = indent.trim() === "" && lineStart > 0 ? `,${eol}${indent}` : ", ";
  const added = names.map((name) => `${between}${name}: ${object.text}${dot}${name}`).join("");
  return { start: end, end, text: added };
}

function listOf(edits: Map<SourceModule, Edit[]>, module: SourceModule): Edit[] {
  const list = edits.get(module) ?? [];
  edits.set(module, list);
  return list;
}

/** `Rupt.attach` -> `rupt.evaluate.access`; `?.` and comments between the parts stay. */
function calleeEdits(attach: AttachCall, use: ClientUse, module: SourceModule): Edit[] {
  const callee = calleeOf(attach.call);
  if (!callee) return [];
  const inner = unwrapped(callee);
  const { start, end } = callee.range;
  if (!isMember(inner)) return [{ start, end, text: `${clientExpression(attach, use)}.evaluate.access` }];
  const object = inner.get("object");
  const property = inner.get("property");
  const { entry, via } = attach.site;
  if (entry.deferred && (via === null || deferredLoad(entry)?.form === "module"))
    return loadedEdits(attach, use, inner, module);
  const expression = clientExpression(attach, use);
  if (inner !== callee) {
    const comments = innerComments(start, end, module);
    const whole = { start: parenthesizedStart(callee), end: parenthesizedEnd(callee, module) };
    return [{ ...whole, text: `${expression}${comments}.evaluate.access` }];
  }
  const objectStart = parenthesizedStart(object);
  const objectEnd = parenthesizedEnd(object, module);
  const client = expression + innerComments(objectStart, objectEnd, module);
  const edits: Edit[] = [{ start: objectStart, end: objectEnd, text: client }];
  if (!inner.node.computed) {
    edits.push({ ...property.range, text: "evaluate.access" });
  } else {
    const optional = inner.is("OptionalMemberExpression") && inner.node.optional;
    const memberEnd = inner.range.end;
    edits.push({
      start: objectEnd,
      end: memberEnd,
      text: `${innerComments(objectEnd, memberEnd, module)}${optional ? "?." : "."}evaluate.access`,
    });
  }
  return edits;
}

type Member = NodePath<MemberExpression> | NodePath<OptionalMemberExpression>;

/** `(await import("rupt")).default.attach` -> `(await import("./lib/rupt")).rupt.evaluate.access`. */
function loadedEdits(attach: AttachCall, use: ClientUse, member: Member, module: SourceModule): Edit[] {
  const client = clientExpression(attach, { ...use, local: exportedName(use) });
  const object = unwrapped(member.get("object"));
  const from = isMember(object) && staticName(object) === "default" ? object : member;
  const { end } = member.range;
  const isOptional = from !== member && member.is("OptionalMemberExpression") && member.node.optional;
  const access = `${isOptional ? "?." : "."}evaluate.access`;
  if (!from.node.computed) {
    const property = from.get("property");
    const comments = innerComments(property.range.end, end, module);
    return [{ start: property.range.start, end, text: `${client}${comments}${access}` }];
  }
  const start = parenthesizedEnd(from.get("object"), module);
  const dot = from.is("OptionalMemberExpression") && from.node.optional ? "?." : ".";
  return [{ start, end, text: `${innerComments(start, end, module)}${dot}${client}${access}` }];
}

export function exportedName(use: ClientUse): string {
  return use.group.home.in === "module" ? use.group.home.exported : use.local;
}

/** Comments inside a replaced range are kept behind it. */
function innerComments(start: number, end: number, module: SourceModule): string {
  return commentsWithin(module.comments, { start, end })
    .map((comment) => {
      const text = module.text.slice(comment.start, comment.end);
      const eol = module.text.includes("\r\n") ? "\r\n" : "\n";
      return comment.type === "CommentLine" ? ` ${text}${eol}` : ` ${text}`;
    })
    .join("");
}

function objectEdits(attach: AttachCall, object: NodePath<ObjectExpression>, use: ClientUse) {
  const module = object.file;
  const steps = attach.steps.filter((step) => step.entry.object.node === object.node && !step.entry.shared);
  const moved = use.group.logout !== null;
  const removed = new Set(
    steps
      .filter((step) => step.do === "remove" || (moved && isLogout(step)))
      .map((step): unknown => step.entry.property.node),
  );
  // What nothing is left of need not be spread, unless somebody has said something of it.
  const properties = object.get("properties");
  for (const [index, property] of properties.entries()) {
    if (!property.is("SpreadElement") || !isEmptied(attach, property.get("argument"))) continue;
    const start = properties[index - 1]?.range.end ?? object.range.start;
    const end = properties[index + 1]?.range.start ?? object.range.end;
    if (commentsWithin(object.file.comments, { start, end }).length === 0) removed.add(property.node);
  }
  for (const shared of attach.options?.shared ?? [])
    if (shared.spread && sharedOptions(attach, shared) === "") removed.add(shared.spread.node);
  for (const step of steps) {
    const { property, value } = step.entry;
    if (givesAgain(attach, step) && !hasEffect(value)) removed.add(property.node);
  }
  const result = removeProperties(object, (property) => removed.has(property));
  for (const step of steps) {
    if (removed.has(step.entry.property.node)) continue;
    if (step.do === "replace") result.edits.push({ ...step.entry.property.range, text: step.text });
    if (step.do === "rename") result.edits.push(...renameKey(step.entry, step.to, module));
    if (step.do === "merge") {
      result.edits.push(...renameKey(step.entry, "user", module, step.fallback !== null));
      if (step.fallback) result.edits.push(...mergeEdits(step.entry, step.fallback, module));
    }
  }
  return result;
}

/** Whether a spread gives only options that leave the call, in each branch of it. */
function isEmptied(attach: AttachCall, argument: NodePath): boolean {
  const spread = unwrapped(argument);
  if (spread.is("LogicalExpression", { operator: "&&" }))
    return isEmptied(attach, spread.get("right")) && !hasEffect(spread.get("left"));
  if (spread.is("ConditionalExpression")) {
    const branches = [unwrapped(spread.get("consequent")), unwrapped(spread.get("alternate"))];
    const isLeft = (branch: NodePath) => !isEmptyObject(branch) && !isEmptied(attach, branch);
    return !branches.every(isEmptyObject) && !branches.some(isLeft) && !hasEffect(spread.get("test"));
  }
  if (spread.is("ObjectExpression")) return !isEmptyObject(spread) && allRemoved(attach, spread);
  const binding = originOf(spread)?.binding;
  const holder = attach.options?.holders.find((each) => binding !== undefined && each.binding === binding);
  const init = holder?.declarator.is("VariableDeclarator") ? holder.declarator.get("init") : null;
  const object = init && frozen(unwrapped(init));
  return object?.is("ObjectExpression") === true && allRemoved(attach, object);
}

const allRemoved = (attach: AttachCall, object: NodePath<ObjectExpression>): boolean =>
  object.get("properties").every((each) => {
    const step = attach.steps.find(({ entry }) => entry.property.node === each.node);
    return step?.do === "remove" && step.keeps === undefined;
  });

const isEmptyObject = (path: NodePath): boolean =>
  path.is("ObjectExpression") && path.node.properties.length === 0;

function isLogout(step: OptionStep): boolean {
  return step.do === "rename" && step.to === "on_logout";
}

function renameKey(entry: OptionEntry, to: string, module: SourceModule, isMerged = false): Edit[] {
  const { node } = entry.property;
  if (entry.name === to) return [];
  const short = isMerged ? null : shortProperty(entry.property, to);
  if (short) return [short];
  const { key } = node;
  const { start, end } = rangeOf(key);
  if (node.type === "ObjectProperty" && node.shorthand) return [{ start, end: start, text: `${to}: ` }];
  if (node.computed) {
    const open = module.text.lastIndexOf("[", start);
    const close = module.text.indexOf("]", end);
    return [{ start: open, end: close + 1, text: to }];
  }
  if (key.type === "StringLiteral") {
    const quote = module.text[start] ?? '"';
    return [{ start, end, text: `${quote}${to}${quote}` }];
  }
  return [{ start, end, text: to }];
}

const NEEDS_PARENTHESES = /^(?:Logical|Conditional|Assignment|Arrow|Await|Yield|Sequence|TSAs|TSSatisfies)/;

function mergeEdits(account: OptionEntry, user: OptionEntry, module: SourceModule): Edit[] {
  const { start, end } = account.value.range;
  const fallback = textWithCast(user.value);
  const text = NEEDS_PARENTHESES.test(user.value.type) ? `(${fallback})` : fallback;
  if (typeof account.value.node.extra?.parenStart === "number") {
    const close = parenthesizedEnd(account.value, module);
    return [{ start: close, end: close, text: ` ?? ${text}` }];
  }
  const isOpen = NEEDS_PARENTHESES.test(account.value.type);
  return [
    ...(isOpen ? [{ start, end: start, text: "(" }] : []),
    { start: end, end, text: `${isOpen ? ")" : ""} ?? ${text}` },
  ];
}

/** The call's own options, read from an object that stays as it is. */
function sharedEdits(attach: AttachCall, shared: SharedObject): Edit[] {
  const list = sharedOptions(attach, shared);
  const range = shared.spread ?? outermostWrapper(shared.reference);
  // A spread that gives nothing is removed like an option.
  if (shared.spread && list === "") return [];
  const text = shared.spread ? list : list === "" ? "{}" : braced(list, styleOf(shared.reference.file));
  return [{ ...range.range, text }];
}

/** The options that a call reads from an object which stays as it is; empty when it reads none. */
export function sharedOptions(attach: AttachCall, { reference, spread }: SharedObject): string {
  const overridden = namesAfter(attach, spread);
  return [...membersOf(attach, reference)]
    .filter(([key]) => !overridden.has(key))
    .map(([key, value]) => `${key}: ${value}`)
    .join(", ");
}

function membersOf(attach: AttachCall, reference: NodePath): Map<string, string> {
  const name = reference.text;
  const properties = new Map<string, string>();
  const steps = attach.steps.filter((step) => step.entry.shared?.reference === reference);
  const order = (step: OptionStep) => step.entry.property.range.start;
  for (const step of [...steps].sort((a, b) => order(a) - order(b))) {
    if (step.do === "remove" || step.do === "replace") continue;
    const from = `${name}.${step.entry.name}`;
    if (step.do === "keep") properties.set(step.entry.name, from);
    else if (step.do === "merge") properties.set("user", step.fallback ? `${from} ?? ${name}.user` : from);
    else if (attach.argumentDefaults.some((each) => each.entry === step.entry && ownsParameter(each)))
      properties.set(step.to, `() => ${from}({})`);
    else properties.set(step.to, from);
  }
  return properties;
}

/** Whether a spread behind an option gives it again: what stands first is never read, and would be named twice. */
function givesAgain(attach: AttachCall, step: OptionStep): boolean {
  const { entry } = step;
  return (attach.options?.shared ?? []).some(
    ({ spread, reference }) =>
      spread?.parent === entry.object.node &&
      entry.property.range.end <= spread.range.start &&
      membersOf(attach, reference).has(nameAfter(step)),
  );
}

const nameAfter = (step: OptionStep): string =>
  step.do === "rename" ? step.to : step.do === "merge" ? "user" : step.entry.name;

/** Options that the call's own object gives after a spread: TypeScript refuses a literal that names one twice. */
function namesAfter(attach: AttachCall, spread: SharedObject["spread"]): Set<string> {
  const names = new Set<string>();
  for (const step of attach.steps) {
    const { entry } = step;
    if (!spread || step.do === "remove" || entry.shared || entry.object.node !== spread.parent) continue;
    if (entry.property.range.start < spread.range.end) continue;
    names.add(nameAfter(step));
  }
  for (const later of attach.options?.shared ?? []) {
    if (!spread || later.spread?.parent !== spread.parent || later.spread.range.start < spread.range.end)
      continue;
    for (const name of membersOf(attach, later.reference).keys()) names.add(name);
  }
  return names;
}

/** The parameter stands in an object that is never changed: the callback is called with what it needs. */
function ownsParameter(each: AttachCall["argumentDefaults"][number]): boolean {
  return standsIn(each.parameter, each.entry.property);
}
