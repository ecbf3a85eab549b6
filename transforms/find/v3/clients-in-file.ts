import type { CallExpression, ObjectExpression, ObjectProperty } from "@babel/types";
import {
  type Binding,
  importedName,
  keyName,
  type NodePath,
  outermostWrapper,
  type SourceModule,
  unwrapped,
  valueReferences,
} from "../../../src/code/tree/index.ts";
import { commonJsNames } from "../../../src/code/values/common-js.ts";
import { propertyValue, resolveReference } from "../../../src/code/values/resolve-reference.ts";
import { V3_PACKAGE } from "../../../src/sdk/v3.ts";
import { classifyClientId } from "../attach/ids/client-id.ts";
import { accessorAround, accessorStatements } from "./accessors.ts";
import { classUses, isClass } from "./class-uses.ts";

/** A client that the code already creates. */
export interface ExistingClient {
  /** The name that holds it; null where the file has no name for it. */
  name: string | null;
  key: string;
  /** The id as it is named everywhere. */
  id: string;
  /** True when `on_logout` is given to the constructor. */
  hasLogout: boolean;
  /** Name under which the module exports it, or null. */
  exported: string | null;
  /** A constant, an accessor that constructs on first use, or one that constructs once per id. */
  creation: "eager" | "lazy" | "keyed";
  declaration: NodePath;
  /** The statements that make it, where they can stand in another module: nothing else of the file is in them. Else null. */
  statements: readonly NodePath[] | null;
  /** The constructor's callback, as it can stand in another module. */
  logout: MovedLogout | null;
  /** The id where it is given. */
  idPath: NodePath;
}

/** A callback that moves with its client: the property as it is written, and what it imports. */
export interface MovedLogout {
  text: string;
  imports: { imported: string; local: string; specifier: string; from: string }[];
}

export interface V3InFile {
  /** Local name of the class, when the file imports it. */
  className: string | null;
  /** Whether the file loads the class with `require`, as CommonJS does. */
  required: boolean;
  clients: ExistingClient[];
  /** References to the class that may make a client in another way. */
  others: NodePath[];
  /** The names by which the file passes the class on. */
  passesOn: string[];
}

/** What the unit already has of v3: the import of the class, and the clients that it makes. */
export function findV3(module: SourceModule): V3InFile {
  const found: V3InFile = { className: null, required: false, clients: [], others: [], passesOn: [] };
  if (!module.text.includes(V3_PACKAGE)) return found;
  for (const binding of Object.values(module.program.scope.bindings)) {
    if (!isClass(binding)) continue;
    found.className ??= binding.identifier.name;
    if (binding.path.is("VariableDeclarator")) found.required = true;
  }
  const { uses, passedOn } = classUses(module);
  found.passesOn.push(...passedOn);
  for (const use of uses) {
    const client = clientOf(use);
    if (!client) found.others.push(use);
    // What is loaded late stays where it is.
    else found.clients.push(use.binding && isClass(use.binding) ? client : { ...client, statements: null });
  }
  return found;
}

/** The client that a reference to the class makes, whatever file the class comes from. */
export function clientOf(reference: NodePath): ExistingClient | null {
  const creation = reference.parentPath;
  if (!creation?.is("NewExpression") || reference.key !== "callee") return null;
  const [argument] = creation.get("arguments");
  const given = argument && unwrapped(argument);
  const options = given && (resolveReference(given) ?? given);
  if (!options?.is("ObjectExpression")) return null;
  const id = propertyValue(options, "clientId");
  if (!id) return null;
  return (
    accessorClient(creation, options, id) ??
    declaredClient(creation, options, id) ??
    namelessClient(creation, options, id)
  );
}

/** `const rupt = new Rupt({ ... })` at module level. */
function declaredClient(
  creation: NodePath,
  options: NodePath<ObjectExpression>,
  id: NodePath,
): ExistingClient | null {
  const declarator = outermostWrapper(creation).parentPath;
  if (!declarator?.is("VariableDeclarator") || !declarator.get("id").is("Identifier")) return null;
  const declaration = declarator.parentPath;
  const { name } = declarator.node.id as { name: string };
  const binding = declarator.scope.getBinding(name);
  if (!declaration?.is("VariableDeclaration") || !binding?.constant) return null;
  const isMarked = declaration.parentPath?.is("ExportNamedDeclaration") === true;
  if (!isMarked && !declaration.parentPath?.is("Program")) return null;
  const exported = isMarked ? name : exportedAs(binding);
  const logout = movableLogout(options, id);
  return {
    name,
    ...identityOf(id),
    hasLogout: mayHaveLogout(options),
    exported,
    creation: "eager",
    declaration,
    statements:
      exported === null &&
      options.isDescendant(creation) &&
      (options.node.properties.length === 1 || logout) &&
      declaration.node.declarations.length === 1
        ? [declaration]
        : null,
    logout,
  };
}

/** The name by which other files get a client that its declaration does not export: `export { client as rupt }`, `module.exports = { rupt }`. */
function exportedAs(binding: Binding | undefined): string | null {
  for (const reference of valueReferences(binding)) {
    const { parentPath } = reference;
    if (parentPath?.is("ExportDefaultDeclaration")) return "default";
    const name = parentPath?.is("ExportSpecifier")
      ? importedName(parentPath.node.exported)
      : commonJsNames(reference).find((each) => each !== "default");
    if (name !== undefined) return name;
  }
  return null;
}

/** A spread may bring one along. */
const mayHaveLogout = (options: NodePath<ObjectExpression>): boolean =>
  options
    .get("properties")
    .some((each) => each.is("SpreadElement") || keyName(each as NodePath<ObjectProperty>) === "on_logout");

function identityOf(id: NodePath): Pick<ExistingClient, "key" | "id" | "idPath"> {
  const { key, source } = classifyClientId(id);
  return { key, id: source, idPath: id };
}

/** `export default new Rupt({ ... })`, and one that is made in a function, a class or an object, where no other code can have it. */
function namelessClient(
  creation: NodePath,
  options: NodePath<ObjectExpression>,
  id: NodePath,
): ExistingClient {
  const holder = outermostWrapper(creation).parentPath;
  return {
    name: null,
    ...identityOf(id),
    hasLogout: mayHaveLogout(options),
    exported: holder?.is("ExportDefaultDeclaration") ? "default" : null,
    creation: "eager",
    declaration: creation,
    statements: null,
    logout: null,
  };
}

/** The `on_logout` beside the id, where all that it reads is its own, global, or imported. */
function movableLogout(options: NodePath<ObjectExpression>, id: NodePath): MovedLogout | null {
  const others = options.get("properties").filter((each) => !id.isDescendant(each));
  const [property] = others;
  if (!property || others.length > 1) return null;
  if (!property.is("ObjectProperty") && !property.is("ObjectMethod")) return null;
  if (keyName(property) !== "on_logout" || property.node.computed) return null;
  const moved: MovedLogout = { text: property.text, imports: [] };
  let movable = true;
  property.walk((path) => {
    if (path.is("ThisExpression") || path.is("MetaProperty") || path.is("ImportExpression")) movable = false;
    if (path.is("CallExpression") && requiresByPath(path)) movable = false;
    if (path.is("TSTypeReference") || path.is("TSTypeQuery")) movable = false;
    if (!path.is("Identifier") || isOnlyName(path)) return;
    const { name } = path.node;
    const binding = path.scope.getBinding(name);
    if (!binding || binding.scope.path.isDescendant(property) || binding.scope.path === property) return;
    const declaration = binding.path.parentPath;
    if (
      !declaration?.is("ImportDeclaration") ||
      TAKEN.test(name) ||
      binding.path.is("ImportNamespaceSpecifier")
    )
      movable = false;
    else
      moved.imports.push({
        imported: binding.path.is("ImportSpecifier") ? importedName(binding.path.node.imported) : "default",
        local: name,
        specifier: declaration.node.source.value,
        from: path.file.path,
      });
  });
  return movable ? moved : null;
}

/** The name of a member or a key, which no scope knows; what is set counts as what is read. */
const isOnlyName = ({ key, parent }: NodePath): boolean =>
  parent !== null &&
  "computed" in parent &&
  parent.computed !== true &&
  (key === "property" || key === "key") &&
  !("shorthand" in parent && parent.shorthand === true);

/** Names that the client module has itself. */
const TAKEN = /^(?:Rupt|clientId|client|clients|rupt\d*|getRupt\w*)$/;

/** `import("./x")`, `require("./x")`: the path counts from the file. */
const requiresByPath = ({ node }: NodePath<CallExpression>): boolean =>
  node.callee.type === "Import" || (node.callee.type === "Identifier" && node.callee.name === "require");

/** The client of a function that makes it at the first call. */
function accessorClient(
  creation: NodePath,
  options: NodePath<ObjectExpression>,
  id: NodePath,
): ExistingClient | null {
  const accessor = accessorAround(creation, id);
  if (!accessor) return null;
  const { fn, name, keyed, isDefault, isMarked } = accessor;
  const exported = isDefault ? "default" : isMarked ? name : exportedAs(fn.scope.parent?.getBinding(name));
  return {
    name,
    ...identityOf(id),
    ...(keyed ? { key: "keyed" } : {}),
    hasLogout: options.node.properties.length > 1,
    exported,
    creation: keyed ? "keyed" : "lazy",
    declaration: fn,
    statements: exported !== null || options.node.properties.length > 1 ? null : accessorStatements(fn, id),
    logout: null,
  };
}
