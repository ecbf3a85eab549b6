import {
  importedName,
  initOf,
  isMember,
  keyName,
  type NodePath,
  staticName,
  unwrapped,
} from "../../tree/index.ts";
import { requiredSpecifier } from "../common-js.ts";

/** Packages that a page has as globals. */
const GLOBALS = /^(?:React|Vue|mobx)$/;

/**
 * What a library calls a function: its name there, `input.required` for a member; null for one of the project. A name that nothing
 * declares is one that a framework imports by itself.
 */
export function libraryName(callee: NodePath): string | null {
  const path = unwrapped(callee);
  if (isMember(path)) {
    const name = staticName(path);
    if (isWholePackage(path.get("object"))) return name;
    const holder = libraryName(path.get("object"));
    return holder !== null && name !== null && path.get("object").is("Identifier")
      ? `${holder}.${name}`
      : null;
  }
  if (!path.is("Identifier")) return null;
  const binding = path.binding;
  if (!binding) return path.node.name;
  if (binding.path.is("VariableDeclarator")) return nameTakenOut(path);
  if (binding.kind !== "module") return null;
  return binding.path.is("ImportSpecifier") ? importedName(binding.path.node.imported) : null;
}

/** `const { watchEffect } = require("vue")`, `const { watchEffect } = Vue`. */
function nameTakenOut(name: NodePath): string | null {
  const { binding } = name;
  const declarator = binding?.path;
  if (!binding?.constant || !declarator?.is("VariableDeclarator")) return null;
  const property = declarator.file.tree.pathOf(binding.identifier).parentPath;
  const init = declarator.get("init");
  const isOfPackage = init && property?.parentPath === declarator.get("id") && isPackage(init);
  return isOfPackage && property?.is("ObjectProperty") ? keyName(property) : null;
}

const isPackage = (value: NodePath): boolean => isLoaded(value) || isWholePackage(value);

function isLoaded(value: NodePath): boolean {
  const specifier = requiredSpecifier(unwrapped(value));
  return specifier !== null && !specifier.startsWith(".");
}

/** `React` of `import React from "react"`, `import * as React from "react"` and `require("react")`, or of a page that has it as a global. */
function isWholePackage(path: NodePath): boolean {
  if (!path.is("Identifier")) return false;
  const binding = path.binding;
  if (!binding) return GLOBALS.test(path.node.name);
  const init = initOf(binding);
  if (init) return binding.constant && isLoaded(init);
  const declaration = binding.path.parentPath;
  return (
    !binding.path.is("ImportSpecifier") &&
    declaration?.is("ImportDeclaration") === true &&
    !declaration.node.source.value.startsWith(".")
  );
}
