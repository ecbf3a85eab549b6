import type { ObjectPattern, VariableDeclarator } from "@babel/types";
import type { Edit } from "../../src/code/edits/edits.ts";
import { removeFromList, removeStatement } from "../../src/code/edits/statement-ranges.ts";
import { type NodePath, outermostWrapper, rangeOf } from "../../src/code/tree/index.ts";
import type { Alias, SdkEntry } from "../find/sdk/references.ts";
import type { UnitPlan } from "../model.ts";
import { readsMore } from "./unread/drop-names.ts";

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
  const gone = new Map<NodePath, Set<NodePath>>();
  for (const root of plan.unit.entries) {
    if (root.deferred || root.form === "global" || plan.neededEntries.has(root)) continue;
    for (const alias of root.aliases) {
      const declarator = alias.parent === null || readsMore(alias) ? null : declaratorAround(alias);
      if (declarator) gone.set(declarator, (gone.get(declarator) ?? new Set()).add(alias.declaration));
    }
  }
  return [...gone].flatMap(([declarator, names]) => {
    const id = declarator.is("VariableDeclarator") ? declarator.get("id") : null;
    return id?.is("ObjectPattern") && !id.get("properties").every((each) => isGone(each, names))
      ? removeProperties(id, names)
      : removeDeclarator(declarator, text);
  });
}

function declaratorAround({ declaration }: Alias): NodePath | null {
  return declaration.is("VariableDeclarator")
    ? declaration
    : declaration.findParent((parent) => parent.is("VariableDeclarator"));
}

/** Whether a property gives no name that stays. */
function isGone(property: NodePath, gone: ReadonlySet<NodePath>): boolean {
  const inner = patternIn(property);
  return gone.has(property) || inner?.get("properties").every((each) => isGone(each, gone)) === true;
}

/** Takes names out of a pattern that others stay in: `attach` of `const { attach, config } = sdk`. */
function removeProperties(pattern: NodePath<ObjectPattern>, gone: ReadonlySet<NodePath>): Edit[] {
  const properties = pattern.get("properties");
  const indices = new Set(properties.flatMap((each, index) => (isGone(each, gone) ? [index] : [])));
  const ranges = properties.map(({ range }) => range);
  const inner = properties.map((each) => (isGone(each, gone) ? null : patternIn(each)));
  return [
    ...removeFromList(ranges, indices),
    ...inner.flatMap((each) => (each ? removeProperties(each, gone) : [])),
  ];
}

function patternIn(property: NodePath): NodePath<ObjectPattern> | null {
  const value = property.is("ObjectProperty") ? property.get("value") : null;
  return value?.is("ObjectPattern") ? value : null;
}
