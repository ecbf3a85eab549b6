import type { NodePath, SourceModule } from "../../src/code/tree/index.ts";
import { fold } from "../../src/code/values/fold.ts";
import { V2_PACKAGE } from "../../src/sdk/v2.ts";
import { matchCdn } from "./sdk/match-cdn.ts";
import { importedFiles, isAccountedFor } from "./unseen-loads.ts";

/** An address of v2 that is not written in one text. */
export interface UnseenAddress {
  readonly path: NodePath;
  readonly url: string;
}

/** An address at which a CDN serves a package whose name is not written there. */
const BY_CDN =
  /(?:unpkg\.com|jsdelivr\.net\/npm|esm\.(?:sh|run)|cdn\.skypack\.dev|jspm\.(?:dev|io))\/?(?:\$\{|["'`]\s*[+,;])/;

/**
 * Addresses of the v2 script that are put together: of constants, `${CDN}/${NAME}@${VERSION}`, or else of a name that is the package's
 * where code asks a CDN for a name that is not seen, `load("rupt", "2")`. That may be in the file, in one that imports it, or in one that
 * it imports.
 */
export function unseenAddresses(
  module: SourceModule,
  importersOf: (path: string) => readonly { readonly text: string }[],
): UnseenAddress[] {
  const { tree } = module;
  const joined: NodePath[] = [
    ...tree
      .of("TemplateLiteral")
      .flatMap((node) => (node.expressions.length > 0 ? [tree.pathOf<typeof node>(node)] : [])),
    ...tree
      .of("BinaryExpression")
      .flatMap((node) => (node.operator === "+" ? [tree.pathOf<typeof node>(node)] : []))
      .filter(({ parentPath }) => !parentPath?.is("BinaryExpression")),
  ];
  const folded = joined.flatMap((path) => {
    const value = fold(path)?.value;
    const found = typeof value === "string" && !matchCdn(path.text) ? matchCdn(value) : null;
    return found?.kind === "script" ? [{ path, url: found.url }] : [];
  });
  if (folded.length > 0) return folded;
  const texts: NodePath[] = tree
    .of("StringLiteral")
    .flatMap((node) => (node.value === V2_PACKAGE ? [tree.pathOf(node)] : []))
    .filter((path) => !isAccountedFor(path));
  const around = texts.length > 0 ? [module, ...importersOf(module.path), ...importedFiles(module)] : [];
  return around.some(({ text }) => BY_CDN.test(text)) ? texts.map((path) => ({ path, url: V2_PACKAGE })) : [];
}
