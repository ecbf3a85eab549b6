import type { Identifier, Node } from "@babel/types";
import { once } from "../../../../src/code/once.ts";
import {
  type Binding,
  importedName,
  initOf,
  isCall,
  isMember,
  mayBeNamed,
  type NodePath,
  type SourceModule,
  staticName,
  unwrapped,
} from "../../../../src/code/tree/index.ts";
import { loadsOf } from "../../../../src/code/values/common-js.ts";
import { isBindingExposed, isExposed } from "../../../../src/code/values/reach/is-exposed.ts";
import type { Members } from "../../../../src/code/values/reach/members.ts";
import { exportedTarget, membersTo, propertyValue } from "../../../../src/code/values/resolve-reference.ts";
import { isGlobalObject } from "../../globals/global-object.ts";

/** Whether an id comes from the environment, and from nothing else. */
export function isEnvironmentKey(key: string): boolean {
  return key.includes("env:") && !/\b(?:import|file|local|module):/.test(key);
}

/** How a variable of the environment is called, whatever names lead to it. */
export function environmentName(key: string): string | null {
  const [, name] = /^env:([^()`]+)$/.exec(key) ?? [];
  return name?.replace(/^(?:\$env|astro:env)\/\w+\./, "") ?? null;
}

/** An entry of `runtimeConfig` in the settings of Nuxt. */
export function nuxtSetting(file: SourceModule, entry: readonly string[]): NodePath | null {
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

/** Modules that a framework makes of the environment; one variable may be had from two of them. */
export function environmentImport(specifier: string, name: string): string | null {
  const [, kind, scope] = /^\$env\/(static|dynamic)\/(public|private)$/.exec(specifier) ?? [];
  if (kind === "static") return `env:$env/${scope}.${name}`;
  if (kind === "dynamic") return name === "env" ? `env:$env/${scope}` : null;
  return /^astro:env\/(?:client|server)$/.test(specifier) ? `env:${specifier}.${name}` : null;
}

/** `process.env.X` and `import.meta.env.X`, spelled canonically; null for anything else. */
export function environmentVariable(path: NodePath): string | null {
  const name = staticName(path);
  if (name === null || !isMember(path)) return null;
  const env = environmentObject(unwrapped(path.get("object")));
  return env && `${env}.${name}`;
}

/** `process.env` and `import.meta.env` themselves, and module-level names for them. */
export function environmentObject(path: NodePath, depth = 0): string | null {
  if (path.is("Identifier")) return depth > 10 ? null : environmentNamed(path, depth);
  if (staticName(path) !== "env" || !isMember(path)) return null;
  return ofEnvironment(unwrapped(path.get("object")));
}

/** `const env = process.env`, `const { env } = process`, `import { env } from "node:process"`. */
function environmentNamed(path: NodePath<Identifier>, depth: number): string | null {
  const binding = path.binding;
  if (!binding?.constant || !binding.scope.path.is("Program")) return null;
  if (binding.path.is("ImportSpecifier"))
    return isProcess(binding.path.parentPath) && importedName(binding.path.node.imported) === "env"
      ? "process.env"
      : null;
  const init = initOf(binding);
  const members = init && membersTo(binding);
  if (!members) return null;
  if (members.length === 0) return environmentObject(unwrapped(init), depth + 1);
  return members.length === 1 && members[0] === "env" ? ofEnvironment(unwrapped(init)) : null;
}

/** What `env` is of `process`, a global or imported, and of `import.meta`. */
export function ofEnvironment(path: NodePath): string | null {
  if (path.is("MetaProperty")) return path.node.property.name === "meta" ? "import.meta.env" : null;
  if (isMember(path))
    return staticName(path) === "process" && isGlobalObject(path.get("object")) ? "process.env" : null;
  if (isRequireOfProcess(path.node)) return "process.env";
  if (!path.is("Identifier")) return null;
  const binding = path.binding;
  const init = binding?.constant === true ? initOf(binding) : null;
  if (binding && init && isRequireOfProcess(init.node))
    return membersTo(binding)?.length === 0 ? "process.env" : null;
  if (!binding) return path.node.name === "process" ? "process.env" : null;
  return binding.path.is("ImportDefaultSpecifier") && isProcess(binding.path.parentPath)
    ? "process.env"
    : null;
}

/** What puts the variables of a file into the environment: Node.js itself, and packages that are made for that. */
export const LOADS_ENVIRONMENT = [
  String.raw`(?<=\bload)EnvFile\b`,
  String.raw`(?<=["']dot)env\b`,
  `(?<=["']@dot)envx/`,
  `(?<=["']@next/|["']custom-)env["']`,
  `(?<=["'])(?:env-cmd|node-env-file|@nestjs/config|@expo/env|@infisical/sdk)["']`,
].join("|");
const LOADER = new RegExp(LOADS_ENVIRONMENT);

/** Whether a script has the variables of a file put into the environment. */
export const loadsEnvironment = ({ tree, text }: SourceModule): boolean =>
  LOADER.test(text) &&
  (tree.of("StringLiteral").some((node) => LOADER.test(`"${node.value}"`)) ||
    tree.of("Identifier").some((node) => node.name === "loadEnvFile"));

/** Whether code of the app that is read, or that the file imports, may give a variable of the environment a value when it runs. */
export const isAssigned = (file: SourceModule, variable: string): boolean => {
  const imported = loadsOf(file).flatMap((specifier) => file.imported(specifier) ?? []);
  return [file, ...file.around, ...imported].some((module) => assigned(module)(variable));
};

/** Each place that reads a variable asks. */
const assigned = once((module: SourceModule) => once((variable: string) => mayAssign(module, variable)));

function mayAssign(module: SourceModule, variable: string): boolean {
  const members = variable.split(".").slice(-2);
  const isOfProcess = variable.startsWith("process.");
  if (isOfProcess && loadsEnvironment(module)) return true;
  const { tree } = module;
  const owners = isOfProcess ? processesIn(tree) : tree.of("MetaProperty");
  return (
    owners.some((node) => isEnvironmentExposed(tree.pathOf(node), members)) ||
    (isOfProcess &&
      (environmentsImported(module).some((binding) => isBindingExposed(binding, members.slice(1))) ||
        processesNamed(module).some((binding) => isBindingExposed(binding, members)) ||
        processesLoaded(module).some((load) => isExposed(load, members))))
  );
}

const isEnvironmentExposed = (owner: NodePath, members: Members): boolean =>
  (!owner.is("Identifier") || owner.isReferencedIdentifier()) &&
  ofEnvironment(owner) !== null &&
  isExposed(owner, members);

const PROCESS: ReadonlySet<string> = new Set(["process"]);

/** What may be `process`, by a glance at the nodes: paths are made of those only. */
const processesIn = (tree: SourceModule["tree"]): Node[] => [
  ...tree.of("Identifier").filter(({ name }) => PROCESS.has(name)),
  ...tree.of("MemberExpression").filter(({ property, computed }) => mayBeNamed(property, computed, PROCESS)),
  ...tree.of("CallExpression").filter(isRequireOfProcess),
];

/** The module that gives `process`. */
const MODULE = /^(?:node:)?process$/;

/** `require("node:process")`. */
const isRequireOfProcess = (node: Node): boolean =>
  node.type === "CallExpression" &&
  node.callee.type === "Identifier" &&
  node.callee.name === "require" &&
  node.arguments[0]?.type === "StringLiteral" &&
  MODULE.test(node.arguments[0].value);

/** `import { env } from "node:process"` */
const environmentsImported = ({ tree }: SourceModule): Binding[] =>
  tree.of("ImportSpecifier").flatMap((node) => {
    const { scope, parentPath } = tree.pathOf(node);
    const binding = importedName(node.imported) === "env" ? scope.getBinding(node.local.name) : undefined;
    return binding && isProcess(parentPath) ? [binding] : [];
  });

/** `import * as host from "node:process"`, `import host from "node:process"`: other names for it. */
const processesNamed = ({ tree }: SourceModule): Binding[] =>
  [...tree.of("ImportNamespaceSpecifier"), ...tree.of("ImportDefaultSpecifier")].flatMap((node) => {
    const { scope, parentPath } = tree.pathOf<typeof node>(node);
    const binding = isProcess(parentPath) ? scope.getBinding(node.local.name) : undefined;
    return binding ? [binding] : [];
  });

/** `import("node:process")`, `process.getBuiltinModule("process")`, what `createRequire` makes called with its name. */
const processesLoaded = ({ tree }: SourceModule): NodePath[] =>
  tree.of("CallExpression").flatMap((node) => {
    const [name] = node.arguments;
    const isLoad = name?.type === "StringLiteral" && MODULE.test(name.value) && !isRequireOfProcess(node);
    return isLoad ? [tree.pathOf(node)] : [];
  });

const isProcess = (declaration: NodePath | null): boolean =>
  declaration?.is("ImportDeclaration") === true && MODULE.test(declaration.node.source.value);

/** `const { X = "dev" } = process.env`: the variable, and what holds without it, as `process.env.X ?? "dev"` says. */
export function environmentDefault(binding: Binding): { variable: string; fallback: NodePath } | null {
  const defaults: NodePath[] = [];
  const init = initOf(binding);
  const members = init && binding.constant ? membersTo(binding, (value) => defaults.push(value)) : null;
  const [fallback] = defaults;
  if (!init || !members || !fallback) return null;
  const source = unwrapped(init);
  const [first, ...rest] = members;
  const environment = first === "env" ? ofEnvironment(source) : environmentObject(source);
  const names = first === "env" && environment ? rest : members;
  return environment && names.length === 1 ? { variable: `${environment}.${names[0]}`, fallback } : null;
}
