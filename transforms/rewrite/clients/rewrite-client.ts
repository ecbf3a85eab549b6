import type { Range } from "../../../src/code/blocks/ranges.ts";
import { applyEdits, applyWithin, type Edit } from "../../../src/code/edits/edits.ts";
import { commentsBehind, lineBreaks } from "../../../src/code/edits/object-edits.ts";
import { reindent } from "../../../src/code/edits/reindent.ts";
import { commentsWithin, lineEndOf } from "../../../src/code/edits/statement-ranges.ts";
import { columns, type Style } from "../../../src/code/edits/style.ts";
import { isTypeScript } from "../../../src/code/file-names.ts";
import {
  type NodePath,
  namesInUse,
  rangeOf,
  type SourceModule,
  unwrapped,
} from "../../../src/code/tree/index.ts";
import { mayRunBefore } from "../../../src/code/values/runs-before.ts";
import { keyedState } from "../../../src/code/values/shadowed-globals.ts";
import type { AttachCall } from "../../find/attach/attach-call.ts";
import { type ClientId, standsAtModuleLevel } from "../../find/attach/ids/client-id.ts";
import { carriedDirectives } from "../../find/attach/ids/id-directives.ts";
import type { ClientUse, UnitPlan } from "../../model.ts";
import { argumentDefault } from "../calls/argument-default.ts";
import { joinedProperty } from "../calls/join-lines.ts";
import { loadAnchor, startOfCode } from "../import-places.ts";
import { keepsTypeName } from "../rewrite-imports.ts";
import { clientCode, literalId } from "./client-code.ts";

/**
 * Creates the clients that live in this unit: after the imports and after every declaration that creating them reads.
 *
 * @param removed the other edits of the unit: what they take out does not follow the new code
 */
export function rewriteClient(
  plan: UnitPlan,
  className: string | null,
  style: Style,
  removed: readonly Edit[],
): Edit[] {
  const { module } = plan.unit;
  const names = namesInUse(module);
  for (const use of [...plan.creates, ...plan.imports.map((each) => each.use)]) names.add(use.local);
  const edits: Edit[] = [];
  for (const use of plan.creates) {
    const code = clientCode(
      {
        use,
        className: className ?? "Rupt",
        idText: idText(use, plan, style, removed),
        directives: carriedDirectives(use.group),
        extra: logoutText(use, module, style),
        comment: logoutComment(use),
        types: isTypeScript(module) ? "typescript" : plan.isChecked ? "jsdoc" : null,
        state: keyedState(module, plan.lacksMap) ?? "Map",
        exported: false,
        taken: names,
      },
      style,
    );
    edits.push(insertAfter(anchorOf(plan, use), code, { plan, style, removed }));
  }
  return edits.map((edit, index) => beforeAnother(edit, edits.slice(index + 1), style));
}

/** Clients at one place: one blank line between them, and the end is the last one's. */
function beforeAnother(edit: Edit, later: readonly Edit[], style: Style): Edit {
  const tail = [style.eol + style.base, style.eol].find((each) => edit.text.endsWith(each));
  const follows = later.some((each) => each.start === edit.start && each.text.startsWith(style.eol));
  return follows && tail !== undefined ? { ...edit, text: edit.text.slice(0, -tail.length) } : edit;
}

function idText(use: ClientUse, plan: UnitPlan, style: Style, removed: readonly Edit[]): string {
  const { id } = use.group;
  if (isSpelledOut(id, plan)) return literalId(id.value, style);
  const { file, range } = id.path;
  const stays =
    file === plan.unit.module && !removed.some(({ start, end }) => start <= range.start && range.end <= end);
  return stays && id.text === id.path.text ? withoutComments(file, range) : id.text;
}

/** A copy of code that stays where it is: its comments do not stand twice, but for those that say a type. */
function withoutComments({ text, comments }: SourceModule, range: Range): string {
  const gone = commentsWithin(comments, range)
    .filter(({ start }) => !text.startsWith("/**", start))
    .map(({ start, end }) => {
      const [behind = ""] = /^[ \t]*/.exec(text.slice(end)) ?? [];
      const isLast = lineEndOf(text, end) === end + behind.length;
      const [before = ""] = (isLast && /[ \t]*$/.exec(text.slice(range.start, start))) || [];
      return { start: start - before.length, end: end + behind.length, text: "" };
    });
  return applyWithin(text, range, gone);
}

/** Whether a client is given the value of its id, and not the expression, which the place of the client cannot read. */
export function isSpelledOut(id: ClientId, { unit }: UnitPlan): id is ClientId & { value: string | number } {
  if (id.path.file === unit.module && standsAtModuleLevel(id.path)) return false;
  return typeof id.value === "string" || typeof id.value === "number";
}

/** The logout callback as the constructor's property, with its comments, moved to the client's indentation. */
function logoutText(use: ClientUse, module: SourceModule, style: Style): string | null {
  const logout = use.group.logout?.logout;
  if (!logout) return null;
  const { property } = logout.entry;
  const { key } = property.node;
  const start = property.range.start;
  const end = property.range.end;
  const edits: Edit[] = [...argumentDefault(unwrapped(logout.value), module)];
  const { start: nameStart, end: nameEnd } = rangeOf(key);
  const keyStart = property.node.computed ? module.text.lastIndexOf("[", nameStart) : nameStart;
  const keyEnd = property.node.computed ? module.text.indexOf("]", nameEnd) + 1 : nameEnd;
  if (property.is("ObjectProperty") && property.node.shorthand)
    edits.push({ start: keyStart, end: keyStart, text: "on_logout: " });
  else edits.push({ start: keyStart, end: keyEnd, text: "on_logout" });
  const from = leadingCommentsStart(module, use.group.logout as AttachCall, start);
  const indent = style.base + style.indent.repeat(use.group.creation === "lazy" ? 3 : 1);
  edits.push(...reindent(property, { start: from, end }, indent));
  const text = applyEdits(module.text.slice(0, end), [{ start: 0, end: from, text: "" }, ...edits]);
  return joinedProperty(property, text, style.width - columns(indent) - 1, style);
}

/** The comments behind the callback on its line. */
function logoutComment(use: ClientUse): string {
  const entry = use.group.logout?.logout?.entry;
  return entry ? commentsBehind(entry.object, entry.property.node) : "";
}

/** Comments directly above or before the option move with it. */
function leadingCommentsStart(module: SourceModule, attach: AttachCall, start: number): number {
  const object = attach.logout?.entry.object;
  let from = start;
  for (const comment of commentsWithin(module.comments, {
    start: object?.range.start ?? 0,
    end: start,
  }).reverse()) {
    const between = module.text.slice(comment.end, from);
    const lineStart = module.text.lastIndexOf("\n", comment.start - 1) + 1;
    if (between.trim() !== "" || lineBreaks(between) > 1) break;
    // On a line with other code it is said of what it stands before: `account: id, /** @param {Left} left */ bye(left) {}`.
    const isBehind = module.text.slice(lineStart, comment.start).trim() !== "";
    if (isBehind && lineBreaks(between) > 0) break;
    from = comment.start;
  }
  return from;
}

/** The statement after which the client can be created. */
function anchorOf(plan: UnitPlan, use: ClientUse): NodePath | null {
  const body = plan.unit.module.program.get("body");
  let anchor = -1;
  for (const [index, statement] of body.entries()) {
    if (isImportLike(statement)) anchor = index;
    else if (!isQuiet(statement)) break;
  }
  const after = (path: NodePath) => {
    const statement = path.findParent((parent) => parent.parentPath?.is("Program") === true) ?? path;
    const index = body.findIndex((each) => each.node === statement.node);
    if (index > anchor) anchor = index;
  };
  const lastImport = body.findLastIndex((statement) => statement.is("ImportDeclaration"));
  const early = [...plan.migrated].some(
    ([attach, { group }]) => group === use.group && mayRunBefore(attach.call, lastImport),
  );
  if (!early) anchor = Math.max(anchor, lastImport);
  const load = loadAnchor(plan);
  if (load && !load.is("ImportDeclaration")) after(load);
  const declared = classDeclaration(plan);
  if (declared) after(declared);
  for (const path of readAtConstruction(use)) eachDeclaration(path, after);
  return body[anchor] ?? null;
}

/** What declares the v3 class where the unit runs: another load may stand before it. Imports are there from the start. */
function classDeclaration({ unit, neededEntries }: UnitPlan): NodePath | null {
  const { className } = unit.v3;
  if (className !== null) {
    const binding = unit.module.program.scope.getBinding(className);
    return binding && binding.kind !== "module" ? binding.path : null;
  }
  const swapped = unit.entries.find(
    (root) =>
      !root.deferred &&
      root.form !== "global" &&
      root.shape.v2 &&
      !neededEntries.has(root) &&
      !keepsTypeName(root),
  );
  return swapped?.form === "require" ? swapped.path : null;
}

function isImportLike(statement: NodePath): boolean {
  if (statement.is("ImportDeclaration") || statement.is("TSImportEqualsDeclaration")) return true;
  if (!statement.is("VariableDeclaration")) return false;
  return statement.node.declarations.every((each) => /^require\(/.test(sourceStart(statement, each.init)));
}

function sourceStart(statement: NodePath, init: { type: string } | null | undefined): string {
  let node = init as
    | { type: string; callee?: { type: string; name?: string }; object?: unknown }
    | null
    | undefined;
  while (node?.type === "MemberExpression") node = node.object as typeof node;
  void statement;
  return node?.type === "CallExpression" &&
    node.callee?.type === "Identifier" &&
    node.callee.name === "require"
    ? "require("
    : "";
}

/** Statements between imports that run nothing. */
function isQuiet(statement: NodePath): boolean {
  return (
    statement.is("TSInterfaceDeclaration") ||
    statement.is("TSTypeAliasDeclaration") ||
    statement.is("EmptyStatement") ||
    statement.is("ExportAllDeclaration") ||
    (statement.is("ExportNamedDeclaration") && !statement.node.declaration) ||
    (statement.is("ExpressionStatement") && statement.get("expression").is("StringLiteral"))
  );
}

/** The expressions that are evaluated when the client is created. */
function readAtConstruction(use: ClientUse): NodePath[] {
  if (use.group.creation !== "eager") return [];
  const paths: NodePath[] = standsAtModuleLevel(use.group.id.path) ? [use.group.id.path] : [];
  const logout = use.group.logout?.logout;
  if (logout && !unwrapped(logout.value).is("Function")) paths.push(logout.value);
  return paths;
}

/** Declarations of everything that an expression reads, and of what those read in turn. */
function eachDeclaration(expression: NodePath, visit: (path: NodePath) => void): void {
  const names = (path: NodePath) => {
    if (!path.is("Identifier") || !path.isReferencedIdentifier()) return;
    const binding = path.binding;
    if (binding?.scope.path.type === "Program" && binding.kind !== "module" && binding.kind !== "hoisted")
      visit(binding.path);
  };
  names(expression);
  expression.walk(names);
}

function insertAfter(
  anchor: NodePath | null,
  code: string,
  { plan, style, removed }: { plan: UnitPlan; style: Style; removed: readonly Edit[] },
): Edit {
  const { module } = plan.unit;
  const { text } = module;
  const following = (offset: number) => textAfter(text, offset, removed);
  const safe = style.semicolons ? code : guardEnd(code, following(anchor?.node.end ?? 0));
  if (!anchor) {
    const at = startOfCode(module);
    return {
      start: at,
      end: at,
      text: style.oneLine ? `${ended(safe)} ` : safe + style.eol + style.eol + style.base,
    };
  }
  const end = anchor.range.end;
  const lineEnd = lineEndOf(text, end);
  const rest = text.slice(end, lineEnd);
  if (style.oneLine) return { start: end, end, text: ` ${ended(safe)}` };
  const restIsQuiet = /^[ \t]*(?:\/\/.*|\/\*(?:(?!\*\/).)*\*\/[ \t]*)?$/.test(rest);
  const at = restIsQuiet ? lineEnd : end;
  const gap = style.eol + style.eol + style.base;
  if (!restIsQuiet) return { start: at, end: at, text: gap + safe + style.eol + style.base };
  const blankFollows =
    at >= text.length ||
    /^(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r|$)/.test(following(at)) ||
    /^\s*(?:<\/|---)/.test(following(at));
  return { start: at, end: at, text: gap + safe + (blankFollows ? "" : style.eol) };
}

/** On one line a statement needs its semicolon, whatever the style is. */
const ended = (code: string): string => (/[;}]$/.test(code) ? code : `${code};`);

/** The next stretch of text as it will stand, without what is removed. */
function textAfter(text: string, offset: number, removed: readonly Edit[]): string {
  const limit = Math.min(text.length, offset + 4000);
  const inside = removed
    .filter((edit) => edit.text === "" && edit.start >= offset && edit.end <= limit)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let at = offset;
  let result = "";
  for (const edit of inside) {
    if (edit.start < at) continue;
    result += text.slice(at, edit.start);
    at = edit.end;
  }
  return result + text.slice(at, limit);
}

/** Without semicolons a line that begins with a bracket would go on with ours. */
function guardEnd(code: string, following: string): string {
  const rest = following.replace(/^(?:\s|\/\/[^\r\n]*|\/\*[\s\S]*?\*\/)+/, "");
  return /^[([`+\-/*,.]/.test(rest) && !code.endsWith("}") ? `${code};` : code;
}
