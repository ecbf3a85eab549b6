import type { Node } from "@babel/types";
import { parse } from "jsonc-parser";
import { keyName, literalText, type NodePath, type SourceModule } from "../../../src/code/tree/index.ts";
import { isV2Specifier } from "../../../src/sdk/v2.ts";
import { isPackageReference } from "./package-references.ts";

/** A row of a table by which a bundler, a test runner or a compiler finds modules. */
export interface AliasRow {
  /** The name, or what it begins with. */
  name: string;
  /** Whether it leads to the v2 package, as far as its text tells. */
  toV2: boolean;
  /** Whether it holds only while tests run: `test.alias` of Vitest. */
  inTests?: true;
  /** Whether the target can only be a file, whatever the table is for. */
  toFile?: boolean;
}

/** A name as a table spells it, and what it leads to. */
export interface AliasTarget {
  name: string;
  target: NodePath;
}

/** Keys whose object leads from names to modules, by their last word. */
const TABLES = /alias(?:es)?$|^(?:extraNodeModules|paths|browser)$/i;

/**
 * The rows of such tables in a file that concern the SDK: names that lead to it, and its own name wherever that leads. Understood are
 * `{ alias: { name: target } }`, `{ find, replacement }`, `config.resolve.alias.name = target` and `alias.set("name", target)`.
 */
export function aliasRows(module: Pick<SourceModule, "tree" | "text">): AliasRow[] {
  return aliasTargets(module).flatMap(({ name, target }) => {
    const inTests =
      target.findParent((each) => each.is("ObjectProperty") && keyName(each) === "test") !== null;
    return rowsOf(name, leadsToV2(target)).map((row) => ({
      ...row,
      ...(inTests ? { inTests } : {}),
      toFile: isFile(target),
    }));
  });
}

/** What every row of such tables leads to, whatever it names. */
export function aliasTargets({ tree, text }: Pick<SourceModule, "tree" | "text">): AliasTarget[] {
  if (!/alias|extraNodeModules|replacement/i.test(text)) return [];
  const rows: AliasTarget[] = [];
  const add = (name: string | null, target: NodePath | null | undefined): void => {
    if (name !== null && target) rows.push({ name, target });
  };
  for (const node of tree.of("ObjectExpression")) {
    const path = tree.pathOf(node);
    const properties = path.get("properties").filter((each) => each.is("ObjectProperty"));
    const value = (key: string) => properties.find((each) => keyName(each) === key)?.get("value");
    const found = value("find");
    if (found && value("replacement")) add(nameIn(found.node), value("replacement"));
    else if (isTable(path)) for (const each of properties) add(keyName(each), each.get("value"));
  }
  for (const node of tree.of("AssignmentExpression")) {
    const { left } = node;
    if (left.type !== "MemberExpression" || !endsInTable(left.object)) continue;
    const { property, computed } = left;
    add(
      !computed && property.type === "Identifier" ? property.name : nameIn(property),
      tree.pathOf(node).get("right"),
    );
  }
  for (const { callee, arguments: given } of tree.of("NewExpression")) {
    const [pattern, target] = given;
    const name = callee.type === "MemberExpression" ? callee.property : callee;
    if (!pattern || !target || name.type !== "Identifier" || name.name !== "NormalModuleReplacementPlugin")
      continue;
    add(nameIn(pattern), tree.pathOf(target));
  }
  for (const node of tree.of("CallExpression")) {
    const { callee } = node;
    if (callee.type !== "MemberExpression" || !endsInTable(callee.object)) continue;
    const [first, second] = tree.pathOf(node).get("arguments");
    if (first && second) add(nameIn(first.node), second);
  }
  return rows;
}

/** The same in settings that are JSON: `.babelrc`, package.json. */
export function aliasRowsInJson(text: string): AliasRow[] {
  const rows: AliasRow[] = [];
  const walk = (value: unknown, key: string): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [name, target] of Object.entries(value)) {
      if (TABLES.test(key) && !Array.isArray(value)) {
        const text = typeof target === "string" ? target : "";
        for (const row of rowsOf(name, isPackageReference(text)))
          rows.push({ ...row, toFile: FILE.test(text) });
      }
      walk(target, name);
    }
  };
  walk(parse(text, [], { allowTrailingComma: true }), "");
  return rows;
}

/** A path in quotes, or one that is put together. */
const FILE = /^(?:\.{1,2}|[~@])\/|\.[cm]?[jt]sx?$/;
const isFile = (target: NodePath): boolean =>
  FILE.test(literalText(target) ?? "") ||
  /\b(?:resolve|join|fileURLToPath|URL)\(|__dirname|import\.meta\b/.test(target.text);

/** A name without its signs: `name$` of webpack stands for nothing below it. */
export const aliasName = (written: string): string => written.replace(/\$$|\/?\*$/, "");

export function rowsOf(written: string, toV2: boolean): AliasRow[] {
  const name = aliasName(written);
  return name !== "" && (toV2 || isV2Specifier(name)) ? [{ name, toV2 }] : [];
}

/** Whether an object is the value of a key or a variable that such tables have. */
function isTable(path: NodePath): boolean {
  const owner = path.parentPath;
  if (owner?.is("ObjectProperty")) {
    const key = keyName(owner) ?? "";
    // `alias({ entries: { name: target } })` of Rollup.
    const call = key === "entries" ? owner.parentPath?.parentPath : null;
    return TABLES.test(key) || (call?.is("CallExpression") === true && endsInTable(call.node.callee));
  }
  if (owner?.is("VariableDeclarator"))
    return owner.node.id.type === "Identifier" && TABLES.test(owner.node.id.name);
  if (owner?.is("AssignmentExpression")) return endsInTable(owner.node.left);
  // `{ alias: { ...shared, name: target } }`, `alias: isTest ? { ... } : {}`, `Object.assign(config.resolve.alias, { ... })`.
  // `Encore.addAliases({ ... })`, `mix.alias({ ... })`; the plugin of Rollup has its table below `entries`.
  if (owner?.is("CallExpression"))
    return (
      [owner.node.callee, ...owner.node.arguments].some((each) => endsInTable(each)) && !hasEntries(path)
    );
  if (owner?.is("SpreadElement")) return owner.parentPath !== null && isTable(owner.parentPath);
  return owner?.is("ConditionalExpression") || owner?.is("LogicalExpression") ? isTable(owner) : false;
}

const hasEntries = (path: NodePath): boolean =>
  path.is("ObjectExpression") &&
  path.get("properties").some((each) => each.is("ObjectProperty") && keyName(each) === "entries");

function endsInTable(node: Node): boolean {
  if (node.type === "Identifier") return TABLES.test(node.name);
  if (node.type !== "MemberExpression" && node.type !== "OptionalMemberExpression") return false;
  const { property } = node;
  return TABLES.test(
    property.type === "Identifier" ? property.name : property.type === "StringLiteral" ? property.value : "",
  );
}

/** The name that a text, or the beginning of a pattern, spells. */
function nameIn(node: Node): string | null {
  if (node.type === "StringLiteral") return node.value;
  if (node.type !== "RegExpLiteral") return null;
  const [plain = ""] = /^(?:[\w@~#/-]|\\[/.$@-])+/.exec(node.pattern.replace(/^\^/, "")) ?? [];
  return plain.replaceAll("\\", "").replace(/\/$/, "") || null;
}

/** `"rupt"`, `require.resolve("rupt")`, `path.resolve("node_modules/rupt")`, `join(root, "node_modules", "rupt")`. */
function leadsToV2(target: NodePath): boolean {
  const text = literalText(target);
  if (text !== null) return isPackageReference(text);
  const written = target.text;
  return (
    /\bresolve\(\s*(["'`])rupt(?:\/[^"'`]*)?\1/.test(written) ||
    /node_modules["'`\s,/]+rupt(?=["'`/])/.test(written) ||
    (target.is("ArrayExpression") && target.get("elements").some((each) => each !== null && leadsToV2(each)))
  );
}
