import type { Identifier } from "@babel/types";
import {
  argumentsOf,
  type Binding,
  importedName,
  isCall,
  isMember,
  type NodePath,
  type SourceModule,
  staticName,
  unwrapped,
} from "../../../../src/code/tree/index.ts";
import { requiredModule, requiredSpecifier } from "../../../../src/code/values/common-js.ts";
import { fold } from "../../../../src/code/values/fold.ts";
import { isBareSpecifier, originOf, originOfExport } from "../../../../src/code/values/origin.ts";
import { membersTo, resolveReference } from "../../../../src/code/values/resolve-reference.ts";
import {
  environmentDefault,
  environmentImport,
  environmentObject,
  environmentVariable,
  isAssigned,
  ofEnvironment,
} from "./environment-id.ts";

/** An expression as it is in each configuration of the app, by the name of the configuration. */
function inConfigurations(path: NodePath): { name: string; path: NodePath }[] {
  return path.file.configurations.map(({ name, module }) => ({
    name,
    path: module === path.file ? path : module.tree.pathOf(path.node),
  }));
}

/** Whether configurations of the app give an expression different values. */
export function variesIn(path: NodePath): boolean {
  const all = inConfigurations(path);
  return all.some((each) => each.path !== path && fold(each.path)?.value !== fold(path)?.value);
}

const keys = new WeakMap<NodePath, string | null>();

/** A canonical spelling of an expression that means the same wherever it stands; null when it does not. Made once for each. */
export function moduleKey(path: NodePath, depth = 0): string | null {
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
  if (folded && variesIn(path))
    return `values:${JSON.stringify(inConfigurations(path).map(({ name, path: each }) => [name, fold(each)?.value]))}`;
  if (folded) return `value:${String(folded.value)}`;
  const env = environmentVariable(path);
  if (env) return isAssigned(path.file, env) ? null : `env:${env}`;
  const environment = environmentObject(path);
  if (environment) return `env:${environment}`;
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
  const required = requiredModule(path);
  if (required) return `module:${required.path}`;
  const specifier = requiredSpecifier(path);
  if (specifier !== null && isBareSpecifier(specifier) && !path.file.imported(specifier))
    return `import:${specifier}`;
  if (path.is("Identifier")) return nameKey(path, depth);
  if (isMember(path)) {
    const target = resolveReference(path);
    if (target) {
      const key = targetKey(target, depth + 1);
      if (key) return key;
    }
    const name = staticName(path);
    const module = namespaceModule(unwrapped(path.get("object")));
    const origin = module && name !== null ? originOfExport(module, name) : null;
    if (origin) return bindingKey(origin.binding, depth + 1);
    const object = again(path.get("object"));
    return object && name !== null && !object.startsWith("value:") ? memberKey(object, name) : null;
  }
  return null;
}

function nameKey(path: NodePath<Identifier>, depth: number): string | null {
  const binding = path.binding;
  if (!binding?.constant) return null;
  const declaration = binding.path.parentPath;
  if (declaration?.is("ImportDeclaration")) {
    const target = resolveReference(path);
    const key =
      target && (target.is("Program") ? `module:${target.file.path}` : moduleKey(target, depth + 1));
    if (key) return key;
    // As its own file spells it.
    const origin = originOf(path);
    const declared = origin && bindingKey(origin.binding, depth + 1);
    if (declared || (origin && !target)) return declared;
    if (target) return `file:${target.file.path}#${target.node.start}`;
    if (binding.path.is("ImportNamespaceSpecifier")) return `${WHOLE}${declaration.node.source.value}`;
    const name = binding.path.is("ImportSpecifier") ? importedName(binding.path.node.imported) : "default";
    return memberKey(`${WHOLE}${declaration.node.source.value}`, name);
  }
  const members = membersTo(binding);
  const target = members?.length ? resolveReference(path) : null;
  return (target && targetKey(target, depth + 1)) ?? bindingKey(binding, depth);
}

/** The key of what a name or a member stands for: by its place where it is made once, when its module runs. */
function targetKey(target: NodePath, depth: number): string | null {
  const isMadeOnce = (isCall(target) || target.is("NewExpression")) && target.getFunctionParent() === null;
  return moduleKey(target, depth) ?? (isMadeOnce ? `file:${target.file.path}#${target.node.start}` : null);
}

/** The key of a constant, by what it is declared with. */
function bindingKey(binding: Binding, depth: number): string | null {
  const { path, scope, identifier } = binding;
  if (!binding.constant || !path.is("VariableDeclarator")) return null;
  const init = path.get("init");
  // `const { ID } = await import("../config")`.
  const [exported, ...below] = membersTo(binding) ?? [];
  const module = init && exported !== undefined ? namespaceModule(unwrapped(init)) : null;
  const origin = module && exported !== undefined ? originOfExport(module, exported) : null;
  const taken = origin && bindingKey(origin.binding, depth + 1);
  if (taken) return [taken, ...below].join(".");
  if (scope.path.type !== "Program") return null;
  const withDefault = environmentDefault(binding);
  const fallback = withDefault && moduleKey(withDefault.fallback, depth + 1);
  if (withDefault && fallback && !isAssigned(path.file, withDefault.variable))
    return `(env:${withDefault.variable}??${fallback})`;
  const members = membersTo(binding);
  const [first, ...rest] = members ?? [];
  const environment = init && first === "env" && rest.length > 0 ? ofEnvironment(unwrapped(init)) : null;
  if (environment) return [`env:${environment}`, ...rest].join(".");
  const base = init && members ? moduleKey(init, depth + 1) : null;
  const inner = base?.startsWith("value:") && members?.length ? null : base;
  return inner === null
    ? `file:${path.file.path}#${identifier.start}`
    : (members ?? []).reduce(memberKey, inner);
}

const WHOLE = "import:* ";

/** `env.X`; of all that a package exports, the one name, as if it were imported by it. */
function memberKey(object: string, name: string): string {
  if (!object.startsWith(WHOLE)) return `${object}.${name}`;
  const specifier = object.slice(WHOLE.length);
  return environmentImport(specifier, name) ?? `import:${specifier}#${name}`;
}

/** The module that an expression stands for: `import * as all`, `await import(...)`, or `export * as all` of another one. */
export function namespaceModule(path: NodePath): SourceModule | null {
  if (path.is("AwaitExpression")) return lateModule(unwrapped(path.get("argument")));
  const binding = path.binding;
  const declarator = binding?.constant && binding.path.is("VariableDeclarator") ? binding.path : null;
  const init = declarator?.node.id.type === "Identifier" ? declarator.get("init") : null;
  if (init?.is("AwaitExpression")) return namespaceModule(init);
  const declaration = binding?.path.is("ImportNamespaceSpecifier") ? binding.path.parentPath : null;
  if (declaration?.is("ImportDeclaration")) return declaration.file.imported(declaration.node.source.value);
  const target = path.is("Identifier") || isMember(path) ? resolveReference(path) : null;
  return target?.is("Program") ? target.file : null;
}

function lateModule(load: NodePath): SourceModule | null {
  const [given] = isCall(load) && load.get("callee").node.type === "Import" ? argumentsOf(load) : [];
  return given?.is("StringLiteral") ? given.file.imported(given.node.value) : null;
}

/** In a component's script every name of it is made anew for each instance: what is not the environment's is only known there. */
export function isPerInstance(key: string, { file }: NodePath): boolean {
  return file.unit.perInstance && key.includes(`file:${file.path}#`);
}

/** The keys of the id and of everything that it is made of; the environment as a whole is none of them. */
export function leafKeys(id: NodePath, depth = 0): string[] {
  const keys = new Set<string>();
  const visit = (path: NodePath): boolean => {
    const isRead = isMember(path) || (path.is("Identifier") && path.isReferencedIdentifier());
    const key = isRead || path === id ? moduleKey(path) : null;
    if (key === null || key.startsWith("value:")) return true;
    keys.add(key);
    const target = isRead && /^[(`]/.test(key) && depth < 10 ? resolveReference(path) : null;
    for (const each of target ? leafKeys(target, depth + 1) : []) keys.add(each);
    return !isRead;
  };
  if (visit(id)) id.walk(visit);
  return [...keys];
}
