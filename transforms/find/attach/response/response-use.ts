import type { LogicalExpression } from "@babel/types";
import { blockPattern } from "../../../../src/code/blocks/markup-code.ts";
import {
  type Binding,
  calleeOf,
  initOf,
  isCall,
  isHiddenlyUsed,
  type NodePath,
  typeQueries,
  unwrapped,
  valueReferences,
} from "../../../../src/code/tree/index.ts";
import { hasEffect } from "../callbacks/callbacks.ts";
import { isExportReference } from "../ignored-results.ts";

/** A read of a field of the response. */
export interface FieldRead {
  field: string;
  path: NodePath;
}

/** What the program does with the response of one call. */
export interface ResponseUse {
  reads: FieldRead[];
  /** Places where the response leaves what can be seen. */
  escapes: NodePath[];
  /** Places that only test whether there is a response. */
  truths: NodePath[];
  /** Annotations that give the response, or a promise of it, a v2 type. */
  typed: NodePath[];
  /** Bindings of the response that nothing reads: to be removed. */
  unread: UnreadBinding[];
  /** Functions that hand the response to their callers, who are not all in this file. */
  exportedThrough: ExportedThrough[];
  /** Where else it may be read, once it has left what can be followed; null where it has not. */
  beyond: Beyond | null;
}

/** An export that carries the response, in the members named: other files may read it. */
export interface Leak {
  readonly path: string;
  readonly names: readonly string[];
  readonly inside: readonly string[];
  /** Whether a class is exported: what is made of it has the members, whoever makes it. */
  readonly isClass: boolean;
}

export interface Beyond {
  readonly leaks: readonly Leak[];
  /** The members that it is kept in: markup of other files may read them. */
  readonly members: ReadonlySet<string>;
  /** Those of them that code of others gets, or a global: any file may read them. */
  readonly handed: ReadonlySet<string>;
}

/** A function that an export gives to other files, itself or as a member of an object. */
export interface ExportedThrough {
  at: NodePath;
  /** The names that its module exports it by. */
  names: readonly string[];
  /** The member of what is exported that the function is; null for itself. */
  member: string | null;
  /** Whether a class is exported: the member is one of what `new` makes of it. */
  isClass: boolean;
  promise: boolean;
  /** The members of what it returns that lead to the response: none where that is the response itself. */
  inside: readonly string[];
}

/** `const x = await attach()` where `x` is never read. */
export interface UnreadBinding {
  declarator: NodePath;
  /** The expression that stays. */
  init: NodePath;
}

export interface ResponseReader {
  /** Code that will be removed: reads in there do not count. */
  ignored(path: NodePath): boolean;
  /** Where the markup of a component file reads a binding; empty where that cannot be followed, null where it does not. */
  inMarkup(binding: Binding): readonly NodePath[] | null;
}

/** One walk along a response; what it meets is followed by the same walk, wherever the code for it stands. */
export interface Walk extends ResponseReader {
  /** The call whose response it is; null where it comes from a function of another file. */
  call: NodePath | null;
  use: ResponseUse;
  seen: Set<unknown>;
  /** The members that lead to the response in what is followed: none where that is the response itself. */
  inside: readonly string[];
  /** The walk along the response itself, and those along what holds it. */
  response: Walk;
  holders: Map<string, Walk>;
  /** Notes where the response leaves what can be seen. */
  escape(place: NodePath): void;
  /** Follows the value of an expression, which is the response or a promise of it. */
  follow(value: NodePath, promise: boolean): void;
  /** Follows what a name or pattern receives. */
  followInto(target: NodePath, promise: boolean): void;
}

/** What gives a value, awaited or not: `track()` of `(await track())!`. */
export function givenBy(value: NodePath): NodePath {
  let path = unwrapped(value);
  while (path.is("AwaitExpression")) path = unwrapped(path.get("argument"));
  return path;
}

/** `response ?? {}` alone shows nothing of whether there was a response; what runs in its place would. */
export function decides(logical: NodePath<LogicalExpression>): boolean {
  return logical.node.operator === "&&" || hasEffect(logical.get("right"));
}

export function isTest(path: NodePath, parent: NodePath): boolean {
  return (
    (parent.is("IfStatement") || parent.is("WhileStatement") || parent.is("DoWhileStatement")) &&
    path.key === "test"
  );
}

export function isNullish(node: { type: string }): boolean {
  return (
    node.type === "NullLiteral" ||
    (node.type === "Identifier" && (node as { type: string; name?: string }).name === "undefined")
  );
}

export function readField(field: string | null, path: NodePath, walk: Walk): void {
  if (walk.ignored(path)) return;
  if (field === null) walk.escape(path);
  else walk.use.reads.push({ field, path });
}

export function boundNames(value: NodePath): Binding[] | null {
  if (value.is("AssignmentPattern")) return boundNames(value.get("left"));
  if (!value.is("Identifier")) return null;
  const binding = value.binding;
  return binding ? [binding] : null;
}

export function isRead(binding: Binding, walk: ResponseReader): boolean {
  if (isExported(binding) || isHiddenlyUsed(binding) || walk.inMarkup(binding) !== null) return true;
  return typeQueries(binding).length > 0 || valueReferences(binding).some((each) => !walk.ignored(each));
}

/** Whether the declaration itself is exported, by a namespace too, or is a prop; what it stands in may be exported without it. */
export function isExported(binding: Binding): boolean {
  const { path, scope } = binding;
  if (!scope.path.is("Program") && !scope.path.is("TSModuleBlock")) return false;
  const init = initOf(binding);
  if (init && isCall(init) && calleeOf(init)?.is("Identifier", { name: "$props" })) return true;
  const statement =
    path.is("FunctionDeclaration") || path.is("ClassDeclaration")
      ? path
      : path.findParent((parent) => parent.is("VariableDeclaration"));
  return statement?.parentPath?.is("ExportDeclaration") === true;
}

export const isExportedByName = (binding: Binding): boolean =>
  isExported(binding) || valueReferences(binding).some(isExportReference);

/** Markup that takes the response as it is shows it, or passes it on: its fields are read there. */
export function followMarkup(binding: Binding, target: NodePath, promise: boolean, walk: Walk): void {
  const references = walk.inMarkup(binding);
  if (references?.length === 0) readField("in the template", target, walk);
  followShown(references ?? [], promise, walk);
}

/** What stands in markup and does not stay there is shown. */
export function followShown(references: readonly NodePath[], promise: boolean, walk: Walk): void {
  for (const reference of references) {
    if (promise && isOnlyAwaited(reference)) continue;
    const before = walk.use.escapes.length;
    walk.follow(reference, promise);
    if (walk.use.escapes.splice(before).length > 0) readField("in the template", reference, walk);
  }
}

/** `{#await entered}...{:then}`: the block waits for a promise, and no name takes what it gives. */
function isOnlyAwaited({ file, range }: NodePath): boolean {
  const { page } = file.unit;
  const headers = page?.tokens.filter((token) => token.kind === "expression") ?? [];
  const block = headers.find(
    ({ keyword, code }) => keyword === "#await" && code.start <= range.start && code.end >= range.end,
  );
  if (!page || !block || page.source.slice(block.code.start, range.start).trim() !== "") return false;
  const parts = headers.filter(({ parent, keyword }) => parent?.start === block.start && keyword === ":then");
  return [block, ...parts].every(({ keyword, code }) => {
    const text = page.source.slice(code.start, code.end);
    return !/\S/.test(blockPattern(keyword, text)?.pattern ?? "") || /\scatch\s/.test(text);
  });
}
