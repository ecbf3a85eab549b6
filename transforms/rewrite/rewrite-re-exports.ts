import type { Edit } from "../../src/code/edits/edits.ts";
import { removeFromList, removeStatement } from "../../src/code/edits/statement-ranges.ts";
import { type NodePath, rangeOf } from "../../src/code/tree/index.ts";
import { v3SpecifierFor } from "../../src/sdk/v3.ts";
import { keepsClass, type SdkEntry } from "../find/sdk/references.ts";
import type { UnitPlan } from "../model.ts";

/** Whether the class itself is passed on under the name that the root gives it: the import is then swapped, not removed. */
export function passesClassOn(root: SdkEntry, plan: UnitPlan): boolean {
  return root.references.some(
    (site) => site.kind === "re-export" && plan.handledReferences.has(site) && keepsClass(site),
  );
}

/**
 * Re-exports whose readers were all migrated: the default export is passed on from v3, everything else has no
 * counterpart there and goes.
 */
export function rewriteReExports(plan: UnitPlan): Edit[] {
  const { text } = plan.unit.module;
  const edits: Edit[] = [];
  for (const { path, names, shape, specifier, specifierPath } of plan.unit.unboundUses.reExports) {
    if (!plan.openReExports.has(path)) continue;
    if (!shape.v2) {
      // A module of the project exports names of its own, too: `export *` and what is not the SDK's stay.
      const gone = (index: number) => {
        const value = shape.exports.get(names[index]?.imported ?? "");
        return value !== undefined && value.is !== "sdk";
      };
      if (path.is("ExportNamedDeclaration") && names.some((_, index) => gone(index)))
        edits.push(...dropExportSpecifiers(path, text, gone));
      continue;
    }
    const kept = new Set(names.flatMap(({ imported }, index) => (imported === "default" ? [index] : [])));
    edits.push(...dropExportSpecifiers(path, text, (index) => !kept.has(index)));
    if (kept.size > 0) {
      const raw = specifierPath.node.extra?.raw;
      const quote = typeof raw === "string" ? (raw[0] ?? '"') : '"';
      edits.push({
        start: specifierPath.range.start,
        end: specifierPath.range.end,
        text: `${quote}${v3SpecifierFor(specifier)}${quote}`,
      });
    }
  }
  const statements = new Set<NodePath>();
  for (const site of plan.unit.references) {
    if (site.kind !== "re-export" || !plan.handledReferences.has(site) || keepsClass(site)) continue;
    const statement = site.path.is("ExportSpecifier") ? site.path.parentPath : site.path.getStatementParent();
    if (!statement || statements.has(statement)) continue;
    statements.add(statement);
    if (!site.path.is("ExportSpecifier")) {
      const exported = statement.parentPath?.is("ExportNamedDeclaration") ? statement.parentPath : statement;
      edits.push(removeStatement(text, exported.range.start, exported.range.end));
      continue;
    }
    const dropped = new Set(
      plan.unit.references
        .filter((each) => plan.handledReferences.has(each) && !keepsClass(each))
        .map((each) => each.path.node),
    );
    if (statement.is("ExportNamedDeclaration")) {
      edits.push(...dropExportSpecifiers(statement, text, (_, node) => dropped.has(node as never)));
    }
  }
  return edits;
}

function dropExportSpecifiers(
  statement: NodePath,
  text: string,
  drop: (index: number, node: unknown) => boolean,
): Edit[] {
  const { start, end } = statement.range;
  if (!statement.is("ExportNamedDeclaration")) return [removeStatement(text, start, end)];
  const { specifiers } = statement.node;
  const dropped = new Set(specifiers.flatMap((node, index) => (drop(index, node) ? [index] : [])));
  if (dropped.size === specifiers.length) return [removeStatement(text, start, end)];
  return removeFromList(
    specifiers.map((each) => rangeOf(each)),
    dropped,
  );
}
