import {
  type Binding,
  initOf,
  isCall,
  isMember,
  memberRoot,
  type NodePath,
  staticName,
  unwrapped,
} from "../../tree/index.ts";
import { requiredSpecifier } from "../common-js.ts";
import { declaredAs, isBareSpecifier } from "../origin.ts";

const MOST_STEPS = 10;

/**
 * Whether a function, or what it is a member of, comes from a package or the platform: those do not change what they are given, but may give
 * it back.
 */
export function isForeign(callee: NodePath, steps = MOST_STEPS): boolean {
  if (steps === 0) return false;
  const root = memberRoot(callee);
  const required = requiredSpecifier(root);
  if (required !== null) return isPackage(root, required);
  if (root.is("AwaitExpression")) return isForeign(root.get("argument"), steps - 1);
  if (root.is("NewExpression") || isCall(root)) {
    const [first] = root.get("arguments");
    const made = root.get("callee");
    if (made.is("Import")) return first?.is("StringLiteral") === true && isPackage(root, first.node.value);
    // What `handlers.get("save")` gives may be a function of the project.
    if (root === unwrapped(callee) && isCall(root)) return false;
    return !isContainer(root) && !made.is("Identifier", { name: "Function" }) && isForeign(made, steps - 1);
  }
  return root.is("Identifier") && isForeignName(root, isMember(unwrapped(callee)), steps - 1);
}

function isForeignName(name: NodePath, isOwner: boolean, steps: number): boolean {
  const { binding } = name;
  // What the window has may be the app's own.
  if (!binding)
    return !(isOwner && name.is("Identifier") && /^(?:window|self|globalThis)$/.test(name.node.name));
  const imported = binding.path.parentPath;
  if (imported?.is("ImportDeclaration") && isPackage(name, imported.node.source.value)) return true;
  const { path } = declaredAs(binding)?.binding ?? binding;
  // Of a pair of a state and its setter the one gives what the other was given.
  if (!path.is("VariableDeclarator") || path.get("id").is("ArrayPattern")) return false;
  const init = path.get("init");
  return init !== null && isForeign(unwrapped(init), steps);
}

/** Methods that make a list, a map or a set hold what they are given. */
const TAKES_IN = /^(?:set|add|push|unshift|splice)$/;

/** The name of the list or the map that a method puts something into: `parts.set`. */
export function containerOf(callee: NodePath): Binding | undefined {
  const owner =
    isMember(callee) && TAKES_IN.test(staticName(callee) ?? "") ? unwrapped(callee.get("object")) : null;
  const binding = owner?.is("Identifier") ? owner.binding : undefined;
  const init = initOf(binding);
  return init && isContainer(unwrapped(init)) ? binding : undefined;
}

/** `[]`, `new Map()`: gives what it was given. */
const isContainer = (made: NodePath): boolean =>
  made.is("ArrayExpression") ||
  (made.is("NewExpression") &&
    /^(?:Map|WeakMap|Set|WeakSet|WeakRef|Array|Proxy)$/.test(made.get("callee").text));

/** Whether a specifier names a package in the file of a node, and no module of the project. */
export const isPackage = ({ file }: NodePath, specifier: string): boolean =>
  isBareSpecifier(specifier) && file.imported(specifier) === null;
