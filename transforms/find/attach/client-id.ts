import {
  type FoldContext,
  fold,
  importedName,
  resolveReference,
  staticName,
} from "../../../src/code/fold.ts";
import type { NodePath } from "../../../src/code/tree/node-path.ts";
import { unwrapped } from "../../../src/code/tree/unwrap.ts";
import { writesTo } from "../../../src/code/tree/writes.ts";
import type { FoldedText } from "../../../src/result.ts";
import { isStableBinding } from "../sdk/stable-binding.ts";

/** How a client id can be had where the client is created. */
export interface ClientId extends FoldedText {
  /** Equal keys are one client. */
  key: string;
  /**
   * - `constant`: folds to a string
   * - `module`: an expression that stands at module level (environment, import, module-level constant)
   * - `local`: only known where the call is
   */
  reach: "constant" | "module" | "local";
  value: string | number | boolean | null;
  path: NodePath;
  context: FoldContext;
}

/** Classifies the value of `client_id`. */
export function classifyClientId(path: NodePath, context: FoldContext): ClientId {
  const text = context.module.text.slice(path.node.start ?? 0, path.node.end ?? 0);
  const folded = fold(path, context);
  if (folded && (typeof folded.value === "string" || typeof folded.value === "number")) {
    return { key: `value:${folded.value}`, reach: "constant", text, value: folded.value, path, context };
  }
  const key = moduleKey(path, context, 0);
  const reach = key !== null && standsAtModuleLevel(path, context) ? "module" : "local";
  return { key: key ?? `local:${text}`, reach, text, value: null, path, context };
}

/** The same id where something changes it after the file is loaded: it is read where the call is. */
export function readAtCall(id: ClientId): ClientId {
  return { ...id, key: `local:${id.text}`, reach: "local", value: null };
}

/** A canonical spelling of an expression that means the same wherever it stands; null when it does not. */
function moduleKey(input: NodePath, context: FoldContext, depth: number): string | null {
  if (depth > 40) return null;
  const path = unwrapped(input);
  const again = (next: NodePath) => moduleKey(next, context, depth + 1);
  const folded = fold(path, context);
  if (folded) return `value:${String(folded.value)}`;
  const env = environmentVariable(path);
  if (env) return isAssignedIn(context, env) ? null : `env:${env}`;
  if (path.is("LogicalExpression") || path.is("BinaryExpression")) {
    const left = again(path.get("left") as NodePath);
    const right = again(path.get("right") as NodePath);
    return left && right && `(${left}${path.node.operator}${right})`;
  }
  if (path.is("ConditionalExpression")) {
    const parts = [again(path.get("test")), again(path.get("consequent")), again(path.get("alternate"))];
    return parts.every((part) => part !== null) ? `(${parts.join("?")})` : null;
  }
  if (path.is("TemplateLiteral")) {
    const parts = (path.get("expressions") as NodePath[]).map(again);
    return parts.every((part) => part !== null)
      ? `\`${path.node.quasis.map((q) => q.value.raw).join("$")}|${parts.join("|")}\``
      : null;
  }
  if (path.is("Identifier")) return nameKey(path, context, depth);
  if (path.is("MemberExpression")) {
    const target = resolveReference(path, context);
    if (target && !("enumValue" in target)) {
      const key = moduleKey(target.path, target.context, depth + 1);
      if (key) return key;
    }
    const object = again(path.get("object"));
    const name = staticName(path);
    return object && name !== null && !object.startsWith("value:") ? `${object}.${name}` : null;
  }
  return null;
}

function nameKey(
  path: NodePath<import("@babel/types").Identifier>,
  context: FoldContext,
  depth: number,
): string | null {
  const binding = path.scope.getBinding(path.node.name);
  if (!binding?.constant || writesTo(binding)) return null;
  const declaration = binding.path.parentPath;
  if (declaration?.is("ImportDeclaration")) {
    const target = resolveReference(path, context);
    if (target && !("enumValue" in target)) {
      const key = moduleKey(target.path, target.context, depth + 1);
      if (key) return key;
      return `file:${target.context.module.path}#${target.path.node.start}`;
    }
    const name = binding.path.is("ImportSpecifier")
      ? importedName(binding.path.node.imported)
      : binding.path.is("ImportNamespaceSpecifier")
        ? "*"
        : "default";
    return `import:${declaration.node.source.value}#${name}`;
  }
  if (binding.scope.path.type !== "Program" || !binding.path.is("VariableDeclarator")) return null;
  const init = binding.path.get("init") as NodePath;
  const inner =
    init.node && binding.path.get("id").is("Identifier") ? moduleKey(init, context, depth + 1) : null;
  return inner ?? `file:${context.module.path}#${binding.identifier.start}`;
}

/** Whether every name that the expression reads exists at module level and never changes. */
export function standsAtModuleLevel(input: NodePath, context: FoldContext): boolean {
  const path = unwrapped(input);
  if (environmentVariable(path)) return true;
  if (path.is("Literal") && !path.is("TemplateLiteral")) return true;
  if (path.is("Identifier")) {
    const binding = path.scope.getBinding(path.node.name);
    return (
      binding?.scope.path.type === "Program" &&
      binding.constant &&
      !writesTo(binding) &&
      (binding.path.is("VariableDeclarator") || binding.kind === "module") &&
      isStableBinding(path, context)
    );
  }
  if (path.is("MemberExpression") || path.is("OptionalMemberExpression")) {
    return staticName(path) !== null && standsAtModuleLevel(path.get("object") as NodePath, context);
  }
  if (path.is("LogicalExpression") || path.is("BinaryExpression")) {
    return (
      standsAtModuleLevel(path.get("left") as NodePath, context) &&
      standsAtModuleLevel(path.get("right") as NodePath, context)
    );
  }
  if (path.is("ConditionalExpression")) {
    return (["test", "consequent", "alternate"] as const).every((key) =>
      standsAtModuleLevel(path.get(key), context),
    );
  }
  if (path.is("TemplateLiteral"))
    return (path.get("expressions") as NodePath[]).every((each) => standsAtModuleLevel(each, context));
  return false;
}

/** `process.env.X` and `import.meta.env.X`, spelled canonically; null for anything else. */
export function environmentVariable(path: NodePath): string | null {
  const name = staticName(path);
  if (name === null || (!path.is("MemberExpression") && !path.is("OptionalMemberExpression"))) return null;
  const env = unwrapped(path.get("object") as NodePath);
  if (staticName(env) !== "env" || (!env.is("MemberExpression") && !env.is("OptionalMemberExpression")))
    return null;
  const source = unwrapped(env.get("object") as NodePath);
  if (source.is("Identifier", { name: "process" }) && !source.scope.hasBinding("process"))
    return `process.env.${name}`;
  return source.is("MetaProperty") && source.node.property.name === "meta" ? `import.meta.env.${name}` : null;
}

function isAssignedIn(context: FoldContext, env: string): boolean {
  const { tree } = context.module;
  return tree
    .of("AssignmentExpression")
    .some(({ left }) => left.type === "MemberExpression" && environmentVariable(tree.pathOf(left)) === env);
}
