import type {
  Class,
  ExportNamedDeclaration,
  ObjectExpression,
  TSEnumDeclaration,
  TSModuleDeclaration,
} from "@babel/types";
import {
  type Binding,
  importedName,
  isMember,
  keyName,
  type NodePath,
  type SourceModule,
  staticName,
  unwrapped,
} from "../tree/index.ts";
import { commonJsExports, isEsModule, requiredModule } from "./common-js.ts";
import { namespaceAt, namespaceMember, namespaceOf } from "./namespaces.ts";
import { exportSearch } from "./origin.ts";
import { isChangeable, isEnumChangeable } from "./reach/changeable.ts";

const MAX_DEPTH = 60;

/** Follows an identifier or a member access to the expression, or the member of an enum, that defines it, over constants and imports. */
export function resolveReference(path: NodePath, depth = 0): NodePath | null {
  if (depth > MAX_DEPTH) return null;
  if (path.is("Identifier")) {
    const binding = path.binding;
    return binding ? resolveBinding(binding, depth + 1) : namespaceAt(path, path.node.name);
  }
  if (!isMember(path)) return null;
  const name = staticName(path);
  if (name === null) return null;
  const object = unwrapped(path.get("object"));
  if (object.is("NewExpression") && name === "href") return object;
  if (object.is("Identifier")) {
    const enumeration = enumNamed(object.node.name, object);
    if (enumeration) return enumMember(enumeration, name);
    const binding = object.binding;
    if (binding?.path.is("ImportNamespaceSpecifier")) return exportOfImport(binding, name, depth + 1);
  }
  const base = isReference(object) ? resolveReference(object, depth + 1) : object;
  return base && memberOf(base, name, depth + 1);
}

function isReference(path: NodePath): boolean {
  return path.is("Identifier") || isMember(path);
}

/** The value of a member, where nothing in the project gives it another one. */
export function memberOf(base: NodePath, name: string, depth = 0): NodePath | null {
  if (depth > MAX_DEPTH) return null;
  const object = frozen(unwrapped(base));
  if (isReference(object)) {
    const target = resolveReference(object, depth + 1);
    return target && memberOf(target, name, depth + 1);
  }
  const module = requiredModule(object);
  if (module)
    return isEsModule(module) ? exportedTarget(module, name, depth) : propertyOf(module, name, depth);
  if (object.is("Program"))
    return isEsModule(object.file)
      ? exportedTarget(object.file, name, depth)
      : propertyOf(object.file, name, depth);
  if (object.is("TSModuleDeclaration")) return namespaceMember(object, name);
  if (object.is("TSEnumDeclaration")) return enumMember(object, name);
  if (object.is("NewExpression") && name === "href") return object;
  const value = memberValue(object, name);
  const spread = value === null && object.is("ObjectExpression") ? spreadMember(object, name, depth) : null;
  return (value ?? spread) && !isChangeable(object, name) ? (value ?? spread) : null;
}

/** The member that an object has of the last object spread into it, where nothing after that may give it one. */
function spreadMember(object: NodePath<ObjectExpression>, name: string, depth: number): NodePath | null {
  for (const property of object.get("properties").toReversed()) {
    if (property.is("SpreadElement")) {
      const source = unwrapped(property.get("argument"));
      return depth < MAX_DEPTH ? memberOf(source, name, depth + 1) : null;
    }
    const key = property.is("ObjectProperty") ? keyName(property) : null;
    if (key === null || key === name) return null;
  }
  return null;
}

/** What is written as a member of an object, an array or a class. */
function memberValue(object: NodePath, name: string): NodePath | null {
  if (object.is("ObjectExpression")) return propertyValue(object, name);
  if (object.is("Class")) return staticValue(object, name);
  if (!object.is("ArrayExpression")) return null;
  const element = /^\d+$/.test(name) ? object.get("elements")[Number(name)] : undefined;
  return element?.is("Expression") ? element : null;
}

/** `static ID = "x"`, when no accessor or method has the name. */
function staticValue(object: NodePath<Class>, name: string): NodePath | null {
  const named = object
    .get("body")
    .get("body")
    .filter((each) => "static" in each.node && each.node.static === true)
    .filter(({ node }) => "key" in node && node.key.type === "Identifier" && node.key.name === name);
  const [only] = named;
  return named.length === 1 && only?.is("ClassProperty", { computed: false }) ? only.get("value") : null;
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
    else if (key === name) found = property.is("ObjectProperty") ? property.get("value") : null;
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
  return staticName(callee) === "freeze" ? unwrapped(argument) : path;
}

/** `Object.freeze(shared)`, which does something to what others have; a value that is made there nobody else has. */
export function freezesOther(path: NodePath): boolean {
  const value = frozen(path);
  return value !== path && (value.is("Identifier") || value.is("ThisExpression") || isMember(value));
}

function resolveBinding(binding: Binding, depth: number): NodePath | null {
  if (depth > MAX_DEPTH) return null;
  const { path } = binding;
  if (path.is("ImportSpecifier") || path.is("ImportDefaultSpecifier")) {
    const imported = path.is("ImportSpecifier") ? importedName(path.node.imported) : "default";
    return exportOfImport(binding, imported, depth + 1);
  }
  if (path.is("TSEnumDeclaration")) return path;
  if ((path.is("FunctionDeclaration") || path.is("ClassDeclaration")) && binding.constant) return path;
  if (path.is("TSImportEqualsDeclaration")) return path.get("moduleReference");
  if (!path.is("VariableDeclarator") || !binding.constant) return null;
  const id = path.get("id");
  const init = path.get("init");
  if (!init) return null;
  if (id.is("Identifier")) return init;
  const members = membersTo(binding);
  if (members === null) return null;
  let value: NodePath | null = unwrapped(init);
  for (const name of members) value = value && memberOf(value, name, depth + 1);
  return value;
}

/**
 * The members that lead from a declaration's value to a name: none for a plain name, `rupt`, `id` for `{ rupt: { id } }`, `0` for `[id]`;
 * null where a pattern hides them. A name with a default value has them if `fallback` may be given.
 */
export function membersTo(
  { path, identifier }: Binding,
  fallback?: (value: NodePath) => void,
): string[] | null {
  if (!path.is("VariableDeclarator")) return null;
  const follow = (pattern: NodePath, members: readonly string[]): string[] | null => {
    if (pattern.node === identifier) return [...members];
    if (pattern.is("AssignmentPattern")) {
      if (!fallback || pattern.node.left !== identifier) return null;
      fallback(pattern.get("right"));
      return [...members];
    }
    if (pattern.is("ArrayPattern")) {
      for (const [index, element] of pattern.get("elements").entries()) {
        const found = element && follow(element, [...members, String(index)]);
        if (found) return found;
      }
      return null;
    }
    if (!pattern.is("ObjectPattern")) return null;
    for (const property of pattern.get("properties")) {
      const name = property.is("ObjectProperty") ? keyName(property) : null;
      const found =
        name === null || !property.is("ObjectProperty")
          ? null
          : follow(property.get("value"), [...members, name]);
      if (found) return found;
    }
    return null;
  };
  return follow(path.get("id"), []);
}

function exportOfImport(binding: Binding, name: string, depth: number): NodePath | null {
  const declaration = binding.path.parentPath;
  if (!declaration?.is("ImportDeclaration")) return null;
  const module = declaration.file.imported(declaration.node.source.value);
  return module && exportedTarget(module, name, depth);
}

const seekTarget = exportSearch<NodePath>();

/** The expression that a module exports under a name, through re-exports; null where they lead in a circle. */
export function exportedTarget(module: SourceModule, name: string, depth = 0): NodePath | null {
  if (depth > MAX_DEPTH) return null;
  return seekTarget(module, name, () => {
    if (isEsModule(module)) return findExport(module, name, depth);
    return name === "default" ? moduleExports(module) : propertyOf(module, name, depth);
  });
}

/** What `import x from` gives of a CommonJS module: all that it exports, unless what `default` means depends on who reads it. */
function moduleExports(module: SourceModule): NodePath | null {
  const found = commonJsExports(module);
  if (!found || found.changed.has("default") || found.members.has("default")) return null;
  return found.whole ?? module.program;
}

/** A property of what a CommonJS module exports, or of the object that a JSON file holds. */
function propertyOf(module: SourceModule, name: string, depth: number): NodePath | null {
  const found = commonJsExports(module);
  if (!found || found.changed.has(name)) return null;
  const own = found.members.get(name);
  if (own) return module.changedElsewhere(name, []) ? null : own;
  return found.whole && memberOf(found.whole, name, depth + 1);
}

/** What `require` gives where a module exports one value: `module.exports = "..."`. */
export function requiredValue(path: NodePath): NodePath | null {
  const module = requiredModule(path);
  const found = module && commonJsExports(module);
  return found && found.changed.size === 0 ? found.whole : null;
}

function findExport(module: SourceModule, name: string, depth: number): NodePath | null {
  const stars: string[] = [];
  for (const statement of module.program.get("body")) {
    if (statement.is("ExportDefaultDeclaration") && name === "default") {
      const value = statement.get("declaration");
      return isReference(value) ? resolveReference(value, depth + 1) : value;
    }
    if (statement.is("ExportAllDeclaration")) stars.push(statement.node.source.value);
    if (!statement.is("ExportNamedDeclaration")) continue;
    const target = namedExport(statement, name, depth);
    if (target) return target;
  }
  // Also where its value is not known.
  if (exportsItself(module, name)) return null;
  const targets = stars.flatMap((specifier) => {
    const next = module.imported(specifier);
    return next && givesName(next, name) ? [exportedTarget(next, name, depth + 1)] : [];
  });
  // Two stars that give one name different values give it none; of a value that is not known nobody can say that it is the same.
  return new Set(targets).size === 1 ? (targets[0] ?? null) : null;
}

/** Whether a module exports a name, by itself or with a star, whatever its value is. */
function givesName(module: SourceModule, name: string, seen = new Set<SourceModule>()): boolean {
  if (seen.has(module)) return false;
  seen.add(module);
  if (!isEsModule(module)) return exportedTarget(module, name) !== null;
  const isPassedOn = (statement: NodePath): boolean => {
    const next = statement.is("ExportAllDeclaration") ? module.imported(statement.node.source.value) : null;
    return next !== null && givesName(next, name, seen);
  };
  return exportsItself(module, name) || module.program.get("body").some(isPassedOn);
}

/** Whether a module names an export itself: that comes before what a star of it gives. */
export const exportsItself = (module: SourceModule, name: string): boolean =>
  module.program
    .get("body")
    .some((statement) => statement.is("ExportNamedDeclaration") && namesExport(statement, name));

function namesExport(statement: NodePath<ExportNamedDeclaration>, name: string): boolean {
  const { declaration, specifiers } = statement.node;
  const declared = declaration && statement.file.program.scope.getOwnBinding(name);
  // Scopes do not hold every enum and namespace.
  const isNamed =
    declaration?.type === "TSEnumDeclaration" || declaration?.type === "TSModuleDeclaration"
      ? declaration.id.type === "Identifier" && declaration.id.name === name
      : declared?.path.isDescendant(statement) === true;
  return isNamed || specifiers.some((each) => importedName(each.exported) === name);
}

function namedExport(
  statement: NodePath<ExportNamedDeclaration>,
  name: string,
  depth: number,
): NodePath | null {
  const { declaration, specifiers, source } = statement.node;
  const { file } = statement;
  if (declaration) {
    const binding = file.program.scope.getOwnBinding(name);
    if (declaration.type === "TSEnumDeclaration")
      return declaration.id.name === name ? file.tree.pathOf(declaration) : null;
    if (declaration.type === "TSModuleDeclaration")
      return isNamed(declaration, name) ? namespaceOf(file, name) : null;
    return binding?.path.isDescendant(statement) ? resolveBinding(binding, depth + 1) : null;
  }
  for (const specifier of specifiers) {
    if (specifier.type === "ExportDefaultSpecifier" || importedName(specifier.exported) !== name) continue;
    // `export * as all from`: the module as a whole.
    if (specifier.type === "ExportNamespaceSpecifier")
      return (source && file.imported(source.value)?.program) ?? null;
    if (source) {
      const next = file.imported(source.value);
      return next && exportedTarget(next, specifier.local.name, depth + 1);
    }
    const binding = file.program.scope.getBinding(specifier.local.name);
    if (binding) return resolveBinding(binding, depth + 1);
    const enumeration = file.enums.get(specifier.local.name);
    return enumeration ? file.tree.pathOf(enumeration) : namespaceOf(file, specifier.local.name);
  }
  return null;
}

const isNamed = ({ id }: TSModuleDeclaration, name: string): boolean =>
  id.type === "Identifier" && id.name === name;

/** The enum of the file that a name means, where no other declaration hides it. */
function enumNamed(name: string, at: NodePath): NodePath<TSEnumDeclaration> | null {
  const binding = at.scope.getBinding(name);
  const local = at.file.enums.get(name);
  return local && (!binding || binding.path.is("TSEnumDeclaration")) ? at.file.tree.pathOf(local) : null;
}

function enumMember(declaration: NodePath<TSEnumDeclaration>, name: string): NodePath | null {
  const member = declaration.get("members").find(({ node }) => importedName(node.id) === name);
  return member && !isEnumChangeable(declaration, name) ? member : null;
}
