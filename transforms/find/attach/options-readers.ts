import {
  type Binding,
  importedName,
  isMember,
  type NodePath,
  outermostWrapper,
  typeQueries,
  valueReferences,
} from "../../../src/code/tree/index.ts";
import { isWritten } from "../../../src/code/values/changes.ts";

export interface OptionsReader {
  /** Whether a reference is itself the argument of an attach call, or a spread in one. */
  isAttachOptions(reference: NodePath): boolean;
  /** The same of a call that stays on v2, which only reads them. */
  isHeldOptions?(reference: NodePath): boolean;
  /** Where the markup of a component file reads a binding; empty where that cannot be followed, null where it does not. */
  inMarkup(binding: Binding): readonly NodePath[] | null;
  /** References to an exported constant from other files; null when they cannot all be seen. */
  importers?(binding: Binding): OptionsImporter[] | null;
}

/** A reader in another file: a call of attach that this run works on, one that it leaves as it is, or other code. */
export interface OptionsImporter {
  reference: NodePath;
  reads: "attach" | "kept-attach" | "other";
}

/** Who else reads a constant options object. */
export function readersOf(binding: Binding, walk: OptionsReader): "exclusive" | "shared" | "escapes" {
  let use: "exclusive" | "shared" = "exclusive";
  const references = valueReferences(binding);
  // Importers are looked up by the constant's own name.
  if (references.some((each) => isExportedAs(each, binding.identifier.name) === "another")) use = "shared";
  // A type that asks what it is has the names of v2 in it.
  if (walk.inMarkup(binding) !== null || typeQueries(binding).length > 0) use = "shared";
  for (const reference of references) {
    if (isExport(reference)) continue;
    const outcome = walk.isHeldOptions?.(outermostWrapper(reference))
      ? "shared"
      : readerKind(reference, walk.isAttachOptions);
    if (outcome === "escapes") return "escapes";
    if (outcome === "shared") use = "shared";
  }
  if (!isExportedDeclaration(binding) && !references.some(isExport)) return use;
  const importers = walk.importers?.(binding) ?? null;
  if (!importers) return "shared";
  for (const { reference, reads } of importers) {
    if (isWritten(reference)) return "escapes";
    const outcome = reads === "other" ? readerKind(reference, () => false) : "exclusive";
    if (outcome === "escapes") return "escapes";
    if (outcome === "shared" || reads === "kept-attach") use = "shared";
  }
  return use;
}

function readerKind(
  reference: NodePath,
  isAttachOptions: (path: NodePath) => boolean,
): "exclusive" | "shared" | "escapes" {
  const path = outermostWrapper(reference);
  if (isAttachOptions(path)) return "exclusive";
  const parent = path.parentPath;
  if (!parent) return "escapes";
  if (isMember(parent) && path.key === "object") return "shared";
  if (parent.is("VariableDeclarator") && parent.get("id").is("ObjectPattern")) return "shared";
  if (parent.is("SpreadElement") || parent.is("BinaryExpression")) return "shared";
  if (parent.is("ExpressionStatement") || parent.is("UnaryExpression") || parent.is("TemplateLiteral"))
    return "shared";
  // Read as an argument: the callee could change it, but logging and serialising do not.
  if (parent.is("CallExpression") && path.listKey === "arguments" && isReadOnlyCall(parent.get("callee")))
    return "shared";
  return "escapes";
}

function isReadOnlyCall(callee: NodePath): boolean {
  if (!callee.is("MemberExpression")) return false;
  const object = callee.get("object");
  if (!object.is("Identifier")) return false;
  const { name } = object.node;
  if (callee.scope.hasBinding(name)) return false;
  if (name === "console" || name === "JSON") return true;
  const { property } = callee.node;
  return (
    name === "Object" &&
    property.type === "Identifier" &&
    ["keys", "values", "entries", "freeze"].includes(property.name)
  );
}

/** A reference that only exports: the specifier's, or the declaration itself, which Babel counts as one. */
function isExport(reference: NodePath): boolean {
  if (reference.is("ExportNamedDeclaration") || reference.is("ExportDefaultDeclaration")) return true;
  const parent = reference.parentPath;
  return (
    parent !== null &&
    (parent.is("ExportSpecifier") ||
      parent.is("ExportDefaultDeclaration") ||
      parent.is("ExportNamedDeclaration"))
  );
}

function isExportedAs(reference: NodePath, name: string): "itself" | "another" | null {
  if (!isExport(reference)) return null;
  const parent = reference.parentPath;
  if (parent?.is("ExportSpecifier"))
    return importedName(parent.node.exported) === name ? "itself" : "another";
  return parent?.is("ExportDefaultDeclaration") || reference.is("ExportDefaultDeclaration")
    ? "another"
    : "itself";
}

function isExportedDeclaration(binding: Binding): boolean {
  return binding.path.parentPath?.parentPath?.is("ExportNamedDeclaration") ?? false;
}
