import {
  type Binding,
  calleeOf,
  importedName,
  isCall,
  isMember,
  keyName,
  type NodePath,
  type SourceModule,
  staticName,
  unwrapped,
} from "../../../src/code/tree/index.ts";
import { requiredModule } from "../../../src/code/values/common-js.ts";
import { fold } from "../../../src/code/values/fold.ts";
import { originOf, originOfExport } from "../../../src/code/values/origin.ts";
import {
  exportedTarget,
  propertyValue,
  resolveReference,
} from "../../../src/code/values/resolve-reference.ts";
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
  /** The id as it is named everywhere: aliases and destructuring followed, casts left out. */
  source: string;
  /** The constant that it folds to where the app is built as its code stands: another one elsewhere if `value` is null. */
  standing: string | number | null;
}

/** Classifies the value of `client_id`. */
export function classifyClientId(path: NodePath): ClientId {
  const { text } = path;
  const standing = idIn(path);
  const varies = variesIn(path);
  if (standing !== null && !varies) {
    return {
      key: `value:${standing}`,
      reach: "constant",
      text,
      value: standing,
      path,
      source: text,
      standing,
    };
  }
  const key = moduleKey(path);
  const source = (key && environmentName(key)) ?? sourceOf(path);
  const reach = key !== null && standsAtModuleLevel(path) && !isPerInstance(key, path) ? "module" : "local";
  return {
    key: reach === "local" ? `local:${source}` : (key ?? text),
    reach,
    text,
    value: null,
    path,
    source,
    standing,
  };
}

function idIn(path: NodePath): string | number | null {
  const value = fold(path)?.value;
  return typeof value === "string" || typeof value === "number" ? value : null;
}

/** An expression as it is in each configuration of the app, by the name of the configuration. */
export function inConfigurations(path: NodePath): { name: string; path: NodePath }[] {
  return path.file.configurations.map(({ name, module }) => ({
    name,
    path: module === path.file ? path : module.tree.pathOf(path.node),
  }));
}

/** Whether configurations of the app give an expression different values. */
function variesIn(path: NodePath): boolean {
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
  if (env) return isAssignedIn(path.file, env) ? null : `env:${env}`;
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
  if (path.is("Identifier")) return nameKey(path, depth);
  if (isMember(path)) {
    const target = resolveReference(path);
    if (target) {
      const key = moduleKey(target, depth + 1);
      if (key) return key;
    }
    const name = staticName(path);
    const module = namespaceModule(unwrapped(path.get("object")));
    const origin = module && name !== null ? originOfExport(module, name) : null;
    if (origin) return bindingKey(origin.binding, depth + 1);
    const object = again(path.get("object"));
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
    const key =
      target && (target.is("Program") ? `module:${target.file.path}` : moduleKey(target, depth + 1));
    if (key) return key;
    // As its own file spells it.
    const origin = originOf(path);
    const declared = origin && bindingKey(origin.binding, depth + 1);
    if (declared || (origin && !target)) return declared;
    if (target) return `file:${target.file.path}#${target.node.start}`;
    const name = binding.path.is("ImportSpecifier")
      ? importedName(binding.path.node.imported)
      : binding.path.is("ImportNamespaceSpecifier")
        ? "*"
        : "default";
    return (
      environmentImport(declaration.node.source.value, name) ??
      `import:${declaration.node.source.value}#${name}`
    );
  }
  const members = membersTo(binding);
  const target = members?.length ? resolveReference(path) : null;
  return (target && moduleKey(target, depth + 1)) ?? bindingKey(binding, depth);
}

/** The key of a constant, by what it is declared with. */
function bindingKey(binding: Binding, depth: number): string | null {
  const { path, scope, identifier } = binding;
  if (!binding.constant || scope.path.type !== "Program" || !path.is("VariableDeclarator")) return null;
  const init = path.get("init");
  const members = membersTo(binding);
  const [first, ...rest] = members ?? [];
  const environment = init && first === "env" && rest.length > 0 ? ofEnvironment(unwrapped(init)) : null;
  if (environment) return [`env:${environment}`, ...rest].join(".");
  const base = init && members ? moduleKey(init, depth + 1) : null;
  const inner = base?.startsWith("value:") && members?.length ? null : base;
  return inner === null
    ? `file:${path.file.path}#${identifier.start}`
    : [inner, ...(members ?? [])].join(".");
}

/** The module that an expression stands for: `import * as all`, or `export * as all` of another one. */
export function namespaceModule(path: NodePath): SourceModule | null {
  const binding = path.is("Identifier") ? path.scope.getBinding(path.node.name) : undefined;
  const declaration = binding?.path.is("ImportNamespaceSpecifier") ? binding.path.parentPath : null;
  if (declaration?.is("ImportDeclaration")) return declaration.file.imported(declaration.node.source.value);
  const target = path.is("Identifier") || isMember(path) ? resolveReference(path) : null;
  return target?.is("Program") ? target.file : null;
}

/** In a component's script every name of it is made anew for each instance: what is not the environment's is only known there. */
function isPerInstance(key: string, { file }: NodePath): boolean {
  return file.unit.perInstance && key.includes(`file:${file.path}#`);
}

/** Whether an id comes from the environment, and from nothing else. */
export function isEnvironmentKey(key: string): boolean {
  return key.includes("env:") && !/\b(?:import|file|local|module):/.test(key);
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

/** The members that lead from a declaration's value to a name: none for a plain name; null where a pattern hides them. */
function membersTo({ path, identifier }: Binding): string[] | null {
  if (!path.is("VariableDeclarator")) return null;
  const follow = (pattern: NodePath, members: readonly string[]): string[] | null => {
    if (pattern.node === identifier) return [...members];
    if (!pattern.is("ObjectPattern")) return null;
    for (const property of pattern.get("properties")) {
      if (!property.is("ObjectProperty")) continue;
      const name = keyName(property);
      const found = name === null ? null : follow(property.get("value"), [...members, name]);
      if (found) return found;
    }
    return null;
  };
  return follow(path.get("id"), []);
}

/** The path that an expression reads, over names that only stand for a part of it; its own text where it is no path. */
export function sourceOf(input: NodePath, depth = 0): string {
  const path = unwrapped(input);
  const env = environmentVariable(path) ?? environmentObject(path);
  if (env) return env;
  if (isMember(path)) {
    const name = staticName(path);
    return name === null ? path.text : `${sourceOf(path.get("object"), depth + 1)}.${name}`;
  }
  if (!path.is("Identifier") || depth > 20) return path.text;
  const binding = path.scope.getBinding(path.node.name);
  const members = binding?.constant ? membersTo(binding) : null;
  const init = binding?.path.is("VariableDeclarator") ? binding.path.get("init") : null;
  const value = init && unwrapped(init);
  if (!members || !value || !isPath(value)) return path.text;
  return [sourceOf(value, depth + 1), ...members].join(".");
}

/** Names, members of them, and what a hook without arguments gives: `useRuntimeConfig()`. */
function isPath(path: NodePath): boolean {
  if (isCall(path)) return path.node.arguments.length === 0 && calleeOf(path)?.is("Identifier") === true;
  return path.is("Identifier") || isMember(path) || environmentObject(path) !== null;
}

/** How a variable of the environment is called, whatever names lead to it. */
function environmentName(key: string): string | null {
  const [, name] = /^env:([^()`]+)$/.exec(key) ?? [];
  return name?.replace(/^(?:\$env|astro:env)\/\w+\./, "") ?? null;
}

/** What an id is read from, the first that has a value: variables of the environment, and constants that hold after them. */
export type IdPart = { variable: string } | { constant: NodePath };

/**
 * The variables that name an id, with what holds where none of them is set; null for an id that is had in another way.
 * @example idParts(id) // `process.env.RUPT_ID ?? "fallback"`: the variable `RUPT_ID`, the constant
 */
export function idParts({ path, source }: Pick<ClientId, "path" | "source">): IdPart[] | null {
  const parts = partsOf(path, 0);
  if (parts !== null) return parts.some((part) => "variable" in part) ? parts : null;
  // Nuxt lets the environment set each entry of its settings, by a name made of the entry's.
  const [, entry] = /^useRuntimeConfig\(\)\.([\w.]+)$/.exec(source) ?? [];
  if (entry === undefined) return null;
  const name = entry.replace(/([a-z\d])([A-Z])/g, "$1_$2").replaceAll(".", "_");
  const setting = nuxtSetting(path.file, entry.split("."));
  return [{ variable: `NUXT_${name.toUpperCase()}` }, ...((setting && partsOf(setting, 0)) ?? [])];
}

/** An entry of `runtimeConfig` in the settings of Nuxt. */
function nuxtSetting(file: SourceModule, entry: readonly string[]): NodePath | null {
  const module = file.imported("~~/nuxt.config");
  const settings = module && exportedTarget(module, "default");
  const argument = isCall(settings) ? settings.get("arguments")[0] : settings;
  let found: NodePath | null = argument ?? null;
  for (const name of ["runtimeConfig", ...entry]) {
    const object = found && unwrapped(found);
    found = object?.is("ObjectExpression") ? propertyValue(object, name) : null;
  }
  return found;
}

function partsOf(input: NodePath, depth: number): IdPart[] | null {
  const path = unwrapped(input);
  if (depth > 20) return null;
  if (path.is("LogicalExpression")) {
    if (path.node.operator === "&&") return null;
    const left = partsOf(path.get("left"), depth + 1);
    const right = partsOf(path.get("right"), depth + 1);
    return left && [...left, ...(right ?? [])];
  }
  if (fold(path)) return [{ constant: path }];
  const key = moduleKey(path);
  const [, variable] = /^env:(?:[\w$:]+\/)*[\w$:]+(?:\.\w+)*\.(\w+)$/.exec(key ?? "") ?? [];
  if (variable !== undefined) return [{ variable }];
  const target = path.is("Identifier") || isMember(path) ? resolveReference(path) : null;
  return target && partsOf(target, depth + 1);
}

/** Modules that a framework makes of the environment; one variable may be had from two of them. */
function environmentImport(specifier: string, name: string): string | null {
  const [, kind, scope] = /^\$env\/(static|dynamic)\/(public|private)$/.exec(specifier) ?? [];
  if (kind === "static") return `env:$env/${scope}.${name}`;
  if (kind === "dynamic") return name === "env" ? `env:$env/${scope}` : null;
  return /^astro:env\/(?:client|server)$/.test(specifier) ? `env:${specifier}.${name}` : null;
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
  const env = environmentObject(unwrapped(path.get("object")));
  return env && `${env}.${name}`;
}

/** `process.env` and `import.meta.env` themselves, and module-level names for them. */
function environmentObject(path: NodePath, depth = 0): string | null {
  if (path.is("Identifier")) return depth > 10 ? null : environmentNamed(path, depth);
  if (staticName(path) !== "env" || !isMember(path)) return null;
  return ofEnvironment(unwrapped(path.get("object")));
}

/** `const env = process.env`, `const { env } = process`, `import { env } from "node:process"`. */
function environmentNamed(path: NodePath<import("@babel/types").Identifier>, depth: number): string | null {
  const binding = path.scope.getBinding(path.node.name);
  if (!binding?.constant || !binding.scope.path.is("Program")) return null;
  if (binding.path.is("ImportSpecifier"))
    return isProcess(binding.path.parentPath) && importedName(binding.path.node.imported) === "env"
      ? "process.env"
      : null;
  const init = binding.path.is("VariableDeclarator") ? binding.path.get("init") : null;
  const members = init && membersTo(binding);
  if (!members) return null;
  if (members.length === 0) return environmentObject(unwrapped(init), depth + 1);
  return members.length === 1 && members[0] === "env" ? ofEnvironment(unwrapped(init)) : null;
}

/** What `env` is of `process`, a global or imported, and of `import.meta`. */
function ofEnvironment(path: NodePath): string | null {
  if (path.is("MetaProperty")) return path.node.property.name === "meta" ? "import.meta.env" : null;
  if (!path.is("Identifier")) return null;
  const binding = path.scope.getBinding(path.node.name);
  if (!binding) return path.node.name === "process" ? "process.env" : null;
  return binding.path.is("ImportDefaultSpecifier") && isProcess(binding.path.parentPath)
    ? "process.env"
    : null;
}

const isProcess = (declaration: NodePath | null): boolean =>
  declaration?.is("ImportDeclaration") === true && /^(?:node:)?process$/.test(declaration.node.source.value);

function isAssignedIn({ tree }: SourceModule, env: string): boolean {
  return tree
    .of("AssignmentExpression")
    .some(({ left }) => left.type === "MemberExpression" && environmentVariable(tree.pathOf(left)) === env);
}
