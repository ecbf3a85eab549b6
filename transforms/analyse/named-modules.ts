import type { Binding, NodePath } from "@babel/traverse";
import type { CallExpression, Node } from "@babel/types";
import type { SourceModule } from "../../src/source/source-module.ts";

/** A call that names the v2 package without binding it. */
export interface NamedModule {
  call: NodePath;
  by: "loader" | "mock";
}

/** Functions that load or find a module by its name, beside `import` and `require`. */
const LOADERS = new Set([
  "System.import",
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
 * Calls that name the v2 package in a way that no binding leads from: AMD, `require.ensure`, `createRequire`, a name that stands in a
 * constant, and mocking libraries that take a list or an object of modules. They are held: a rewrite would have to guess.
 */
export function namedModules(module: SourceModule, isV2: (specifier: string) => boolean): NamedModule[] {
  const found: NamedModule[] = [];
  for (const node of module.tree.of("CallExpression")) {
    const names = namesIn(node, module);
    if (!names.some(isV2)) continue;
    const callee = dottedName(node.callee);
    // A plain `require("rupt")` is followed by its binding.
    const literal =
      node.arguments[0]?.type === "StringLiteral" || node.arguments[0]?.type === "TemplateLiteral";
    const isFollowed = literal && (callee === "import" || callee === "require") && !isCreated(node, module);
    if (isFollowed) continue;
    if (MOCKERS.has(callee)) found.push({ call: module.tree.pathOf(node), by: "mock" });
    else if (LOADERS.has(callee) || callee === "import" || isCreated(node, module))
      found.push({ call: module.tree.pathOf(node), by: "loader" });
  }
  return found;
}

/** Every module name that the arguments spell: a text, a constant that holds one, the items of a list, the keys of an object. */
function namesIn(node: CallExpression, module: SourceModule): string[] {
  const text = (each: Node | null): string[] => {
    if (each?.type === "StringLiteral") return [each.value];
    if (each?.type === "TemplateLiteral" && each.expressions.length === 0)
      return [each.quasis[0]?.value.cooked ?? ""];
    if (each?.type !== "Identifier") return [];
    const binding = module.bindingAt(each.name, each);
    const init = binding?.constant ? initOf(binding) : null;
    return init?.type === "StringLiteral" ? [init.value] : [];
  };
  return node.arguments.flatMap((argument) => {
    if (argument.type === "ArrayExpression") return argument.elements.flatMap(text);
    if (argument.type !== "ObjectExpression") return text(argument);
    return argument.properties.flatMap((each) => {
      if (each.type === "SpreadElement" || each.computed) return [];
      return each.key.type === "Identifier" ? [each.key.name] : text(each.key);
    });
  });
}

/** `const load = createRequire(import.meta.url)`. */
function isCreated({ callee }: CallExpression, module: SourceModule): boolean {
  const binding = callee.type === "Identifier" ? module.bindingAt(callee.name, callee) : undefined;
  const init = binding?.constant ? initOf(binding) : null;
  return init?.type === "CallExpression" && /(?:^|\.)createRequire$/.test(dottedName(init.callee));
}

function initOf({ path }: Binding): Node | null {
  return path.node.type === "VariableDeclarator" ? (path.node.init ?? null) : null;
}

function dottedName(node: Node): string {
  if (node.type === "Identifier") return node.name;
  if (node.type === "Import") return "import";
  if (node.type === "MetaProperty") return `${node.meta.name}.${node.property.name}`;
  if (node.type !== "MemberExpression" || node.computed || node.property.type !== "Identifier") return "";
  return `${dottedName(node.object)}.${node.property.name}`;
}
