import type { OptionsImporter } from "../../../transforms/find/attach/options-readers.ts";
import { onlyV2 } from "../../../transforms/find/sdk/v2-shape.ts";
import { type Binding, importedName, type NodePath, staticName } from "../../code/tree/index.ts";
import type { Importers } from "./importers.ts";

/** Who reads an exported options object: only calls of attach in other files of the run leave it ours to edit. */
export function importedOptions(importers: Importers, isScanned: (path: string) => boolean) {
  return (binding: Binding): OptionsImporter[] | null => {
    const { path: own } = binding.path.file;
    const seen = importers.references(own, binding.identifier.name);
    if (!seen.complete) return null;
    return seen.found.map(({ path }) => {
      const isOurs = isScanned(own) && isScanned(path.file.path);
      const reads = isAttachArgument(path) ? (isOurs ? "attach" : "kept-attach") : "other";
      return { reference: path, reads };
    });
  };
}

/** A light look at another file: the object is the argument of `<something from rupt>.attach(...)`, or spread in it. */
function isAttachArgument(reference: NodePath): boolean {
  let path = reference;
  while (
    path.parentPath?.is("SpreadElement") ||
    path.parentPath?.is("ObjectExpression") ||
    path.parentPath?.is("TSAsExpression")
  )
    path = path.parentPath;
  const call = path.parentPath;
  if (!call?.is("CallExpression") || path.listKey !== "arguments") return false;
  const callee = call.get("callee");
  const root = callee.is("MemberExpression") ? callee.get("object") : callee;
  const binding = root.binding;
  const declaration = binding?.path.parentPath;
  const name = root !== callee ? staticName(callee) : binding && importedAs(binding.path);
  // `detach` and all others stay on v2, and need the object as it is.
  if (name !== "attach") return false;
  return declaration?.is("ImportDeclaration") === true && onlyV2(declaration.node.source.value) !== null;
}

const importedAs = (specifier: NodePath): string | null =>
  specifier.is("ImportSpecifier") ? importedName(specifier.node.imported) : null;
