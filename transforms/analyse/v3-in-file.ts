import type { Binding, NodePath } from "@babel/traverse";
import type { ObjectProperty } from "@babel/types";
import { V3_PACKAGE } from "../../src/sdk/v3.ts";
import { type FoldContext, keyName, propertyValue } from "../../src/source/fold.ts";
import { type SourceModule, valueReferences } from "../../src/source/source-module.ts";
import { dressed, unwrapped } from "../../src/source/unwrap.ts";
import { classifyClientId } from "./client-id.ts";

/** A client that the code already creates. */
export interface ExistingClient {
  /** The name that holds it. */
  name: string;
  key: string;
  /** True when `on_logout` is given to the constructor. */
  hasLogout: boolean;
  /** Name under which the module exports it, or null. */
  exported: string | null;
  /** A constant, an accessor that constructs on first use, or one that constructs once per id. */
  creation: "eager" | "lazy" | "keyed";
  declaration: NodePath;
}

export interface V3InFile {
  /** Local name of the class, when the file imports it. */
  className: string | null;
  clients: ExistingClient[];
}

/** What the unit already has of v3: the import of the class, and clients created once at module level. */
export function findV3(module: SourceModule, context: FoldContext): V3InFile {
  const found: V3InFile = { className: null, clients: [] };
  if (!module.text.includes(V3_PACKAGE)) return found;
  for (const binding of Object.values(module.program.scope.bindings)) {
    if (!isClass(binding)) continue;
    found.className ??= binding.identifier.name;
    for (const reference of valueReferences(binding)) {
      const client = clientOf(reference, context);
      if (client) found.clients.push(client);
    }
  }
  return found;
}

function isClass(binding: Binding): boolean {
  const { path } = binding;
  const declaration = path.parentPath;
  if (declaration?.isImportDeclaration()) {
    if (declaration.node.source.value !== V3_PACKAGE || declaration.node.importKind === "type") return false;
    return (
      path.isImportDefaultSpecifier() ||
      (path.isImportSpecifier() && (path.node.imported as { name?: string }).name === "default")
    );
  }
  if (!path.isVariableDeclarator()) return false;
  const init = path.get("init") as NodePath;
  if (!init.isMemberExpression()) return false;
  const load = init.get("object");
  const argument = load.isCallExpression() ? load.node.arguments[0] : undefined;
  return (
    load.isCallExpression() &&
    load.get("callee").isIdentifier({ name: "require" }) &&
    argument?.type === "StringLiteral" &&
    argument.value === V3_PACKAGE
  );
}

function clientOf(reference: NodePath, context: FoldContext): ExistingClient | null {
  const creation = reference.parentPath;
  if (!creation?.isNewExpression() || reference.key !== "callee") return null;
  const accessor = accessorClient(creation, context);
  if (accessor) return accessor;
  const declarator = dressed(creation).parentPath;
  if (!declarator?.isVariableDeclarator() || !declarator.get("id").isIdentifier()) return null;
  const declaration = declarator.parentPath;
  if (!declaration?.isVariableDeclaration({ kind: "const" })) return null;
  const exported = declaration.parentPath?.isExportNamedDeclaration() === true;
  if (!exported && !declaration.parentPath?.isProgram()) return null;
  const argument = (creation.get("arguments") as NodePath[])[0];
  const options = argument && unwrapped(argument);
  if (!options?.isObjectExpression()) return null;
  const id = propertyValue(options, "clientId");
  if (!id) return null;
  const { name } = declarator.node.id as { name: string };
  return {
    name,
    key: classifyClientId(id, context).key,
    // A spread may bring one along.
    hasLogout: options
      .get("properties")
      .some((each) => each.isSpreadElement() || keyName(each as NodePath<ObjectProperty>) === "on_logout"),
    exported: exported ? name : null,
    creation: "eager",
    declaration,
  };
}

/** `export function getRupt() { if (!client) client = new Rupt({ ... }); return client; }`, with or without a key. */
function accessorClient(creation: NodePath, context: FoldContext): ExistingClient | null {
  const assignment = dressed(creation).parentPath;
  const fn = creation.getFunctionParent();
  if (!assignment?.isAssignmentExpression() || !fn?.isFunctionDeclaration() || !fn.node.id) return null;
  const statement = fn.parentPath;
  const exported = statement?.isExportNamedDeclaration() === true;
  if (!exported && !statement?.isProgram()) return null;
  const [argument] = creation.isNewExpression() ? (creation.get("arguments") as NodePath[]) : [];
  const options = argument && unwrapped(argument);
  const id = options?.isObjectExpression() ? propertyValue(options, "clientId") : null;
  if (!id || !options?.isObjectExpression()) return null;
  const parameter = fn.node.params[0];
  const keyed = id.isIdentifier() && parameter?.type === "Identifier" && parameter.name === id.node.name;
  const { name } = fn.node.id;
  return {
    name,
    key: keyed ? "keyed" : classifyClientId(id, context).key,
    hasLogout: options.node.properties.length > 1,
    exported: exported ? name : null,
    creation: keyed ? "keyed" : "lazy",
    declaration: fn,
  };
}
