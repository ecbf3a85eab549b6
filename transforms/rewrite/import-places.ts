import type { Edit } from "../../src/code/edits/edits.ts";
import { lineEndOf } from "../../src/code/edits/statement-ranges.ts";
import type { Style } from "../../src/code/edits/style.ts";
import { loadedBy, type NodePath, rangeOf, type SourceModule } from "../../src/code/tree/index.ts";
import type { SdkEntry } from "../find/sdk/references.ts";
import type { UnitFindings, UnitPlan } from "../model.ts";
import { declaratorOf } from "./declarators.ts";

/**
 * The last import of a file, where the client's must not stand in the place of the SDK's: its module imports what the id needs,
 * which would run before the imports between. Source: contract, 11.12, "Import order".
 */
export function lateAnchor({ path }: SdkEntry, { unit, imports }: UnitPlan): NodePath | null {
  if (!path.is("ImportDeclaration") || !imports.some(({ loadsMore }) => loadsMore)) return null;
  const last = lastImport(unit);
  return last && last.range.start > path.range.start ? last : null;
}

const lastImport = ({ module }: UnitFindings): NodePath | undefined =>
  module.program.get("body").findLast((each) => each.is("ImportDeclaration"));

/**
 * The first import of a file whose functions a cycle may call before the file has run, where another module than the SDK stands there:
 * it may have loaded the SDK for them. What they need now is loaded first. Source: contract, 11.12, "Runs-before".
 */
export function earlyAnchor({ unit, creates, imports }: UnitPlan): NodePath | null {
  const isEarly = [...creates, ...imports.map(({ use }) => use)].some(({ group }) => group.early);
  if (!isEarly || imports.some(({ loadsMore }) => loadsMore)) return null;
  const first = unit.module.program.get("body").find((statement) => loadedBy(statement) !== null);
  const isOfSdk = unit.entries.some((entry) => entry.path === first && entry.shape.v2);
  return first && !isOfSdk ? first : null;
}

/** Whether an import above loads the same module: it does so with or without names. */
export function isLoadedBefore({ path, specifier }: SdkEntry): boolean {
  return path.file.program
    .get("body")
    .some(
      ({ node, range }) =>
        node.type === "ImportDeclaration" &&
        node.importKind !== "type" &&
        node.source.value === specifier &&
        range.start < path.range.start,
    );
}

/** Clients that are only reached through a deferred load are not imported at the top. */
export function isLoadedLate(plan: UnitPlan, local: string): boolean {
  const attaches = [...plan.migrated].filter(([, use]) => use.local === local).map(([attach]) => attach);
  return attaches.length > 0 && attaches.every((attach) => attach.site.entry.deferred);
}

/**
 * The statement after which new code finds everything loaded: the last v2 import, else the first `require` that declares
 * the SDK (imports are hoisted, a `require` runs where it stands), else the last import.
 */
export function loadAnchor({ unit }: UnitPlan): NodePath | null {
  const loads = unit.entries.filter((root) => !root.deferred && root.form !== "global");
  const hoisted = loads.filter((root) => !root.path.is("CallExpression"));
  const declared = loads.filter((root) => root.path.is("CallExpression") && declaratorOf(root.path));
  const load = hoisted.at(-1) ?? declared[0];
  const statement = load?.path.getStatementParent();
  if (statement?.parentPath?.is("Program")) return statement;
  return lastImport(unit) ?? null;
}

/** Where the code of a script begins. */
export function startOfCode({ program, unit }: SourceModule): number {
  const [first] = program.node.body;
  return first ? rangeOf(first).start : (unit.blocks[0]?.start ?? 0);
}

/** Where a new import goes: after the last import of the file's opening. */
export function insertAfterImports(plan: UnitPlan, lines: readonly string[], style: Style): Edit {
  const { module } = plan.unit;
  const loadsMore = plan.imports.some((each) => each.loadsMore);
  const anchor = (loadsMore ? lastImport(plan.unit) : null) ?? loadAnchor(plan);
  if (anchor) return insertAfter(anchor, lines, module.text, style);
  const at = startOfCode(module);
  return {
    start: at,
    end: at,
    text: lines.map((line) => line + (style.oneLine ? " " : style.eol + style.base)).join(""),
  };
}

export function insertBefore({ range: { start } }: NodePath, lines: readonly string[], style: Style): Edit {
  const after = style.oneLine ? " " : style.eol + style.base;
  return { start, end: start, text: lines.map((line) => line + after).join("") };
}

export function insertAfter(anchor: NodePath, lines: readonly string[], text: string, style: Style): Edit {
  const { end } = anchor.range;
  const lineEnd = lineEndOf(text, end);
  const at = /^[ \t]*(?:\/\/.*|\/\*.*\*\/[ \t]*)?$/.test(text.slice(end, lineEnd)) ? lineEnd : end;
  const before = style.oneLine ? " " : style.eol + style.base;
  return { start: at, end: at, text: lines.map((line) => before + line).join("") };
}
