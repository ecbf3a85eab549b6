import type { ObjectExpression, TSEnumDeclaration } from "@babel/types";
import type { SourceModule } from "./source-module.ts";
import type { Binding, NodePath } from "./tree/node-path.ts";
import { keyName, staticName } from "./tree/static-name.ts";
import { unwrapped } from "./tree/unwrap.ts";
import { writesTo } from "./tree/writes.ts";

export type Constant = string | number | boolean | null | undefined;

/** Finds what an imported name stands for in another file of the project; null where it cannot be seen. */
export interface ModuleResolver {
  /** The parsed module that `specifier` names in `from`, or null. */
  module(from: string, specifier: string): SourceModule | null;
}

export const NO_RESOLVER: ModuleResolver = { module: () => null };

export interface FoldContext {
  module: SourceModule;
  resolver: ModuleResolver;
}

const MAX_DEPTH = 60;

/** Where a reference leads: an expression (with the module it stands in), or the value of an enum member. */
export type Target = { path: NodePath; context: FoldContext } | { enumValue: Constant };

/** Follows an identifier or a member access to the expression that defines it, over constants and imports. */
export function resolveReference(path: NodePath, context: FoldContext, depth = 0): Target | null {
  if (depth > MAX_DEPTH) return null;
  if (path.is("Identifier")) {
    const binding = path.scope.getBinding(path.node.name);
    return binding ? resolveBinding(binding, context, depth + 1) : null;
  }
  if (!path.is("MemberExpression") && !path.is("OptionalMemberExpression")) return null;
  const name = staticName(path);
  if (name === null) return null;
  const object = unwrapped(path.get("object") as NodePath);
  if (object.is("NewExpression") && name === "href") return { path: object, context };
  if (object.is("Identifier")) {
    const enumeration = enumNamed(object.node.name, object, context);
    if (enumeration) return enumMember(enumeration, name);
    const binding = object.scope.getBinding(object.node.name);
    if (binding?.path.is("ImportNamespaceSpecifier"))
      return exportOfImport(binding, name, context, depth + 1);
  }
  const base = isReference(object) ? resolveReference(object, context, depth + 1) : { path: object, context };
  if (!base || "enumValue" in base) return null;
  return memberOf(base, name);
}

function isReference(path: NodePath): boolean {
  return path.is("Identifier") || path.is("MemberExpression") || path.is("OptionalMemberExpression");
}

function memberOf(base: { path: NodePath; context: FoldContext }, name: string): Target | null {
  const object = frozen(unwrapped(base.path));
  if (object.is("NewExpression") && name === "href") return { path: object, context: base.context };
  if (object.is("ArrayExpression")) {
    const element = /^\d+$/.test(name) ? (object.get("elements") as NodePath[])[Number(name)] : undefined;
    return element?.is("Expression") ? { path: element, context: base.context } : null;
  }
  if (!object.is("ObjectExpression")) return null;
  const value = propertyValue(object, name);
  return value && { path: value, context: base.context };
}

/** The value of a property of an object literal; null when a later spread or computed key could override it. */
export function propertyValue(object: NodePath<ObjectExpression>, name: string): NodePath | null {
  let found: NodePath | null = null;
  for (const property of object.get("properties")) {
    if (!property.is("ObjectProperty") && !property.is("ObjectMethod")) {
      found = null;
      continue;
    }
    const key = keyName(property);
    if (key === null) found = null;
    else if (key === name) found = property.is("ObjectProperty") ? (property.get("value") as NodePath) : null;
  }
  return found;
}

/** `Object.freeze(x)` is `x` for reading. */
export function frozen(path: NodePath): NodePath {
  if (!path.is("CallExpression")) return path;
  const callee = path.get("callee");
  const argument = path.get("arguments")[0];
  if (!argument || !callee.is("MemberExpression")) return path;
  const object = callee.get("object");
  if (!object.is("Identifier", { name: "Object" }) || path.scope.hasBinding("Object")) return path;
  return staticName(callee) === "freeze" ? unwrapped(argument as NodePath) : path;
}

function resolveBinding(binding: Binding, context: FoldContext, depth: number): Target | null {
  if (depth > MAX_DEPTH) return null;
  const { path } = binding;
  if (path.is("ImportSpecifier") || path.is("ImportDefaultSpecifier")) {
    const imported = path.is("ImportSpecifier") ? importedName(path.node.imported) : "default";
    return exportOfImport(binding, imported, context, depth + 1);
  }
  if (path.is("FunctionDeclaration") && binding.constant) return { path, context };
  if (!path.is("VariableDeclarator") || !binding.constant || writesTo(binding)) return null;
  const id = path.get("id");
  const init = path.get("init") as NodePath;
  if (!init.node) return null;
  if (id.is("Identifier")) return { path: init, context };
  if (!id.is("ObjectPattern")) return null;
  const property = id
    .get("properties")
    .find(
      (each) =>
        each.is("ObjectProperty") && each.get("value").is("Identifier", { name: binding.identifier.name }),
    );
  if (!property?.is("ObjectProperty")) return null;
  const name = keyName(property);
  const base = isReference(unwrapped(init))
    ? resolveReference(unwrapped(init), context, depth + 1)
    : { path: init, context };
  return name === null || !base || "enumValue" in base ? null : memberOf(base, name);
}

export function importedName(
  node: import("@babel/types").Identifier | import("@babel/types").StringLiteral,
): string {
  return node.type === "Identifier" ? node.name : node.value;
}

function exportOfImport(binding: Binding, name: string, context: FoldContext, depth: number): Target | null {
  const declaration = binding.path.parentPath;
  if (!declaration?.is("ImportDeclaration")) return null;
  const module = context.resolver.module(context.module.path, declaration.node.source.value);
  return module && exportedTarget(module, name, context.resolver, depth);
}

/** Looks for what a module exports under a name; null, too, where the search has come back to where it is under way. */
type SeekExport<Found> = (module: SourceModule, name: string, look: () => Found | null) => Found | null;

/** A search for exports in which modules that export each other are asked once. */
export function exportSearch<Found>(): SeekExport<Found> {
  const sought = new WeakMap<SourceModule, Set<string>>();
  return (module, name, look) => {
    const names = sought.get(module) ?? new Set<string>();
    sought.set(module, names);
    if (names.has(name)) return null;
    names.add(name);
    try {
      return look();
    } finally {
      names.delete(name);
    }
  };
}

const seekTarget = exportSearch<Target>();

/** The expression that a module exports under a name, through re-exports; null where they lead in a circle. */
export function exportedTarget(
  module: SourceModule,
  name: string,
  resolver: ModuleResolver,
  depth = 0,
): Target | null {
  if (depth > MAX_DEPTH) return null;
  return seekTarget(module, name, () => findExport(module, name, resolver, depth));
}

function findExport(
  module: SourceModule,
  name: string,
  resolver: ModuleResolver,
  depth: number,
): Target | null {
  const context: FoldContext = { module, resolver };
  const stars: string[] = [];
  for (const statement of module.program.get("body")) {
    if (statement.is("ExportDefaultDeclaration") && name === "default") {
      const value = statement.get("declaration") as NodePath;
      return isReference(value) ? resolveReference(value, context, depth + 1) : { path: value, context };
    }
    if (statement.is("ExportAllDeclaration")) stars.push(statement.node.source.value);
    if (!statement.is("ExportNamedDeclaration")) continue;
    const target = namedExport(statement, name, context, depth);
    if (target) return target;
  }
  for (const specifier of stars) {
    const next = resolver.module(module.path, specifier);
    const target = next && exportedTarget(next, name, resolver, depth + 1);
    if (target) return target;
  }
  return null;
}

function namedExport(
  statement: NodePath<import("@babel/types").ExportNamedDeclaration>,
  name: string,
  context: FoldContext,
  depth: number,
): Target | null {
  const declared = statement.node.declaration;
  if (declared) {
    const binding = context.module.program.scope.getOwnBinding(name);
    const holdsValue = declared.type === "VariableDeclaration" || declared.type === "FunctionDeclaration";
    if (holdsValue && binding && isDeclaredBy(binding, statement)) {
      return resolveBinding(binding, context, depth + 1);
    }
    return null;
  }
  for (const specifier of statement.node.specifiers) {
    if (specifier.type !== "ExportSpecifier" || importedName(specifier.exported) !== name) continue;
    if (statement.node.source) {
      const next = context.resolver.module(context.module.path, statement.node.source.value);
      return next && exportedTarget(next, specifier.local.name, context.resolver, depth + 1);
    }
    const binding = context.module.program.scope.getBinding(specifier.local.name);
    return binding ? resolveBinding(binding, context, depth + 1) : null;
  }
  return null;
}

function isDeclaredBy(binding: Binding, statement: NodePath): boolean {
  return binding.path.findParent((parent) => parent === statement) !== null;
}

function enumNamed(name: string, at: NodePath, context: FoldContext): TSEnumDeclaration | null {
  const binding = at.scope.getBinding(name);
  const local = context.module.enums.get(name);
  if (local && (!binding || binding.path.is("TSEnumDeclaration"))) return local;
  const declaration = binding?.path.parentPath;
  if (!binding || !declaration?.is("ImportDeclaration") || !binding.path.is("ImportSpecifier")) return null;
  const module = context.resolver.module(context.module.path, declaration.node.source.value);
  return module?.enums.get(importedName(binding.path.node.imported)) ?? null;
}

function enumMember(declaration: TSEnumDeclaration, name: string): Target | null {
  let next: number | null = 0;
  for (const member of declaration.members) {
    const key = importedName(member.id);
    const init = member.initializer;
    let value: Constant | null = next;
    if (init?.type === "StringLiteral" || init?.type === "NumericLiteral") value = init.value;
    else if (init) value = null;
    if (key === name) return value === null ? null : { enumValue: value };
    next = typeof value === "number" ? value + 1 : null;
  }
  return null;
}
