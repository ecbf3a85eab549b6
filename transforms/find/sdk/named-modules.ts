import type { CallExpression, Node, OptionalCallExpression } from "@babel/types";
import type { Binding, NodePath, SourceModule } from "../../../src/code/tree/index.ts";
import { fold } from "../../../src/code/values/fold.ts";
import { isCreateRequire } from "./amd.ts";
import { isLoad } from "./find-entries.ts";

type Call = CallExpression | OptionalCallExpression;

/** A call that names the v2 package without binding it. */
export interface NamedModule {
  call: NodePath;
  by: "loader" | "mock";
}

/** Functions that load or find a module by its name, also where no binding tells. */
export const LOADERS: ReadonlySet<string> = new Set([
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

/** What others make to load or find a module by its name: `jiti.import("rupt")`, `loadEsm("rupt")`, `server.ssrLoadModule("rupt")`. */
const LOADS_TOO =
  /\.(?:import|require)$|(?:^|\.)(?:(?:import|require)(?:Dynamic|Esm|Fresh|From|Lazy|Module|Optional|Package|Peer)|load(?:Esm|Module|Package)|\w+(?:Import|Require|LoadModule)|isPackageExists|findPackageJSON)$/i;

/** Functions that put another module in place of one. */
export const MOCKERS: ReadonlySet<string> = new Set([
  "esmock",
  "esmock.p",
  "esmock.strict",
  "mock",
  "mockRequire",
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
    const isKnown = LOADERS.has(callee) || MOCKERS.has(callee) || LOADS_TOO.test(callee);
    // Looking a name up builds the scopes: only for calls that may well name the package.
    const isNamed =
      spelled(node).some(isV2) ||
      (isKnown && constantText(node.arguments[0], module).some(isV2)) ||
      (MOCKERS.has(callee) &&
        node.arguments.some(({ type }) => type === "Identifier") &&
        hasKey(module, isV2));
    if (!isNamed) continue;
    const by = MOCKERS.has(callee) ? "mock" : "loader";
    const isOpen = isKnown && (!isFollowed(node) || isGiven(node, module));
    if (isOpen || isCreated(node, module)) found.push({ call: module.tree.pathOf(node), by });
  }
  return found;
}

/** Whether some object of a file has a module as a key: `const stubs = { rupt: fake }`, `stubs.rupt = fake`. */
function hasKey({ tree }: SourceModule, isV2: (specifier: string) => boolean): boolean {
  const names = (key: Node): boolean =>
    (key.type === "Identifier" && isV2(key.name)) || (key.type === "StringLiteral" && isV2(key.value));
  return (
    tree.of("ObjectProperty").some(({ key }) => names(key)) ||
    tree
      .of("AssignmentExpression")
      .some(({ left }) => left.type === "MemberExpression" && names(left.property))
  );
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

/** The text that a node is, where nothing is put into it. */
export function textOf(node: Node | null): string[] {
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
export function isCreated({ callee }: Pick<Call, "callee">, module: SourceModule): boolean {
  if (isCreateRequire(callee)) return true;
  const binding = callee.type === "Identifier" ? module.bindingAt(callee.name, callee) : undefined;
  return binding?.constant === true && isCreateRequire(initOf(binding));
}

function initOf({ path }: Binding): Node | null {
  return path.node.type === "VariableDeclarator" ? (path.node.init ?? null) : null;
}

/** `import.meta.resolve`: what is called, by its names. */
export function dottedName(node: Node): string {
  if (node.type === "Identifier") return node.name;
  if (node.type === "Import") return "import";
  // `(0, require)("rupt")`.
  if (node.type === "SequenceExpression") return node.expressions.slice(-1).map(dottedName).join("");
  if (node.type === "MetaProperty") return `${node.meta.name}.${node.property.name}`;
  if (node.type !== "MemberExpression" || node.computed || node.property.type !== "Identifier") return "";
  return `${dottedName(node.object)}.${node.property.name}`;
}
