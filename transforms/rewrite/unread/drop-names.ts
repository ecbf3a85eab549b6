import type { ImportDeclaration } from "@babel/types";
import type { Edit } from "../../../src/code/edits/edits.ts";
import { removeFromList, removeStatement } from "../../../src/code/edits/statement-ranges.ts";
import { isCall, type NodePath, rangeOf, standsIn, valueReferences } from "../../../src/code/tree/index.ts";
import type { Alias, SdkEntry, SdkReference } from "../../find/sdk/references.ts";
import type { UnitPlan } from "../../model.ts";

/**
 * Takes the SDK's names out of an import of a module that passes them on.
 *
 * @param removable whether the import may be removed when no name is left
 */
export function dropSpecifiers(root: SdkEntry, text: string, removable: boolean): Edit[] {
  if (!root.path.is("ImportDeclaration")) return [];
  return dropImportSpecifiers(
    root.path,
    text,
    (local) => root.aliases.some((alias) => alias.binding.identifier.name === local && !readsMore(alias)),
    removable,
  );
}

/**
 * Whether a name of a module of the project is read for more than the uses of the SDK that are found: `all.config` beside
 * `all.attach`, an object or a function that holds the SDK and is passed on.
 */
export function readsMore(alias: Alias): boolean {
  const { entry, binding } = alias;
  if (entry.shape.v2) return false;
  const inner = entry.aliases.filter((each) => each.parent === alias && !readsMore(each));
  // What a call is given is no use of what is called.
  const uses = entry.references.map(({ path }) => (isCall(path) ? path.get("callee") : path));
  const known: NodePath[] = [...uses, ...inner.map(({ declaration }) => declaration)];
  const reads = [...valueReferences(binding), ...binding.path.file.typeReferences(binding)];
  return reads.some((read) => !known.some((path) => standsIn(read, path)));
}

/** Takes names out of a kept import that only migrated code read: `attach` of `import { attach, detach } from "rupt"`. */
export function dropReadNames(root: SdkEntry, plan: UnitPlan): Edit[] {
  const { text } = plan.unit.module;
  const calls = new Map(plan.unit.attaches.map((attach) => [attach.site, attach]));
  const isDone = (site: SdkReference) => {
    const attach = calls.get(site);
    return attach ? plan.migrated.has(attach) : plan.handledReferences.has(site);
  };
  const done = root.aliases.filter((alias) => {
    const sites = root.references.filter((site) => site.via === alias);
    const isRead = root.aliases.some((each) => each.parent === alias);
    const isNamed =
      plan.unit.templateReads.has(alias.binding.identifier.name) ||
      plan.unit.unboundUses.docQueries.some((query) => query.alias === alias);
    return alias.parent === null && sites.length > 0 && sites.every(isDone) && !isRead && !isNamed;
  });
  if (done.length === 0 || done.length === root.aliases.length) return [];
  if (root.path.is("ImportDeclaration"))
    return dropImportSpecifiers(
      root.path,
      text,
      (local) => done.some((alias) => alias.binding.identifier.name === local),
      false,
    );
  const pattern = done[0]?.declaration.parentPath;
  if (!pattern?.is("ObjectPattern") || pattern.node.properties.some((each) => each.type === "RestElement"))
    return [];
  const { properties } = pattern.node;
  const gone = new Set(done.map((alias) => properties.indexOf(alias.declaration.node as never)));
  if (gone.has(-1) || gone.size === properties.length) return [];
  const items = properties.map((each) => rangeOf(each));
  return removeFromList(items, gone);
}

/** Removes named specifiers from an import; the whole import when none is left, or its bare form when it must still load. */
export function dropImportSpecifiers(
  path: NodePath<ImportDeclaration>,
  text: string,
  drop: (local: string) => boolean,
  removable: boolean,
): Edit[] {
  const { specifiers, source } = path.node;
  const dropped = new Set(specifiers.flatMap((each, index) => (drop(each.local.name) ? [index] : [])));
  const start = path.range.start;
  const end = path.range.end;
  if (dropped.size === 0) return [];
  if (dropped.size === specifiers.length) {
    if (removable || path.node.importKind === "type") return [removeStatement(text, start, end)];
    return [{ start, end: rangeOf(source).start, text: "import " }];
  }
  const first = specifiers[0];
  const named = specifiers.filter((each) => each.type === "ImportSpecifier");
  const namedLeft = named.some((each) => !drop(each.local.name));
  if (first?.type === "ImportDefaultSpecifier" && drop(first.local.name)) {
    const next = specifiers[1];
    const after = next ? rangeOf(next).start : 0;
    const brace = next?.type === "ImportSpecifier" ? text.lastIndexOf("{", after) : after;
    const rest = new Set([...dropped].filter((index) => index > 0).map((index) => index - 1));
    const items = specifiers.slice(1).map((each) => rangeOf(each));
    return [{ start: rangeOf(first).start, end: brace, text: "" }, ...removeFromList(items, rest)];
  }
  if (!namedLeft && named.length > 0 && first) {
    // Only the default is left: the braces go with the names.
    const { end, gap } = specifierListEnd(text, path.node);
    return [{ start: rangeOf(first).end, end, text: gap }];
  }
  const offset = specifiers.length - named.length;
  const items = named.map((each) => rangeOf(each));
  return removeFromList(items, new Set([...dropped].map((index) => index - offset)));
}

/** After the last specifier and the brace that closes the list, and what a name needs there before a `from` without a blank. */
export function specifierListEnd(text: string, node: ImportDeclaration): { end: number; gap: string } {
  const last = node.specifiers.at(-1);
  const from = last ? rangeOf(last).end : rangeOf(node).start;
  const close = last?.type === "ImportSpecifier" ? text.indexOf("}", from) : -1;
  const end = close < 0 ? from : close + 1;
  return { end, gap: text.startsWith("from", end) ? " " : "" };
}
