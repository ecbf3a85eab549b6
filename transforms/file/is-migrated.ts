import { isMockModule } from "../../src/sdk/mock-module.ts";
import { V3_PACKAGE } from "../../src/sdk/v3.ts";
import type { SourceModule } from "../../src/source/source-module.ts";
import type { SyntaxTree } from "../../src/source/syntax-tree.ts";
import { type ReadFile, textUses } from "./analyse-file.ts";

/**
 * Whether a file plainly holds nothing that an analysis would find, nor a v3 client that other files may use: then no run edits it,
 * nor another file because of it. A false "no" costs an analysis. Only valid where no module of the project passes the v2 SDK on.
 */
export function isMigrated(file: ReadFile): boolean {
  if (file.error || isMockModule(file.path) || /\bclientId\b/.test(file.text)) return false;
  return file.modules.every(isFreeOfV2) && textUses(file, []).length === 0;
}

const NAMED = /rupt|sabil/i;

/** The SDK enters code by a text (a specifier, an address, a setting), by a comment, or by the name of the global. */
function isFreeOfV2({ tree, comments }: SourceModule): boolean {
  return (
    !comments.some(({ value }) => /^\/?\s*<reference\b/.test(value)) &&
    tree.of("StringLiteral").every(({ value }) => value === V3_PACKAGE || !NAMED.test(value)) &&
    tree.of("TemplateElement").every(({ value }) => !NAMED.test(value.cooked ?? value.raw)) &&
    tree.of("RegExpLiteral").every(({ pattern }) => !NAMED.test(pattern)) &&
    tree.of("JSXText").every(({ value }) => !NAMED.test(value)) &&
    tree.of("DirectiveLiteral").every(({ value }) => !NAMED.test(value)) &&
    isClassOfV3(tree)
  );
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
