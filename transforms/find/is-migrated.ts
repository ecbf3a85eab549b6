import type { Node, Statement, StringLiteral } from "@babel/types";
import { type Edit, standingEdits } from "../../src/code/edits/edits.ts";
import {
  NO_RESOLVER,
  type Range,
  rangeOf,
  type SourceModule,
  type SyntaxTree,
} from "../../src/code/tree/index.ts";
import { isMockModule, V2_PACKAGE } from "../../src/sdk/v2.ts";
import { isV3Specifier } from "../../src/sdk/v3.ts";
import { type ReadFile, readFile, textUses } from "./analyze-file.ts";
import { onlyV2 } from "./sdk/v2-shape.ts";

/**
 * Whether a file plainly holds nothing that an analysis would find, nor a v3 client that other files may use: then no run edits it,
 * nor another file because of it. A false "no" costs an analysis. Only valid where no module of the project passes the v2 SDK on.
 */
export function isMigrated(file: ReadFile): boolean {
  if (file.error || isMockModule(file.path) || /\bclientId\b|@ruptjs\/client\b/.test(file.text)) return false;
  return (
    file.modules.every(isFreeOfV2) &&
    textUses(file, [], { shapeOf: onlyV2, resolver: NO_RESOLVER }).length === 0
  );
}

/**
 * Whether a rewritten text parses and is plainly migrated, by a look that passes by the bodies of functions and classes that no edit
 * came near and that say nothing of the SDK: they parsed before, and nothing around them can change how they parse. Most of a file is
 * such bodies. A false "no" costs a parse.
 *
 * @param before the file as it was
 * @param edits what was done to it
 */
export function isPlainlyMigrated(text: string, before: ReadFile, edits: readonly Edit[]): boolean {
  const [module] = before.modules;
  if (!module || before.page !== null || before.modules.length > 1) return false;
  const { path } = before;
  const untouched = untouchedBodies(module, edits);
  // Not worth a look of its own.
  if (untouched.reduce((sum, { start, end }) => sum + end - start, 0) * 4 < text.length) return false;
  let masked = "";
  for (const { start, end, shift } of untouched) {
    if (text.slice(start + shift, end + shift) !== before.text.slice(start, end)) return false;
    masked = (masked + text.slice(masked.length, start + shift)).padEnd(end + shift);
  }
  const read = readFile(path, masked + text.slice(masked.length));
  return read.modules[0]?.dialect === module.dialect && isMigrated({ ...read, text });
}

/** What the code in the braces may say of the SDK, or hide by an escape. */
const MAY_NAME = /rupt|sabil|v2|import|reference|\\|&[#\w]/i;

/** The insides of braces that stay as they are, and by how much edits before them move them. */
function untouchedBodies(module: SourceModule, edits: readonly Edit[]): (Range & { shift: number })[] {
  const standing = standingEdits(edits);
  const found: (Range & { shift: number })[] = [];
  let at = 0;
  let shift = 0;
  for (const statement of module.program.node.body) {
    const outer = rangeOf(statement);
    for (let edit = standing[at]; edit && edit.end < outer.start; at += 1, edit = standing[at])
      shift += edit.text.length - (edit.end - edit.start);
    const next = standing[at];
    if (next && next.start <= outer.end) continue;
    for (const body of bodiesOf(statement)) {
      const { start, end } = rangeOf(body);
      if (!MAY_NAME.test(module.text.slice(start, end)))
        found.push({ start: start + 1, end: end - 1, shift });
    }
  }
  return found;
}

/** The bodies of the functions and classes that a statement declares. */
function bodiesOf(statement: Statement): Node[] {
  const declared =
    statement.type === "ExportNamedDeclaration" || statement.type === "ExportDefaultDeclaration"
      ? statement.declaration
      : statement;
  const values: (Node | null | undefined)[] =
    declared?.type === "VariableDeclaration" ? declared.declarations.map(({ init }) => init) : [declared];
  return values.flatMap((value): Node[] => {
    switch (value?.type) {
      case "ArrowFunctionExpression":
      case "FunctionExpression":
      case "FunctionDeclaration":
        return value.body.type === "BlockStatement" ? [value.body] : [];
      case "ClassDeclaration":
      case "ClassExpression":
        return [value.body];
      default:
        return [];
    }
  });
}

const NAMED = /rupt|sabil|v2\\?\/(?:device|access|identity)/i;

/** The SDK enters code by a text (a specifier, an address, a setting), by a comment, or by the name of the global. */
function isFreeOfV2({ tree, comments }: SourceModule): boolean {
  return (
    !comments.some(({ value }) => /^\/?\s*<reference\b|\bimport\b/.test(value)) &&
    tree.of("StringLiteral").every((node) => !NAMED.test(node.value) || isSpecifier(node, tree)) &&
    tree.of("TemplateElement").every(({ value }) => !NAMED.test(value.cooked ?? value.raw)) &&
    tree.of("RegExpLiteral").every(({ pattern }) => !NAMED.test(pattern)) &&
    tree.of("JSXText").every(({ value }) => !NAMED.test(value)) &&
    tree.of("DirectiveLiteral").every(({ value }) => !NAMED.test(value)) &&
    // A table of aliases: `{ rupt: target }`, `alias.rupt = target`.
    tree.of("ObjectProperty").every(({ key }) => key.type !== "Identifier" || !isPackageKey(key.name)) &&
    tree.of("AssignmentExpression").every(({ left }) => !isPackageMember(left)) &&
    isClassOfV3(tree)
  );
}

/** `rupt$` of webpack stands for the package and for nothing below it. */
const isPackageKey = (name: string): boolean => name.replace(/\$$/, "") === V2_PACKAGE;

const isPackageMember = (node: Node): boolean =>
  node.type === "MemberExpression" && node.property.type === "Identifier" && isPackageKey(node.property.name);

/** The v3 package, or a module of the project such as the client's. */
function isSpecifier(node: StringLiteral, tree: SyntaxTree): boolean {
  if (isV3Specifier(node.value)) return true;
  return /^\.{1,2}\//.test(node.value) && tree.parentOf(node)?.type === "ImportDeclaration";
}

/** Whether the name of the global only stands for the imported class: in its import, its construction, its type. */
function isClassOfV3(tree: SyntaxTree): boolean {
  const parents = tree
    .of("Identifier")
    .filter(({ name }) => name === "Rupt")
    .map((node) => tree.parentOf(node)?.type);
  const isImported = parents.includes("ImportDefaultSpecifier");
  return parents.every(
    (type) => isImported && /^(?:ImportDefaultSpecifier|NewExpression|TSTypeReference)$/.test(type ?? ""),
  );
}
