import { onlyV2 } from "../../../transforms/find/sdk/v2-shape.ts";
import { type Binding, importedName, type NodePath, staticName } from "../../code/tree/index.ts";
import type { Importers } from "./importers.ts";

/** Who reads an exported options object: only calls of attach in other files leave it ours to edit. */
export function importedOptions(importers: Importers) {
  return (binding: Binding) => {
    const { name } = binding.identifier;
    const seen = importers.references(binding.path.file.path, name);
    if (!seen.complete) return null;
    return seen.found.map(({ path }) => ({
      reference: path,
      isAttachOptions: isAttachArgument(path),
    }));
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
