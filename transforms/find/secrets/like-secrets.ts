import { keyName, type NodePath, type SourceModule } from "../../../src/code/tree/index.ts";
import type { WrittenText } from "./secret-sources.ts";

/** One word of letters and digits, as keys and tokens are; no address and no path. */
const LIKE_SECRET = /^(?![./@]|\w+:\/\/)(?=.*\d)(?=.*[A-Za-z])[\w.+/=:~-]{8,}$/;

/** Where such a word is something else: names of modules and classes, and ids that everybody may see. */
const PUBLIC = /^(?:client_?[iI]d|className|class|id|key|href|src|d|type)$/;

/**
 * The texts of a file that look like a key or a token. A secret whose value comes from where it cannot be seen may be one of them.
 * Source: contract, 11.12, "Secrets".
 */
export function likeSecrets({ tree, path: file }: SourceModule): WrittenText[] {
  const found: WrittenText[] = [];
  for (const node of [...tree.of("StringLiteral"), ...tree.of("TemplateLiteral")]) {
    const text =
      node.type === "StringLiteral" ? node.value : node.quasis.map(({ value }) => value.raw).join("");
    if (!LIKE_SECRET.test(text)) continue;
    const path = tree.pathOf(node);
    if (!isPublic(path)) found.push({ file, ...path.range, value: null });
  }
  return found;
}

function isPublic(path: NodePath): boolean {
  const { parentPath: parent } = path;
  if (!parent || parent.is("ImportDeclaration") || parent.is("ExportDeclaration") || parent.is("TSType"))
    return true;
  if (parent.is("CallExpression")) {
    const { callee } = parent.node;
    return callee.type === "Import" || (callee.type === "Identifier" && callee.name === "require");
  }
  if (parent.is("ObjectProperty")) return path.key === "key" || PUBLIC.test(keyName(parent) ?? "");
  return (
    parent.is("JSXAttribute") &&
    typeof parent.node.name.name === "string" &&
    PUBLIC.test(parent.node.name.name)
  );
}

/** The values of attributes of the page by which scripts may know a name: `data-token` for `dataset.token`. */
export function attributesNamed(name: string, { text, path: file, unit }: SourceModule): WrittenText[] {
  if (unit.page === null || !/^\w+$/.test(name)) return [];
  const dashed = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const attribute = new RegExp(`[\\s:](?:data-)?(?:${name}|${dashed})\\s*=\\s*(["'])(.+?)\\1`, "dg");
  return [...text.matchAll(attribute)].map((match): WrittenText => {
    const [start, end] = match.indices?.[2] ?? [0, 0];
    return { file, start, end, value: match[2] ?? null };
  });
}
