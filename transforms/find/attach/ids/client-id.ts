import type { Identifier } from "@babel/types";
import {
  calleeOf,
  initOf,
  isCall,
  isMember,
  memberRoot,
  type NodePath,
  staticName,
  unwrapped,
} from "../../../../src/code/tree/index.ts";
import { commonJsExports, isEsModule, requiredSpecifier } from "../../../../src/code/values/common-js.ts";
import { textWithCast } from "../../../../src/code/values/doc-cast.ts";
import { fold } from "../../../../src/code/values/fold.ts";
import { isBareSpecifier, originOf } from "../../../../src/code/values/origin.ts";
import { isPureModule } from "../../../../src/code/values/pure-module.ts";
import { membersTo, resolveReference } from "../../../../src/code/values/resolve-reference.ts";
import type { FoldedText } from "../../../../src/result.ts";
import {
  environmentDefault,
  environmentName,
  environmentObject,
  environmentVariable,
  nuxtSetting,
} from "./environment-id.ts";
import { isPerInstance, moduleKey, namespaceModule, variesIn } from "./id-key.ts";
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
  /** The file that declares the name that the id is read from: what is named alike in another package is another id. */
  declaredIn: string | null;
}

/** Classifies the value of `client_id`. */
export function classifyClientId(path: NodePath): ClientId {
  // The parentheses of `(a, b)` belong to no node.
  const text = path.is("SequenceExpression") ? `(${path.text})` : textWithCast(path);
  const standing = idIn(path);
  const varies = variesIn(path);
  const loads = loadsWithEffects(path);
  if (standing !== null && !varies && !loads) {
    return {
      key: `value:${standing}`,
      reach: "constant",
      text,
      value: standing,
      path,
      source: text,
      standing,
      declaredIn: null,
    };
  }
  const key = moduleKey(path);
  const source = (key && environmentName(key)) ?? sourceOf(path);
  const isStanding = key !== null && standsAtModuleLevel(path) && !isPerInstance(key, path);
  const reach = isStanding && !loads ? "module" : "local";
  return {
    key: reach === "local" ? `local:${source}` : (key ?? text),
    reach,
    text,
    value: null,
    path,
    source,
    standing,
    declaredIn: fileOf(path, key),
  };
}

/** `require("./config").ID` at the call: what the module does when it is loaded is done then, and not before. */
function loadsWithEffects(path: NodePath): boolean {
  let found = false;
  const visit = (each: NodePath) => {
    const specifier = requiredSpecifier(each);
    found ||= specifier !== null && !isPureModule(each.file, specifier);
  };
  visit(path);
  path.walk(visit);
  return found && path.getFunctionParent() !== null;
}

/** The file that names what the id is read from; null where the name means the same everywhere. */
function fileOf(path: NodePath, key: string | null): string | null {
  if (key !== null) return /file:(.+?)#/.exec(key)?.[1] ?? null;
  const root = rootOf(path);
  if (!root.is("Identifier")) return path.file.path;
  const binding = root.binding;
  if (binding === undefined) return null;
  return (binding.kind === "module" ? originOf(root)?.binding : binding)?.path.file.path ?? null;
}

function idIn(path: NodePath): string | number | null {
  const value = fold(path)?.value;
  return typeof value === "string" || typeof value === "number" ? value : null;
}

/** The path that an expression reads, over names that only stand for a part of it; its own text where it is no path. */
function sourceOf(input: NodePath, depth = 0): string {
  const path = unwrapped(input);
  const env = environmentVariable(path) ?? environmentObject(path);
  if (env) return env;
  if (isMember(path)) {
    const name = staticName(path);
    return name === null ? path.text : `${sourceOf(path.get("object"), depth + 1)}.${name}`;
  }
  if (!path.is("Identifier") || depth > 20) return path.text;
  const read = readFrom(path);
  return read === null ? path.text : [sourceOf(read.value, depth + 1), ...read.members].join(".");
}

/** The name that the path begins with, or what else is there. */
function rootOf(input: NodePath, depth = 0): NodePath {
  const path = unwrapped(input);
  if (isMember(path)) return rootOf(path.get("object"), depth + 1);
  if (isCall(path) && isPath(path)) return calleeOf(path) ?? path;
  if (!path.is("Identifier") || depth > 20) return path;
  const read = readFrom(path);
  return read === null ? path : rootOf(read.value, depth + 1);
}

/** The path that a name only stands for a part of, and which part. */
function readFrom(path: NodePath<Identifier>): { value: NodePath; members: readonly string[] } | null {
  const binding = path.binding;
  const members = binding?.constant ? membersTo(binding) : null;
  const init = initOf(binding);
  const value = init && unwrapped(init);
  return members && value && isPath(value) ? { value, members } : null;
}

/** Names, members of them, and what a hook without arguments gives: `useRuntimeConfig()`. */
function isPath(path: NodePath): boolean {
  if (isCall(path)) return path.node.arguments.length === 0 && calleeOf(path)?.is("Identifier") === true;
  return path.is("Identifier") || isMember(path) || environmentObject(path) !== null;
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
  const binding = path.binding;
  const given = binding && environmentDefault(binding);
  if (given)
    return [{ variable: given.variable.replace(/^.*\./, "") }, ...(partsOf(given.fallback, depth + 1) ?? [])];
  const target = path.is("Identifier") || isMember(path) ? resolveReference(path) : null;
  return target && partsOf(target, depth + 1);
}

/** Whether every name that the expression reads exists at module level and never changes. */
export function standsAtModuleLevel(input: NodePath, depth = 0): boolean {
  const path = unwrapped(input);
  if (environmentVariable(path)) return true;
  if (path.is("Literal") && !path.is("TemplateLiteral")) return true;
  if (path.is("Identifier")) {
    const binding = path.binding;
    return (
      binding?.scope.path.type === "Program" &&
      binding.constant &&
      (binding.path.is("VariableDeclarator") || binding.kind === "module") &&
      !isCopyOfChanging(path, depth + 1) &&
      ((isMember(path.parentPath) && path.key === "object") || !isUnsettledExport(path, path)) &&
      (originOf(path)?.binding.constant ?? true)
    );
  }
  if (isMember(path)) {
    return (
      staticName(path) !== null &&
      standsAtModuleLevel(path.get("object")) &&
      isPlainMember(path) &&
      !isUnsettledExport(path, memberRoot(path))
    );
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

/** Whether what is read comes from a CommonJS module, which sets its exports when it likes, and is not found as what stands in it. */
function isUnsettledExport(read: NodePath, root: NodePath): boolean {
  const load = root.is("Identifier") && root.binding?.kind === "module" ? root.binding.path.parentPath : null;
  const module = load?.is("ImportDeclaration") ? load.file.imported(load.node.source.value) : null;
  if (!module || isEsModule(module) || module.path.endsWith(".json")) return false;
  return (commonJsExports(module)?.whole ?? null) === null && resolveReference(read) === null;
}

/**
 * Whether a name only copies a member of something of the project that may give another value later, `const { id } = config`: the same
 * id may be read there by another name, and two names would be two clients.
 */
function isCopyOfChanging(path: NodePath, depth: number): boolean {
  if (depth > 20) return true;
  const binding = originOf(path)?.binding;
  const init = initOf(binding);
  if (!binding || !init || moduleKey(path)?.includes("env:")) return false;
  let root = unwrapped(init);
  const isWhole = membersTo(binding)?.length === 0;
  if (resolveReference(isWhole ? root : path))
    return isWhole && root.is("Identifier") && !standsAtModuleLevel(root, depth);
  // A module that is had as a whole is no copy of what stands in it.
  if (isWhole && requiredSpecifier(root) !== null) return false;
  while (isMember(root) && staticName(root) !== null) root = unwrapped(root.get("object"));
  const specifier = requiredSpecifier(root);
  if (specifier !== null) return !isBareSpecifier(specifier) || root.file.imported(specifier) !== null;
  if (!root.is("Identifier")) return false;
  const held = originOf(root)?.binding;
  if (namespaceModule(root) !== null || (held && !held.constant)) return true;
  const target = resolveReference(root);
  return (
    target?.is("ObjectExpression") === true ||
    target?.is("ArrayExpression") === true ||
    target?.is("Class") === true
  );
}
