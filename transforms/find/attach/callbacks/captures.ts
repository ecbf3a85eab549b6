import type { Node } from "@babel/types";
import { calleeOf, type NodePath, standsIn } from "../../../../src/code/tree/index.ts";
import { isTypedByPlace } from "./typed-places.ts";

/**
 * Whether code reads something that only exists where it stands: names and types local to a function or a namespace, `this`,
 * `arguments`, `super`, `new.target`, private names, `await` or `yield` of the function around it, whatever `eval` may read, and
 * what TypeScript allows only there.
 * Such code cannot move to module level.
 */
export function capturesLocal(code: NodePath): boolean {
  // Merged declarations of a namespace see each other's exports: what a name means there is not followed.
  if (code.findParent((path) => path.is("TSModuleBlock"))) return true;
  const typeNames = namesOfLocalTypes(code);
  let captures = false;
  const visit = (path: NodePath) => {
    if (path.is("Identifier") && !isPropertyName(path))
      captures ||= typeNames.has(path.node.name) || isLocalName(path, path.node.name, code);
    else if (path.is("JSXIdentifier") && path.isReferencedIdentifier())
      captures ||= isLocalName(path, path.node.name, code);
    else if (path.is("ThisExpression") || path.is("TSThisType")) captures ||= !ownFunction(path, code);
    else if (path.is("Super")) captures = true;
    else if (path.is("PrivateName")) captures ||= !classWithin(path, code);
    else if (path.is("MetaProperty")) captures ||= path.node.meta.name === "new";
    else if (path.is("AwaitExpression") || path.is("YieldExpression"))
      captures ||= !functionWithin(path, code);
    if (path.is("Identifier", { name: "arguments" })) captures ||= !ownFunction(path, code);
    if (calleeOf(path)?.is("Identifier", { name: "eval" })) captures = true;
  };
  visit(code);
  code.walk(visit);
  return captures || isTypedByPlace(code);
}

/** Whether a name is declared around the code, below the module. */
function isLocalName(path: NodePath, name: string, code: NodePath): boolean {
  const binding = path.scope.getBinding(name);
  if (!binding || binding.scope.path.type === "Program") return false;
  return !(binding.path === code || binding.path.isDescendant(code) || binding.scope.path === code);
}

/** Names in code that name no variable: members, keys, labels. Any other name may, on whichever side of an assignment. */
function isPropertyName(path: NodePath): boolean {
  const { parent, key } = path;
  if (!parent) return false;
  if ("computed" in parent && parent.computed === true) return false;
  if (/^(?:Optional)?MemberExpression$/.test(parent.type)) return key === "property";
  if (/^(?:Object|Class)(?:Property|Method|AccessorProperty)$/.test(parent.type)) return key === "key";
  return /^(?:LabeledStatement|BreakStatement|ContinueStatement|MetaProperty)$/.test(parent.type);
}

const LOCAL_TYPES = [
  "TSEnumDeclaration",
  "TSModuleDeclaration",
  "TSTypeAliasDeclaration",
  "TSInterfaceDeclaration",
  "TypeAlias",
  "InterfaceDeclaration",
] as const;

/** Types, enums and type parameters that are declared below the module and around the code, none of which are bindings. */
function namesOfLocalTypes(code: NodePath): ReadonlySet<string> {
  const { tree } = code.file;
  const names = new Set<string>();
  const add = (node: Node, name: string) => {
    const path = tree.pathOf(node);
    const holder = path.parentPath?.is("ExportNamedDeclaration")
      ? path.parentPath.parentPath
      : path.parentPath;
    if (!holder?.is("Program") && !path.isDescendant(code)) names.add(name);
  };
  for (const type of LOCAL_TYPES)
    for (const node of tree.of(type)) if (node.id.type === "Identifier") add(node, node.id.name);
  for (const node of [...tree.of("TSTypeParameter"), ...tree.of("TypeParameter")]) {
    const { name } = node as { name: string | { name: string } };
    add(node, typeof name === "string" ? name : name.name);
  }
  return names;
}

/** The nearest function with a `this` of its own, when it lies inside the code. */
function ownFunction(path: NodePath, code: NodePath): boolean {
  const owner = path.findParent(
    (parent) =>
      (parent.is("Function") && !parent.is("ArrowFunctionExpression")) ||
      parent.is("ClassProperty") ||
      parent.is("StaticBlock"),
  );
  // A method's or function expression's own `this` would be the options object, or nothing: it stays with its call.
  return owner?.isDescendant(code) === true;
}

function classWithin(path: NodePath, code: NodePath): boolean {
  return path.findParent((parent) => parent.is("Class"))?.isDescendant(code) === true;
}

function functionWithin(path: NodePath, code: NodePath): boolean {
  const fn = path.getFunctionParent();
  return fn !== null && standsIn(fn, code);
}
