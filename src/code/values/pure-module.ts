import type { Node } from "@babel/types";
import type { NodePath, SourceModule } from "../tree/index.ts";
import { isWithoutEffects } from "./without-effects.ts";

/** Modules that a framework makes of the environment: values and nothing else (https://svelte.dev/docs/kit/$env-static-public). */
const VALUE_MODULE = /^\$env\/(?:static|dynamic)\/(?:public|private)$/;

/** Packages that only declare things: what reads nothing of them any more need not load them. */
const DECLARES = /^(?:vue|react|preact|preact\/hooks|solid-js|svelte|svelte\/store|@angular\/core)$/;

/** Who passes the SDK on loads it, and so does who is given it. */
const SDK = /^(?:rupt|@ruptjs\/client)$/;

/** Whether loading a module does nothing: only declarations whose values have no effects, and imports of such modules. */
export function isPureModule(from: SourceModule, specifier: string, depth = 0): boolean {
  if (
    VALUE_MODULE.test(specifier) ||
    SDK.test(specifier) ||
    DECLARES.test(specifier) ||
    specifier.endsWith(".json") ||
    specifier.startsWith("node:")
  )
    return true;
  if (depth > 5) return false;
  const module = from.imported(specifier);
  if (!module || module.unit.perInstance) return false;
  return module.program
    .get("body")
    .every((statement) => isPure(statement, (next) => isPureModule(module, next, depth + 1)));
}

function isPure(statement: NodePath, pureModule: (specifier: string) => boolean): boolean {
  if (statement.is("ImportDeclaration"))
    return statement.node.importKind === "type" || pureModule(statement.node.source.value);
  if (statement.is("TSImportEqualsDeclaration")) {
    const { moduleReference } = statement.node;
    return (
      moduleReference.type !== "TSExternalModuleReference" || pureModule(moduleReference.expression.value)
    );
  }
  if (statement.is("ExportAllDeclaration")) return pureModule(statement.node.source.value);
  if (statement.is("ExportNamedDeclaration")) {
    const { source, exportKind } = statement.node;
    const declaration = statement.get("declaration");
    if (source) return exportKind === "type" || pureModule(source.value);
    return !declaration?.node || isPure(declaration, pureModule);
  }
  if (statement.is("ExportDefaultDeclaration")) return isWithoutEffects(statement.get("declaration"));
  if (statement.is("TSExportAssignment")) return isWithoutEffects(statement.get("expression"));
  if (statement.is("VariableDeclaration"))
    return statement.get("declarations").every((each) => {
      const init = each.get("init");
      return each.get("id").is("Identifier") && (!init?.node || isWithoutEffects(init));
    });
  if (statement.is("ExpressionStatement")) return isPlainExport(statement.get("expression"));
  if (statement.is("ClassDeclaration")) return isWithoutEffects(statement);
  return NOTHING_RUNS.test(statement.type);
}

const NOTHING_RUNS =
  /^(?:FunctionDeclaration|TSDeclareFunction|TSInterfaceDeclaration|TSTypeAliasDeclaration|TSEnumDeclaration|EmptyStatement)$/;

/** `module.exports = ...`, `exports.name = ...`. */
function isPlainExport(expression: NodePath): boolean {
  if (!expression.is("AssignmentExpression", { operator: "=" })) return false;
  let target: Node = expression.node.left;
  while (target.type === "MemberExpression" && !target.computed) target = target.object;
  return (
    target.type === "Identifier" &&
    /^(?:module|exports)$/.test(target.name) &&
    isWithoutEffects(expression.get("right"))
  );
}
