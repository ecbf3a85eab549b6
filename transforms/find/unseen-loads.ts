import type { Node } from "@babel/types";
import {
  argumentsOf,
  calleeOf,
  isCall,
  isMember,
  type NodePath,
  outermostWrapper,
  type SourceModule,
  staticName,
} from "../../src/code/tree/index.ts";
import { fold } from "../../src/code/values/fold.ts";
import { resolveReference } from "../../src/code/values/resolve-reference.ts";
import { dottedName, isCreated, LOADERS, MOCKERS, textOf } from "./sdk/named-modules.ts";

/** The text of a file that may load modules. */
type Text = { readonly text: string };

/**
 * Texts that name the package where code loads modules by names that are not seen, `["rupt"].map((name) => import(name))`: what such a
 * load gives cannot be followed. The load may stand in the file, in one that imports it, or in one that it imports.
 */
export function textsThatMayLoad(
  module: SourceModule,
  isV2: (specifier: string) => boolean,
  importersOf: (path: string) => readonly Text[],
): NodePath[] {
  const texts: NodePath[] = module.tree
    .of("StringLiteral")
    .flatMap((node) => (isV2(node.value) || namesAmong(node.value, isV2) ? [module.tree.pathOf(node)] : []))
    .filter((path) => (isV2(path.node.value) ? !isAccountedFor(path) : isSplit(path)));
  const keys = KEYS_ARE_READ.test(module.text) ? keysNamed(module, isV2) : [];
  if (keys.length > 0 && loadsUnseen(module.program)) texts.push(...keys);
  if (texts.length === 0) return [];
  const isOpen =
    loadsUnseen(module.program) ||
    importersOf(module.path).some(textLoadsUnseen) ||
    importedFiles(module).some(({ program }) => loadsUnseen(program));
  return texts.filter(
    (path) => isOpen || path.text.includes("/") || isGivenToLoader(path, module, importersOf),
  );
}

/** `"rupt jquery".split(" ")`: a list in one text. */
const namesAmong = (text: string, isV2: (specifier: string) => boolean): boolean =>
  text.length < LONGEST_LIST && /\s|,/.test(text) && text.split(/[\s,;|]+/).some(isV2);
const LONGEST_LIST = 2000;

const isSplit = ({ parentPath: parent, key }: NodePath): boolean =>
  isMember(parent) && key === "object" && staticName(parent) === "split";

/** `Object.entries(EXPECTED)`, `for (const name in EXPECTED)`. */
const KEYS_ARE_READ =
  /\bObject\.(?:entries|keys)\(|\bfor\s*(?:await\s*)?\(\s*(?:const|let|var)\s+[\w$]+\s+in\s/;

/** The keys of objects that name the package: `{ rupt: "2" }`. */
const keysNamed = ({ tree }: SourceModule, isV2: (specifier: string) => boolean): NodePath[] =>
  tree.of("ObjectProperty").flatMap(({ key, computed, shorthand }) => {
    const name = key.type === "Identifier" ? key.name : key.type === "StringLiteral" ? key.value : "";
    return !computed && !shorthand && isV2(name) ? [tree.pathOf(key)] : [];
  });

/** What may stand before the name that is loaded. */
const NAME = String.raw`\(\s*(?:\/\*.*?\*\/\s*)?(?:[\w$(]|\x60\$\{)`;

/** `import(vendor.module)`, `require.resolve(name)`, `join("node_modules", name)`: not what is written out, nor a path. */
const LOADS_UNSEEN = new RegExp(
  [
    String.raw`(?<![\w.$])(?:import|require|module\.require|require\.resolve|import\.meta\.resolve)${NAME}`,
    String.raw`(?<![\w.$])([\w$]+)\s*=\s*(?:\w+\.)?createRequire\([\s\S]{0,9999}?(?<![\w.$])\1(?:\.resolve)?${NAME}`,
    String.raw`(?<=["'\x60/])node_modules\/?["']\s*(?:\+|,\s*[\w$(\x60[])`,
    String.raw`(?<=["'\x60/])node_modules\/\$\{`,
    String.raw`\b(?:join|resolve|URL)\([^()]*(?<=["'/])node_modules\/?["']\s*\)`,
  ].join("|"),
);

/** Whether a text may be code that loads a module, or files of a package, by a name that is not seen there. */
export const textLoadsUnseen = ({ text }: Text): boolean => LOADS_UNSEEN.test(text);

/** The files of the project that a file imports. */
export function importedFiles(module: SourceModule): SourceModule[] {
  const { tree } = module;
  const sources: (Node | null | undefined)[] = [
    ...tree.of("ImportDeclaration").map(({ source }) => source),
    ...tree
      .of("CallExpression")
      .flatMap(({ callee, arguments: [first] }) =>
        /^(?:import|require)$/.test(dottedName(callee)) ? [first] : [],
      ),
  ];
  return sources
    .flatMap((source) => textOf(source ?? null))
    .flatMap((specifier) => module.imported(specifier) ?? []);
}

/** What has a module's name and is followed, or shows a text. */
const NAMES_AT_ONCE =
  /^(?:Directive|Export(?!Default)|Import|JSX|TSExternalModuleReference|TSImportType|TSLiteralType|TSModuleDeclaration)/;

/** What does nothing but look at a text. */
const LOOKS_AT =
  /^(?:includes|startsWith|endsWith|indexOf|test|match|replace|replaceAll|split|equal|is|toBe|toEqual)$/;
const TESTING = /mock|original|actual/i;

/** Whether a text stands where it is known what it does: in an import, a load or a mock, as the key of an object, compared. */
export function isAccountedFor(text: NodePath): boolean {
  const { parentPath: parent, key, listKey } = outermostWrapper(text);
  if (!parent || NAMES_AT_ONCE.test(parent.type)) return true;
  if (parent.is("ObjectProperty") || parent.is("ClassProperty")) return key === "key";
  if (parent.is("BinaryExpression")) return parent.node.operator !== "+";
  if (parent.is("SwitchCase") || isMember(parent)) return true;
  if (!isCall(parent) || listKey !== "arguments") return false;
  const callee = dottedName(parent.node.callee);
  const name = callee.split(".").at(-1) ?? "";
  return LOADERS.has(callee) || MOCKERS.has(callee) || TESTING.test(name) || LOOKS_AT.test(name);
}

/**
 * Whether a text is among what a function of the project is given that loads modules by their names, or that keeps what it is given in
 * a file whose importers do.
 */
function isGivenToLoader(
  text: NodePath,
  module: SourceModule,
  importersOf: (path: string) => readonly Text[],
): boolean {
  let path = text;
  while (/^(?:ArrayExpression|ObjectExpression|ObjectProperty)$/.test(path.parentPath?.type ?? ""))
    path = path.parentPath as NodePath;
  const call = path.parentPath;
  const callee = call && isCall(call) && path.listKey === "arguments" ? calleeOf(call) : null;
  const fn = callee && resolveReference(callee);
  if (!fn?.is("Function")) return false;
  if (loadsUnseen(fn)) return true;
  const { path: home } = fn.file;
  return home !== module.path && KEEPS.test(fn.text) && importersOf(home).some(textLoadsUnseen);
}

/** `names.push(name)`, `registry[key] = name`. */
const KEEPS = /\.(?:push|unshift|set|add|splice)\(|\]\s*=[^=]|\.\w+\s*=[^=>]/;

/**
 * Whether code loads a module whose name is not written where it is loaded, nor begins with the folder that it is in; or reaches into
 * `node_modules` by such a name.
 */
export function loadsUnseen(code: NodePath): boolean {
  let found = false;
  const runsTexts = RUNS_TEXT.test(code.file.text);
  code.walk((path) => {
    found ||= loadedNames(path).some((name) => !isSeenName(name)) || (runsTexts && isLoader(path));
    return !found;
  });
  return found;
}

/** What runs a text as code. */
const RUNS_TEXT =
  /\b(?:Function|eval|runIn\w*Context|compileFunction|vm\.\w*Script|__non_webpack_require__)\b|\bdata:text\/javascript/;

/** `new Function("name", "return import(name)")`, `eval("import('" + name + "')")`, `eval("require")`. */
const isLoader = ({ node }: NodePath): boolean => {
  if (node.type === "Identifier") return node.name === "__non_webpack_require__";
  const text =
    node.type === "StringLiteral" ? node.value : node.type === "TemplateElement" ? node.value.raw : "";
  return LOADS_IN_TEXT.test(text);
};

const LOADS_IN_TEXT =
  /(?<![\w.$])(?:import|require|require\.resolve)\s*\(\s*(?:[\w$]|\\?["'\x60]?$)|^\s*(?:return\s+|typeof require\b.*[?:&]\s*)?require\s*;?\s*$/;

const RESOLVES = /^(?:import|require|module\.require|require\.resolve|import\.meta\.resolve)$/;

/** The names that a node loads or finds packages by. */
function loadedNames(path: NodePath): NodePath[] {
  if (path.is("ImportExpression")) return [path.get("source")];
  if (path.is("TemplateLiteral")) {
    const at = path.node.quasis.findIndex(({ value }) => IN_MODULES.test(value.raw));
    return path.get("expressions").slice(at, at < 0 ? 0 : at + 1);
  }
  if (path.is("BinaryExpression", { operator: "+" }))
    return textOf(lastOf(path.get("left")).node).some((each) => IN_MODULES.test(each))
      ? [path.get("right")]
      : [];
  if (!path.is("CallExpression") && !path.is("NewExpression")) return [];
  const { callee } = path.node;
  const given = argumentsOf(path);
  const name = dottedName(callee);
  if (RESOLVES.test(name) || isOwnRequire(callee, path.file)) return given.slice(0, 1);
  const at = given.findIndex((each) => textOf(each.node).some((text) => IN_MODULES.test(text)));
  if (at < 0) return [];
  // The folder alone: what is in it is named elsewhere.
  if (at === given.length - 1) return /(?:^|\.)(?:join|resolve)$/.test(name) ? [path] : [];
  return given.slice(at + 1, at + 2);
}

/** The folder of packages at the end of a text. */
const IN_MODULES = /(?:^|[\\/])node_modules[\\/]?$/;

/** `require` and `require.resolve` of `createRequire`, whatever they are called. */
function isOwnRequire(callee: Node, module: SourceModule): boolean {
  const isResolve =
    callee.type === "MemberExpression" &&
    callee.property.type === "Identifier" &&
    callee.property.name === "resolve";
  return isCreated({ callee: isResolve ? callee.object : (callee as never) }, module);
}

function lastOf(path: NodePath): NodePath {
  return path.is("BinaryExpression", { operator: "+" }) ? lastOf(path.get("right")) : path;
}

function isSeenName(name: NodePath): boolean {
  let first = name;
  while (first.is("BinaryExpression")) first = first.get("left");
  const [head = ""] = first.is("TemplateLiteral")
    ? [first.node.quasis[0]?.value.cooked ?? ""]
    : textOf(first.node);
  if (name.is("StringLiteral") || head !== "") return true;
  return typeof fold(name)?.value === "string";
}
