import type { Expression, Node, Statement } from "@babel/types";
import type { SourceModule } from "../tree/index.ts";

/** Modules that a framework makes of the environment: values and nothing else (https://svelte.dev/docs/kit/$env-static-public). */
const VALUE_MODULE = /^\$env\/(?:static|dynamic)\/(?:public|private)$/;

/** Who passes the SDK on loads it, and so does who is given it. */
const SDK = /^(?:rupt|@ruptjs\/client)$/;

/** Whether loading a module does nothing: only declarations whose values are plain, and imports of such modules. */
export function isPureModule(from: SourceModule, specifier: string, depth = 0): boolean {
  if (
    VALUE_MODULE.test(specifier) ||
    SDK.test(specifier) ||
    specifier.endsWith(".json") ||
    specifier.startsWith("node:")
  )
    return true;
  if (depth > 5) return false;
  const module = from.imported(specifier);
  if (!module || module.unit.perInstance) return false;
  return module.program.node.body.every((statement) =>
    isPure(statement, (next) => isPureModule(module, next, depth + 1)),
  );
}

function isPure(statement: Statement, pureModule: (specifier: string) => boolean): boolean {
  switch (statement.type) {
    case "ImportDeclaration":
      return statement.importKind === "type" || pureModule(statement.source.value);
    case "ExportNamedDeclaration":
      if (statement.source) return statement.exportKind === "type" || pureModule(statement.source.value);
      return statement.declaration ? isPure(statement.declaration, pureModule) : true;
    case "ExportDefaultDeclaration":
      return isPlain(statement.declaration);
    case "ExportAllDeclaration":
      return pureModule(statement.source.value);
    case "VariableDeclaration":
      return statement.declarations.every(
        (each) => each.id.type === "Identifier" && (!each.init || isPlain(each.init)),
      );
    case "ExpressionStatement":
      return isPlainExport(statement.expression);
    case "FunctionDeclaration":
    case "TSInterfaceDeclaration":
    case "TSTypeAliasDeclaration":
    case "TSEnumDeclaration":
    case "EmptyStatement":
      return true;
    default:
      return false;
  }
}

/** `module.exports = ...`, `exports.name = ...`. */
function isPlainExport(expression: Expression): boolean {
  if (expression.type !== "AssignmentExpression" || expression.operator !== "=") return false;
  let target: Node = expression.left;
  while (target.type === "MemberExpression" && !target.computed) target = target.object;
  return (
    target.type === "Identifier" && /^(?:module|exports)$/.test(target.name) && isPlain(expression.right)
  );
}

const PLAIN =
  /^(?:String|Numeric|Boolean|Null|BigInt|RegExp)Literal$|^(?:Identifier|MetaProperty|FunctionDeclaration|FunctionExpression|ArrowFunctionExpression|TemplateElement|ThisExpression)$/;
const TRANSPARENT =
  /^(?:Template|Object|Array|Member|OptionalMember|Unary|Binary|Logical|Conditional|TSAs|TSSatisfies|TSNonNull|Parenthesized)/;

/** An expression that calls and constructs nothing. */
function isPlain(node: { type: string }): boolean {
  if (PLAIN.test(node.type)) return true;
  if (node.type === "ObjectProperty") {
    const { key, value, computed } = node as unknown as {
      key: { type: string };
      value: { type: string };
      computed: boolean;
    };
    return isPlain(value) && (!computed || isPlain(key));
  }
  if (node.type === "ObjectMethod") return true;
  if (node.type === "SpreadElement")
    return isPlain((node as unknown as { argument: { type: string } }).argument);
  if (!TRANSPARENT.test(node.type) && node.type !== "TemplateLiteral") return false;
  return Object.entries(node).every(([key, child]) => {
    if (key === "typeAnnotation" || key === "loc" || key === "extra" || key.endsWith("omments")) return true;
    if (Array.isArray(child))
      return child.every(
        (each) => each === null || typeof each !== "object" || !("type" in each) || isPlain(each),
      );
    return (
      typeof child !== "object" || child === null || !("type" in child) || isPlain(child as { type: string })
    );
  });
}
