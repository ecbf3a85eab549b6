import { fold } from "../../../src/code/fold.ts";
import { originOf } from "../../../src/code/origin.ts";
import { resolveReference } from "../../../src/code/resolve-reference.ts";
import {
  importedName,
  type NodePath,
  type SourceModule,
  staticName,
  unwrapped,
} from "../../../src/code/tree/index.ts";
import type { FoldedText } from "../../../src/result.ts";
import { isPlainMember } from "./plain-member.ts";

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
}

/** Classifies the value of `client_id`. */
export function classifyClientId(path: NodePath): ClientId {
  const { text } = path;
  const folded = fold(path);
  if (folded && (typeof folded.value === "string" || typeof folded.value === "number")) {
    return { key: `value:${folded.value}`, reach: "constant", text, value: folded.value, path };
  }
  const key = moduleKey(path, 0);
  const reach = key !== null && standsAtModuleLevel(path) ? "module" : "local";
  return { key: key ?? `local:${text}`, reach, text, value: null, path };
}

const keys = new WeakMap<NodePath, string | null>();

/** A canonical spelling of an expression that means the same wherever it stands; null when it does not. Made once for each. */
function moduleKey(path: NodePath, depth: number): string | null {
  const known = keys.get(path);
  if (known !== undefined) return known;
  keys.set(path, null);
  const key = depth > 40 ? null : shortKey(spell(path, depth));
  keys.set(path, key);
  return key;
}

const LONGEST_KEY = 500;
const numbers = new Map<string, number>();

/** A long spelling by its number: parts that are used several times would double it again and again. */
function shortKey(key: string | null): string | null {
  if (key === null || key.length <= LONGEST_KEY) return key;
  const number = numbers.get(key) ?? numbers.size;
  numbers.set(key, number);
  return `long:${number}`;
}

function spell(input: NodePath, depth: number): string | null {
  const path = unwrapped(input);
  const again = (next: NodePath) => moduleKey(next, depth + 1);
  const folded = fold(path);
  if (folded) return `value:${String(folded.value)}`;
  const env = environmentVariable(path);
  if (env) return isAssignedIn(path.file, env) ? null : `env:${env}`;
  if (path.is("LogicalExpression") || path.is("BinaryExpression")) {
    const left = again(path.get("left"));
    const right = again(path.get("right"));
    return left && right && `(${left}${path.node.operator}${right})`;
  }
  if (path.is("ConditionalExpression")) {
    const parts = [again(path.get("test")), again(path.get("consequent")), again(path.get("alternate"))];
    return parts.every((part) => part !== null) ? `(${parts.join("?")})` : null;
  }
  if (path.is("TemplateLiteral")) {
    const parts = path.get("expressions").map(again);
    return parts.every((part) => part !== null)
      ? `\`${path.node.quasis.map((q) => q.value.raw).join("$")}|${parts.join("|")}\``
      : null;
  }
  if (path.is("Identifier")) return nameKey(path, depth);
  if (path.is("MemberExpression")) {
    const target = resolveReference(path);
    if (target) {
      const key = moduleKey(target, depth + 1);
      if (key) return key;
    }
    const object = again(path.get("object"));
    const name = staticName(path);
    return object && name !== null && !object.startsWith("value:") ? `${object}.${name}` : null;
  }
  return null;
}

function nameKey(path: NodePath<import("@babel/types").Identifier>, depth: number): string | null {
  const binding = path.scope.getBinding(path.node.name);
  if (!binding?.constant) return null;
  const declaration = binding.path.parentPath;
  if (declaration?.is("ImportDeclaration")) {
    const target = resolveReference(path);
    if (target) {
      const key = moduleKey(target, depth + 1);
      if (key) return key;
      return `file:${target.file.path}#${target.node.start}`;
    }
    const name = binding.path.is("ImportSpecifier")
      ? importedName(binding.path.node.imported)
      : binding.path.is("ImportNamespaceSpecifier")
        ? "*"
        : "default";
    return `import:${declaration.node.source.value}#${name}`;
  }
  if (binding.scope.path.type !== "Program" || !binding.path.is("VariableDeclarator")) return null;
  const init = binding.path.get("init");
  const inner = init && binding.path.get("id").is("Identifier") ? moduleKey(init, depth + 1) : null;
  return inner ?? `file:${path.file.path}#${binding.identifier.start}`;
}

/** Whether every name that the expression reads exists at module level and never changes. */
export function standsAtModuleLevel(input: NodePath): boolean {
  const path = unwrapped(input);
  if (environmentVariable(path)) return true;
  if (path.is("Literal") && !path.is("TemplateLiteral")) return true;
  if (path.is("Identifier")) {
    const binding = path.scope.getBinding(path.node.name);
    return (
      binding?.scope.path.type === "Program" &&
      binding.constant &&
      (binding.path.is("VariableDeclarator") || binding.kind === "module") &&
      (originOf(path)?.binding.constant ?? true)
    );
  }
  if (path.is("MemberExpression") || path.is("OptionalMemberExpression")) {
    return staticName(path) !== null && standsAtModuleLevel(path.get("object")) && isPlainMember(path);
  }
  if (path.is("LogicalExpression") || path.is("BinaryExpression")) {
    return standsAtModuleLevel(path.get("left")) && standsAtModuleLevel(path.get("right"));
  }
  if (path.is("ConditionalExpression")) {
    return (["test", "consequent", "alternate"] as const).every((key) => standsAtModuleLevel(path.get(key)));
  }
  if (path.is("TemplateLiteral")) return path.get("expressions").every((each) => standsAtModuleLevel(each));
  return false;
}

/** `process.env.X` and `import.meta.env.X`, spelled canonically; null for anything else. */
export function environmentVariable(path: NodePath): string | null {
  const name = staticName(path);
  if (name === null || (!path.is("MemberExpression") && !path.is("OptionalMemberExpression"))) return null;
  const env = unwrapped(path.get("object"));
  if (staticName(env) !== "env" || (!env.is("MemberExpression") && !env.is("OptionalMemberExpression")))
    return null;
  const source = unwrapped(env.get("object"));
  if (source.is("Identifier", { name: "process" }) && !source.scope.hasBinding("process"))
    return `process.env.${name}`;
  return source.is("MetaProperty") && source.node.property.name === "meta" ? `import.meta.env.${name}` : null;
}

function isAssignedIn({ tree }: SourceModule, env: string): boolean {
  return tree
    .of("AssignmentExpression")
    .some(({ left }) => left.type === "MemberExpression" && environmentVariable(tree.pathOf(left)) === env);
}
