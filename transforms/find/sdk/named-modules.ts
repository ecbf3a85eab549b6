import type { CallExpression, Node, OptionalCallExpression } from "@babel/types";
import {
  type Binding,
  calleeOf,
  isCall,
  isMember,
  type NodePath,
  outermostWrapper,
  type SourceModule,
} from "../../../src/code/tree/index.ts";
import { fold } from "../../../src/code/values/fold.ts";
import { resolveReference } from "../../../src/code/values/resolve-reference.ts";
import { isCreateRequire } from "./amd.ts";
import { isLoad } from "./find-entries.ts";

type Call = CallExpression | OptionalCallExpression;

/** A call that names the v2 package without binding it. */
export interface NamedModule {
  call: NodePath;
  by: "loader" | "mock";
}

/** Functions that load or find a module by its name, also where no binding tells. */
const LOADERS = new Set([
  "import",
  "System.import",
  "System.register",
  "SystemJS.import",
  "define",
  "import.meta.resolve",
  "module.require",
  "require",
  "require.ensure",
  "require.resolve",
  "requirejs",
]);

/** Functions that put another module in place of one. */
const MOCKERS = new Set([
  "esmock",
  "esmock.p",
  "esmock.strict",
  "mockery.registerAllowable",
  "mockery.registerMock",
  "mockery.registerSubstitute",
  "proxyquire",
  "quibble",
  "quibble.esm",
  "rewiremock",
  "td.replace",
  "td.replaceCjs",
  "td.replaceEsm",
]);

/**
 * Calls that name the v2 package in a way that no binding leads from: AMD, `require.ensure`, `createRequire`, `import.defer`, a name that stands in a
 * constant, and mocking libraries that take a list or an object of modules. They are held: a rewrite would have to guess.
 */
export function namedModules(module: SourceModule, isV2: (specifier: string) => boolean): NamedModule[] {
  const found: NamedModule[] = [];
  for (const node of module.tree.of("ImportExpression"))
    if ([...textOf(node.source), ...constantText(node.source, module)].some(isV2))
      found.push({ call: module.tree.pathOf(node), by: "loader" });
  for (const node of [...module.tree.of("CallExpression"), ...module.tree.of("OptionalCallExpression")]) {
    const callee = dottedName(node.callee);
    const isKnown = LOADERS.has(callee) || MOCKERS.has(callee);
    // Looking a name up builds the scopes: only for calls that may well name the package.
    if (!spelled(node).some(isV2) && !(isKnown && constantText(node.arguments[0], module).some(isV2)))
      continue;
    const by = MOCKERS.has(callee) ? "mock" : "loader";
    const isOpen = isKnown && (!isFollowed(node) || isGiven(node, module));
    if (isOpen || isCreated(node, module)) found.push({ call: module.tree.pathOf(node), by });
  }
  return found;
}

/** A plain `require("rupt")` is followed by its binding, unless that binding is a function of `createRequire`. */
function isFollowed(node: Call): boolean {
  const [first] = node.arguments;
  return node.type === "CallExpression" && isLoad(node) && textOf(first ?? null).length > 0;
}

/** `define(function (require) { require("rupt"); })`: a loader that is handed over is one. */
function isGiven({ callee }: Call, module: SourceModule): boolean {
  const binding = callee.type === "Identifier" ? module.bindingAt(callee.name, callee) : undefined;
  return binding?.kind === "param";
}

/** Every module name that the arguments spell: a text, the items of a list, the keys of an object. */
function spelled({ arguments: given }: Call): string[] {
  return given.flatMap((argument) => {
    if (argument.type === "ArrayExpression") return argument.elements.flatMap(textOf);
    if (argument.type !== "ObjectExpression") return textOf(argument);
    return argument.properties.flatMap((each) => {
      if (each.type === "SpreadElement" || each.computed) return [];
      return each.key.type === "Identifier" ? [each.key.name] : textOf(each.key);
    });
  });
}

function textOf(node: Node | null): string[] {
  if (node?.type === "StringLiteral") return [node.value];
  if (node?.type !== "TemplateLiteral" || node.expressions.length > 0) return [];
  return [node.quasis[0]?.value.cooked ?? ""];
}

/** `const name = "rupt"; import(name)`, `import(modules.sdk)`, `require(name + "/common.cjs")`. */
function constantText(first: Node | undefined, module: SourceModule): string[] {
  if (!first || textOf(first).length > 0 || first.type === "SpreadElement") return [];
  const value = fold(module.tree.pathOf(first))?.value;
  return typeof value === "string" ? [value] : [];
}

/** `const load = createRequire(import.meta.url)`, and such a function that is called at once. */
function isCreated({ callee }: Call, module: SourceModule): boolean {
  if (isCreateRequire(callee)) return true;
  const binding = callee.type === "Identifier" ? module.bindingAt(callee.name, callee) : undefined;
  return binding?.constant === true && isCreateRequire(initOf(binding));
}

function initOf({ path }: Binding): Node | null {
  return path.node.type === "VariableDeclarator" ? (path.node.init ?? null) : null;
}

function dottedName(node: Node): string {
  if (node.type === "Identifier") return node.name;
  if (node.type === "Import") return "import";
  // `(0, require)("rupt")`.
  if (node.type === "SequenceExpression") return node.expressions.slice(-1).map(dottedName).join("");
  if (node.type === "MetaProperty") return `${node.meta.name}.${node.property.name}`;
  if (node.type !== "MemberExpression" || node.computed || node.property.type !== "Identifier") return "";
  return `${dottedName(node.object)}.${node.property.name}`;
}

/**
 * Texts that name the package where code loads modules by names that are not seen, `["rupt"].map((name) => import(name))`: what such a
 * load gives cannot be followed.
 */
export function textsThatMayLoad(
  module: SourceModule,
  isV2: (specifier: string) => boolean,
  importers: () => readonly { readonly text: string }[],
): NodePath[] {
  const texts = module.tree
    .of("StringLiteral")
    .flatMap((node) => (isV2(node.value) ? [module.tree.pathOf(node)] : []))
    .filter((path) => !isAccountedFor(path));
  if (texts.length === 0) return [];
  const isOpen = loadsUnseen(module.program) || importers().some(({ text }) => LOADS_UNSEEN.test(text));
  return texts.filter((path) => isOpen || path.node.value.includes("/") || isGivenToLoader(path));
}

/** `import(vendor.module)` in a file that imports the one with the text: not what is written out, nor a path. */
const LOADS_UNSEEN = /(?<![\w.$])(?:import|require)\(\s*(?:\/\*.*?\*\/\s*)?[\w$(]/;

/** `window[name]`, `get(window, path)`, `eval(name)`: the global object is asked for what is not written there. */
const ASKS_FOR_UNSEEN =
  /(?<![\w.$])(?:window|globalThis|self|global)\)?\s*(?:(?:\?\.)?\[\s*(?!["'`\d])|,)|(?<![\w.$])eval\)?\(/;

/**
 * Texts that are the global's name, where code asks the global object for what is not written there: `["Rupt"].map((name) =>
 * window[name])`, also in another file.
 */
export function textsThatMayNameGlobal(
  module: SourceModule,
  neighbours: () => readonly { readonly text: string }[],
): NodePath[] {
  const texts = module.tree
    .of("StringLiteral")
    .flatMap((node) => (/^Rupt(?:\.\w+)*$/.test(node.value) ? [module.tree.pathOf(node)] : []))
    .filter((path) => !isAccountedFor(path) && !isOfEvent(path));
  if (texts.length === 0) return [];
  return ASKS_FOR_UNSEEN.test(module.text) || neighbours().some(({ text }) => ASKS_FOR_UNSEEN.test(text))
    ? texts
    : [];
}

/** `window.addEventListener("Rupt", ...)`, `console.log(window, "Rupt")`. */
function isOfEvent({ parentPath: call, listKey }: NodePath): boolean {
  const callee = listKey === "arguments" && call && isCall(call) ? dottedName(call.node.callee) : "";
  return /(?:^|\.)(?:addEventListener|removeEventListener|emit|on|once|off|its|property|toHaveProperty|log|warn|error|info|debug|track)$/.test(
    callee,
  );
}

/** What has a module's name and is followed, or shows a text. */
const NAMES_AT_ONCE =
  /^(?:Directive|Export(?!Default)|Import|JSX|TSExternalModuleReference|TSImportType|TSLiteralType|TSModuleDeclaration)/;

/** What does nothing but look at a text. */
const LOOKS_AT =
  /^(?:includes|startsWith|endsWith|indexOf|test|match|replace|replaceAll|split|equal|is|toBe|toEqual)$/;
const TESTING = /mock|original|actual/i;

/** Whether a text stands where it is known what it does: in an import, a load or a mock, as the key of an object, compared. */
function isAccountedFor(text: NodePath): boolean {
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

/** Whether a text is among what a function of the project is given that loads modules by their names. */
function isGivenToLoader(text: NodePath): boolean {
  let path = text;
  while (/^(?:ArrayExpression|ObjectExpression|ObjectProperty)$/.test(path.parentPath?.type ?? ""))
    path = path.parentPath as NodePath;
  const call = path.parentPath;
  const callee = call && isCall(call) && path.listKey === "arguments" ? calleeOf(call) : null;
  const fn = callee && resolveReference(callee);
  return fn?.is("Function") === true && loadsUnseen(fn);
}

/** Whether code loads a module whose name is not written where it is loaded, nor begins with the folder that it is in. */
function loadsUnseen(code: NodePath): boolean {
  let found = false;
  code.walk((path) => {
    const name = path.is("ImportExpression")
      ? path.get("source")
      : path.is("CallExpression") && /^(?:import|require)$/.test(dottedName(path.node.callee))
        ? path.get("arguments")[0]
        : undefined;
    found ||= name !== undefined && !isSeenName(name);
    return !found;
  });
  return found;
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
