import { hyphened } from "../../../src/code/hyphens.ts";
import {
  keyName,
  mayBeNamed,
  type NodePath,
  rangeOf,
  type SourceModule,
  staticName,
} from "../../../src/code/tree/index.ts";
import { fold } from "../../../src/code/values/fold.ts";
import { ATTACH_OPTIONS } from "../../../src/sdk/options.ts";
import type { Findings } from "../../model.ts";
import { secretSources, valuesOf, type WrittenText } from "./secret-sources.ts";

/** What must not be shown of one file: ranges of its text, and values wherever they turn up. */
export interface Secrets {
  ranges: { start: number; end: number }[];
  values: string[];
  /** Client ids, which are only kept back when asked for. */
  clientIds: string[];
}

const SECRET_OPTION = "secret";
/** Words of every use of the SDK, which may be the key that a secret is looked up by: hidden where they stand, and nowhere else. */
const COMMON_WORDS: ReadonlySet<string> = new Set([...Object.keys(ATTACH_OPTIONS), "rupt", "Rupt", "attach"]);
const CLIENT_ID_OPTIONS: ReadonlySet<string> = new Set(["client_id", "clientId"]);
const OPTIONS: ReadonlySet<string> = new Set([SECRET_OPTION, ...CLIENT_ID_OPTIONS]);

/** `secret: "..."` in text that no parser reads: templates of other languages, classic scripts. */
const SECRET_IN_TEXT = /\bsecret\\?["']?\s*(?::|=>?)\s*(\\?["'`])(.+?)\1/dg;
/** `secret: token`, or `secret` alone among options, in a template of a component. */
const SECRET_NAME_IN_TEXT = /\bsecret["']?\s*(?::\s*([A-Za-z_$][\w$]*)|(?=[,}]))/g;
const CLIENT_ID_IN_TEXT = /\bclient_?id\\?["']?\s*(?::|=>?)\s*(\\?["'`])(.+?)\1/gi;

/**
 * What must not be shown, by file: the values of `secret` options and of constants they come from. In a file that uses the SDK
 * every property of that name counts: options that cannot be followed to their call may hold one too.
 *
 * @param giving modules of other files that give options to a call
 */
export function findSecrets(
  files: readonly Findings[],
  giving: Iterable<SourceModule> = [],
): Map<string, Secrets> {
  const found = new Map<string, Secrets>();
  const of = (path: string): Secrets => {
    const known = found.get(path) ?? { ranges: [], values: [], clientIds: [] };
    found.set(path, known);
    return known;
  };
  const modules = [...new Set([...files.flatMap((file) => file.modules), ...giving])];
  const hide = (path: NodePath) => hideValue(path, of, modules);
  for (const module of giving) secretsInModule(module, of, hide);
  for (const file of files) {
    for (const unit of file.units) {
      if (unit.entries.length > 0) secretsInModule(unit.module, of, hide);
      for (const attach of unit.attaches) {
        for (const path of attach.secrets) hide(path);
        const id = attach.clientId?.value;
        if (typeof id === "string") of(file.path).clientIds.push(id);
      }
    }
    if (file.textUses.length > 0 || file.error) {
      secretsInText(file.text, 0, of(file.path));
      for (const match of file.text.matchAll(CLIENT_ID_IN_TEXT)) of(file.path).clientIds.push(match[2] ?? "");
      namesInText(file, of, modules);
    }
  }
  return found;
}

type OfFile = (path: string) => Secrets;

function secretsInModule(module: SourceModule, of: OfFile, hide: (path: NodePath) => void): void {
  const { tree, path: file } = module;
  for (const node of tree.of("ObjectProperty")) {
    if (!mayBeNamed(node.key, node.computed, OPTIONS) || tree.parentOf(node)?.type === "ObjectPattern")
      continue;
    const property = tree.pathOf(node);
    const name = keyName(property);
    const value = property.get("value");
    if (name === SECRET_OPTION) hide(value);
    else if (name !== null && CLIENT_ID_OPTIONS.has(name)) noteClientId(value, of);
  }
  for (const node of tree.of("AssignmentExpression")) {
    if (node.left.type !== "MemberExpression") continue;
    const assignment = tree.pathOf(node);
    if (staticName(assignment.get("left")) === SECRET_OPTION) hide(assignment.get("right"));
  }
  for (const node of tree.of("ObjectMethod")) {
    if (!mayBeNamed(node.key, node.computed, OPTIONS) || keyName(tree.pathOf(node)) !== SECRET_OPTION)
      continue;
    const own = of(file);
    own.ranges.push(rangeOf(node.body));
  }
  // Options that are written out as JSON, or commented out.
  const texts = [...tree.of("StringLiteral"), ...tree.of("TemplateElement"), ...module.comments];
  for (const { start, end } of texts) {
    if (typeof start !== "number" || typeof end !== "number") continue;
    const text = module.text.slice(start, end);
    if (text.includes(SECRET_OPTION)) secretsInText(text, start, of(file));
  }
}

/** Hides an expression, and the texts that its value may come from. */
function hideValue(path: NodePath, of: OfFile, modules: readonly SourceModule[]): void {
  const own = of(path.file.path);
  const isShorthand = path.parentPath?.is("ObjectProperty", { shorthand: true }) === true;
  // The name alone tells nothing; the constant behind it does.
  if (!isShorthand) own.ranges.push(path.range);
  const folded = fold(path);
  if (typeof folded?.value === "string" && !COMMON_WORDS.has(folded.value)) own.values.push(folded.value);
  const { texts, names, isOpen } = secretSources(path, modules);
  hideTexts(texts, of);
  if (!isOpen) return;
  hideTexts(likeSecrets(path.file), of);
  for (const name of names) for (const text of attributesNamed(name, path.file)) hideTexts([text], of);
}

function hideTexts(texts: readonly WrittenText[], of: OfFile): void {
  for (const { file, start, end, value } of texts) {
    of(file).ranges.push({ start, end });
    if (value !== null && !COMMON_WORDS.has(value)) of(file).values.push(value);
  }
}

function noteClientId(path: NodePath, of: OfFile): void {
  const folded = fold(path);
  if (typeof folded?.value === "string") of(path.file.path).clientIds.push(folded.value);
}

function secretsInText(text: string, offset: number, secrets: Secrets): void {
  for (const match of text.matchAll(SECRET_IN_TEXT)) {
    const [start, end] = match.indices?.[2] ?? [0, 0];
    secrets.ranges.push({ start: start + offset, end: end + offset });
    secrets.values.push(match[2] ?? "");
  }
}

/** A template of a component reads the constants of its scripts. */
function namesInText(file: Findings, of: OfFile, modules: readonly SourceModule[]): void {
  for (const [, name = SECRET_OPTION] of file.text.matchAll(SECRET_NAME_IN_TEXT))
    for (const { module } of file.units) {
      const binding = module.bindingAt(name, module.program.node);
      for (const value of binding ? valuesOf(binding, modules) : [])
        hideTexts(secretSources(value, modules).texts, of);
    }
}

/** One word of letters and digits, as keys and tokens are; no address and no path. */
const LIKE_SECRET = /^(?![./@]|\w+:\/\/)(?=.*\d)(?=.*[A-Za-z])[\w.+/=:~-]{8,}$/;

/** Where such a word is something else: names of modules and classes, and ids that everybody may see. */
const PUBLIC = /^(?:client_?[iI]d|className|class|id|key|href|src|d|type)$/;

/**
 * The texts of a file that look like a key or a token. A secret whose value comes from where it cannot be seen may be one of them.
 * Source: contract, 11.12, "Secrets".
 */
function likeSecrets({ tree, path: file }: SourceModule): WrittenText[] {
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
function attributesNamed(name: string, { text, path: file, unit }: SourceModule): WrittenText[] {
  if (unit.page === null || !/^\w+$/.test(name)) return [];
  const attribute = new RegExp(`[\\s:](?:data-)?(?:${name}|${hyphened(name)})\\s*=\\s*(["'])(.+?)\\1`, "dg");
  return [...text.matchAll(attribute)].map((match): WrittenText => {
    const [start, end] = match.indices?.[2] ?? [0, 0];
    return { file, start, end, value: match[2] ?? null };
  });
}
