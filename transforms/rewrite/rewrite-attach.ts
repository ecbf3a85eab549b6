import type { ObjectExpression } from "@babel/types";
import type { Edit } from "../../src/code/edits.ts";
import { staticName } from "../../src/code/fold.ts";
import { removeProperties } from "../../src/code/object-edits.ts";
import type { SourceModule } from "../../src/code/source-module.ts";
import { commentsWithin } from "../../src/code/statement-ranges.ts";
import type { NodePath } from "../../src/code/tree/node-path.ts";
import { unwrapped } from "../../src/code/tree/unwrap.ts";
import type { ClientUse } from "../decide/decisions.ts";
import type { AttachCall, OptionStep } from "../find/attach/attach-call.ts";
import type { OptionEntry, SharedObject } from "../find/attach/options.ts";
import { defaultEdits } from "./argument-default.ts";

export { argumentDefault } from "./argument-default.ts";

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
  if (entry?.shared) return `${textOf(entry.shared.reference, callModule(attach))}.client_id`;
  return attach.clientId?.text ?? "";
}

function callModule(attach: AttachCall): { text: string } {
  return { text: moduleText.get(attach.call) ?? "" };
}

// The call's own file text, set while its unit is rewritten: shared references stand there.
const moduleText = new WeakMap<NodePath, string>();

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
  moduleText.set(attach.call, module.text);
  const edits = new Map<SourceModule, Edit[]>([[module, []]]);
  const own = edits.get(module) ?? [];
  own.push(...calleeEdits(attach, use, module));
  const quoted = new Map<unknown, string>();
  for (const object of attach.options?.objects ?? []) {
    const context = attach.options?.entries.find((entry) => entry.object.node === object.node)?.context;
    const home = context?.module ?? module;
    const result = objectEdits(attach, object, home, use);
    for (const [property, text] of result.quoted) quoted.set(property, text);
    if (done.has(object.node)) continue;
    done.add(object.node);
    listOf(edits, home).push(...result.edits);
  }
  for (const { entry, parameter, context } of attach.argumentDefaults) {
    if (isInside(parameter, entry.property) && entry.shared) continue;
    if (done.has(parameter.node)) continue;
    done.add(parameter.node);
    listOf(edits, context.module).push(...defaultEdits(parameter, context.module));
  }
  for (const shared of attach.options?.shared ?? []) {
    if (done.has(shared.reference.node)) continue;
    done.add(shared.reference.node);
    listOf(edits, shared.context.module).push(...sharedEdits(attach, shared));
  }
  return { edits, quoted };
}

function listOf(edits: Map<SourceModule, Edit[]>, module: SourceModule): Edit[] {
  const list = edits.get(module) ?? [];
  edits.set(module, list);
  return list;
}

function isInside(path: NodePath, holder: NodePath): boolean {
  return path === holder || path.isDescendant(holder);
}

/** `Rupt.attach` -> `rupt.evaluate.access`; `?.` and comments between the parts stay. */
function calleeEdits(attach: AttachCall, use: ClientUse, module: SourceModule): Edit[] {
  const callee = attach.call.get("callee") as NodePath;
  const inner = unwrapped(callee);
  const { start, end } = callee.node;
  if (!inner.is("MemberExpression") && !inner.is("OptionalMemberExpression")) {
    return [{ start: start ?? 0, end: end ?? 0, text: `${clientExpression(attach, use)}.evaluate.access` }];
  }
  const object = inner.get("object") as NodePath;
  const property = inner.get("property") as NodePath;
  if (attach.site.entry.deferred && attach.site.via === null) return loadedEdits(attach, use, inner, module);
  const expression = clientExpression(attach, use);
  if (inner !== callee) {
    const comments = innerComments(start ?? 0, end ?? 0, module);
    return [{ start: start ?? 0, end: end ?? 0, text: `${expression}${comments}.evaluate.access` }];
  }
  const objectStart = parenthesizedStart(object);
  const objectEnd = parenthesizedEnd(object, module);
  const client = expression + innerComments(objectStart, objectEnd, module);
  const edits: Edit[] = [{ start: objectStart, end: objectEnd, text: client }];
  if (!inner.node.computed) {
    edits.push({ start: property.node.start ?? 0, end: property.node.end ?? 0, text: "evaluate.access" });
  } else {
    const optional = inner.is("OptionalMemberExpression") && inner.node.optional;
    const memberEnd = inner.node.end ?? 0;
    edits.push({
      start: objectEnd,
      end: memberEnd,
      text: `${innerComments(objectEnd, memberEnd, module)}${optional ? "?." : "."}evaluate.access`,
    });
  }
  return edits;
}

/** `(await import("rupt")).default.attach` -> `(await import("./lib/rupt")).rupt.evaluate.access`. */
function loadedEdits(attach: AttachCall, use: ClientUse, member: NodePath, module: SourceModule): Edit[] {
  const client = clientExpression(attach, { ...use, local: exportedName(use) });
  const object = unwrapped(member.get("object") as NodePath);
  const from = staticName(object) === "default" ? object : member;
  const end = member.node.end ?? 0;
  const text = `${client}.evaluate.access`;
  if (!isComputed(from)) {
    const property = from.get("property") as NodePath;
    const comments = innerComments(property.node.end ?? 0, end, module);
    return [{ start: property.node.start ?? 0, end, text: `${client}${comments}.evaluate.access` }];
  }
  const start = parenthesizedEnd(from.get("object") as NodePath, module);
  const dot = from.is("OptionalMemberExpression") && from.node.optional ? "?." : ".";
  return [{ start, end, text: `${innerComments(start, end, module)}${dot}${text}` }];
}

function isComputed(path: NodePath): boolean {
  return (path.is("MemberExpression") || path.is("OptionalMemberExpression")) && path.node.computed;
}

export function exportedName(use: ClientUse): string {
  return use.group.home.in === "module" ? use.group.home.exported : use.local;
}

/** Comments inside a replaced range are kept behind it. */
function innerComments(start: number, end: number, module: SourceModule): string {
  return commentsWithin(module.comments, start, end)
    .map((comment) => {
      const text = module.text.slice(comment.start ?? 0, comment.end ?? 0);
      const eol = module.text.includes("\r\n") ? "\r\n" : "\n";
      return comment.type === "CommentLine" ? ` ${text}${eol}` : ` ${text}`;
    })
    .join("");
}

function objectEdits(
  attach: AttachCall,
  object: NodePath<ObjectExpression>,
  module: SourceModule,
  use: ClientUse,
) {
  const steps = attach.steps.filter((step) => step.entry.object.node === object.node && !step.entry.shared);
  const moved = use.group.logout !== null;
  const removed = new Set(
    steps
      .filter((step) => step.do === "remove" || (moved && isLogout(step)))
      .map((step): unknown => step.entry.property.node),
  );
  for (const shared of attach.options?.shared ?? [])
    if (shared.spread && sharedOptions(attach, shared) === "") removed.add(shared.spread.node);
  const result = removeProperties(module.text, object.node, module.comments, (property) =>
    removed.has(property),
  );
  for (const step of steps) {
    if (removed.has(step.entry.property.node)) continue;
    if (step.do === "rename") result.edits.push(...renameKey(step.entry, step.to, module));
    if (step.do === "merge") {
      result.edits.push(...renameKey(step.entry, "user", module));
      if (step.fallback) result.edits.push(...mergeEdits(step.entry, step.fallback, module));
    }
  }
  return result;
}

function isLogout(step: OptionStep): boolean {
  return step.do === "rename" && step.to === "on_logout";
}

function renameKey(entry: OptionEntry, to: string, module: SourceModule): Edit[] {
  const { node } = entry.property;
  if (entry.name === to) return [];
  const { key } = node;
  const start = key.start ?? 0;
  const end = key.end ?? 0;
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

const NEEDS_PARENTHESES = /^(?:Logical|Conditional|Assignment|Arrow|Yield|Sequence|TSAs|TSSatisfies)/;

function mergeEdits(account: OptionEntry, user: OptionEntry, module: SourceModule): Edit[] {
  const value = account.value.node;
  const fallback = textOf(user.value, module);
  const text = NEEDS_PARENTHESES.test(user.value.type) ? `(${fallback})` : fallback;
  const edits: Edit[] = [{ start: value.end ?? 0, end: value.end ?? 0, text: ` ?? ${text}` }];
  const parenthesized = typeof value.extra?.parenStart === "number";
  if (NEEDS_PARENTHESES.test(account.value.type) && !parenthesized) {
    return [
      { start: value.start ?? 0, end: value.start ?? 0, text: "(" },
      { start: value.end ?? 0, end: value.end ?? 0, text: `) ?? ${text}` },
    ];
  }
  if (parenthesized) {
    const close = parenthesizedEnd(account.value, module);
    return [{ start: close, end: close, text: ` ?? ${text}` }];
  }
  return edits;
}

/** The call's own options, read from an object that stays as it is. */
function sharedEdits(attach: AttachCall, shared: SharedObject): Edit[] {
  const list = sharedOptions(attach, shared);
  const range = shared.spread ?? shared.reference;
  // A spread that gives nothing is removed like an option.
  if (shared.spread && list === "") return [];
  const text = shared.spread ? list : list === "" ? "{}" : `{ ${list} }`;
  return [{ start: range.node.start ?? 0, end: range.node.end ?? 0, text }];
}

/** The options that a call reads from an object which stays as it is; empty when it reads none. */
export function sharedOptions(attach: AttachCall, { reference, context, spread }: SharedObject): string {
  const name = textOf(reference, context.module);
  const properties = new Map<string, string>();
  const steps = attach.steps.filter((step) => step.entry.shared?.reference === reference);
  const overridden = namesAfter(attach, spread);
  const order = (step: OptionStep) => step.entry.property.node.start ?? 0;
  for (const step of [...steps].sort((a, b) => order(a) - order(b))) {
    if (step.do === "remove") continue;
    const from = `${name}.${step.entry.name}`;
    if (step.do === "keep") properties.set(step.entry.name, from);
    else if (step.do === "merge") properties.set("user", step.fallback ? `${from} ?? ${name}.user` : from);
    else if (attach.argumentDefaults.some((each) => each.entry === step.entry && ownsParameter(each)))
      properties.set(step.to, `() => ${from}({})`);
    else properties.set(step.to, from);
  }
  return [...properties]
    .filter(([key]) => !overridden.has(key))
    .map(([key, value]) => `${key}: ${value}`)
    .join(", ");
}

/** Options that the call's own object gives after a spread: TypeScript refuses a literal that names one twice. */
function namesAfter(attach: AttachCall, spread: SharedObject["spread"]): Set<string> {
  const names = new Set<string>();
  for (const step of attach.steps) {
    const { entry } = step;
    if (!spread || step.do === "remove" || entry.shared || entry.object.node !== spread.parent) continue;
    if ((entry.property.node.start ?? 0) < (spread.node.end ?? 0)) continue;
    names.add(step.do === "rename" ? step.to : step.do === "merge" ? "user" : entry.name);
  }
  return names;
}

/** The parameter stands in an object that is never changed: the callback is called with what it needs. */
function ownsParameter(each: AttachCall["argumentDefaults"][number]): boolean {
  return isInside(each.parameter, each.entry.property);
}

function textOf(path: NodePath, module: { text: string }): string {
  return module.text.slice(path.node.start ?? 0, path.node.end ?? 0);
}
