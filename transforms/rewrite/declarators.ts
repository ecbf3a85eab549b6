import type { VariableDeclarator } from "@babel/types";
import type { Edit } from "../../src/code/edits/edits.ts";
import { removeFromList, removeStatement } from "../../src/code/edits/statement-ranges.ts";
import { type NodePath, outermostWrapper, rangeOf } from "../../src/code/tree/index.ts";
import type { Alias, SdkEntry } from "../find/sdk/references.ts";
import type { UnitPlan } from "../model.ts";

export function declaratorOf(call: NodePath): NodePath<VariableDeclarator> | null {
  let path = outermostWrapper(call);
  while (path.parentPath?.is("MemberExpression") && path.key === "object")
    path = outermostWrapper(path.parentPath);
  return path.parentPath?.is("VariableDeclarator") && path.key === "init" ? path.parentPath : null;
}

/** The whole statement (or declarator) that loads v2 is replaced, or removed when there is nothing to put. */
export function replaceLoad(root: SdkEntry, replacement: string, text: string): Edit[] {
  const { path } = root;
  if (path.is("ImportDeclaration") || path.is("TSImportEqualsDeclaration")) {
    const { start, end } = path.range;
    return replacement === ""
      ? [removeStatement(text, start, end)]
      : [{ start: start, end: end, text: replacement }];
  }
  const declarator = declaratorOf(path);
  const declaration = declarator?.parentPath;
  if (!declarator || !declaration?.is("VariableDeclaration")) return [];
  const { declarations } = declaration.node;
  if (declarations.length === 1) {
    const { start, end } = declaration.range;
    return replacement === ""
      ? [removeStatement(text, start, end)]
      : [{ start: start, end: end, text: replacement }];
  }
  const edits = removeDeclarator(declarator, text);
  const start = declaration.range.start;
  return replacement === "" ? edits : [...edits, { start, end: start, text: `${replacement}\n` }];
}

/** Takes a declarator out of its declaration, or the whole declaration when it is the only one. */
function removeDeclarator(declarator: NodePath, text: string): Edit[] {
  const declaration = declarator.parentPath;
  if (!declaration?.is("VariableDeclaration")) return [];
  const { declarations } = declaration.node;
  if (declarations.length === 1)
    return [removeStatement(text, declaration.range.start, declaration.range.end)];
  const items = declarations.map((each) => rangeOf(each));
  return removeFromList(items, new Set([declarations.indexOf(declarator.node as VariableDeclarator)]));
}

/** Aliases of a root that nothing needs any more: `const R = Rupt`, `const { attach } = Rupt`. */
export function rewriteAliases(plan: UnitPlan): Edit[] {
  const { text } = plan.unit.module;
  const edits: Edit[] = [];
  const patterns = new Set<unknown>();
  for (const root of plan.unit.entries) {
    if (root.deferred || root.form === "global" || plan.neededEntries.has(root)) continue;
    for (const alias of root.aliases) edits.push(...removeAlias(alias, patterns, text));
  }
  return edits;
}

function removeAlias(alias: Alias, patterns: Set<unknown>, text: string): Edit[] {
  if (alias.parent === null) return [];
  const declarator = alias.declaration.is("VariableDeclarator")
    ? alias.declaration
    : alias.declaration.findParent((parent) => parent.is("VariableDeclarator"));
  if (!declarator || patterns.has(declarator.node)) return [];
  patterns.add(declarator.node);
  return removeDeclarator(declarator, text);
}
