import type { StringLiteral } from "@babel/types";
import { NO_RESOLVER, type SourceModule, type SyntaxTree } from "../../src/code/tree/index.ts";
import { isMockModule } from "../../src/sdk/v2.ts";
import { isV3Specifier } from "../../src/sdk/v3.ts";
import { type ReadFile, textUses } from "./analyze-file.ts";
import { onlyV2 } from "./sdk/v2-shape.ts";

/**
 * Whether a file plainly holds nothing that an analysis would find, nor a v3 client that other files may use: then no run edits it,
 * nor another file because of it. A false "no" costs an analysis. Only valid where no module of the project passes the v2 SDK on.
 */
export function isMigrated(file: ReadFile): boolean {
  if (file.error || isMockModule(file.path) || /\bclientId\b/.test(file.text)) return false;
  return (
    file.modules.every(isFreeOfV2) &&
    textUses(file, [], { shapeOf: onlyV2, resolver: NO_RESOLVER }).length === 0
  );
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
    isClassOfV3(tree)
  );
}

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
