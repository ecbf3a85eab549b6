import {
  type Binding,
  initOf,
  isMember,
  type NodePath,
  staticName,
  unwrapped,
} from "../../src/code/tree/index.ts";
import { docCastOf } from "../../src/code/values/doc-cast.ts";
import { originOf } from "../../src/code/values/origin.ts";
import { docTypeOf } from "../find/attach/callbacks/doc-types.ts";

/** A name, and the members that are read from it. */
interface Chain {
  root: Binding;
  members: readonly string[];
}

const MOST_STEPS = 10;

/**
 * What tells whether a condition narrows an object that an id is read from; null where TypeScript sees the id without one, as in a
 * literal that has no other type.
 */
export function narrowingOf(id: NodePath): ((condition: NodePath) => boolean) | null {
  const chains = chainsOf(id).filter((chain) => chain.members.length > 0 && isTyped(chain));
  if (chains.length === 0) return null;
  const isOne = (read: Chain): boolean =>
    chains.some(
      ({ root, members }) =>
        read.root === root &&
        read.members.length <= members.length &&
        read.members.slice(0, -1).every((name, index) => name === members[index]),
    );
  return (condition) => readsOf(condition, isOne, 0);
}

/** Whether what is behind a condition, or around the call, only runs as it says: an `if` that goes on does not narrow. */
export function decides(condition: NodePath, call: NodePath): boolean {
  const { parentPath: parent } = condition;
  if (!parent?.is("IfStatement") || call.isDescendant(parent)) return true;
  let leaves = false;
  parent.walk((path) => {
    leaves ||= /^(?:Return|Throw|Continue|Break)Statement$/.test(path.type);
    return !path.is("Function");
  });
  return leaves;
}

/** Whether an expression reads such a chain, also through a constant of its file. */
function readsOf(expression: NodePath, isOne: (read: Chain) => boolean, depth: number): boolean {
  let found = false;
  const visit = (path: NodePath): boolean => {
    const isName = path.is("Identifier") && path.isReferencedIdentifier();
    if (found || !(isName || isMember(path))) return !found;
    found = chainsOf(path).some(isOne);
    const binding = isName ? path.binding : undefined;
    const init = binding?.constant && depth < 2 ? initOf(binding) : null;
    if (init && !unwrapped(init).is("ObjectExpression")) found ||= readsOf(init, isOne, depth + 1);
    return false;
  };
  if (visit(expression)) expression.walk(visit);
  return found;
}

/** The chain that an expression reads, then the one that its root is a part of, and so on: `id`, `tracking.id`. */
function chainsOf(expression: NodePath): Chain[] {
  const chains: Chain[] = [];
  let members: string[] = [];
  let path: NodePath | null = expression;
  while (path && chains.length < MOST_STEPS) {
    path = unwrapped(path);
    for (; isMember(path); path = unwrapped(path.get("object"))) {
      const name = staticName(path);
      if (name === null) return chains;
      members = [name, ...members];
    }
    const root = path.is("Identifier") ? originOf(path)?.binding : undefined;
    if (!root) return chains;
    chains.push({ root, members });
    const own = root.constant ? memberOf(root) : null;
    members = [...(own ?? []), ...members];
    path = own && root.path.is("VariableDeclarator") ? (root.path.get("init") ?? null) : null;
  }
  return chains;
}

/** The members by which a declaration takes a name out of its value; none for the value itself, null where it is not seen. */
function memberOf({ path, identifier }: Binding): string[] | null {
  if (!path.is("VariableDeclarator")) return null;
  const { id } = path.node;
  if (id === identifier) return [];
  if (id.type !== "ObjectPattern") return null;
  for (const each of id.properties)
    if (
      each.type === "ObjectProperty" &&
      each.value === identifier &&
      !each.computed &&
      each.key.type === "Identifier"
    )
      return [each.key.name];
  return null;
}

/** Whether a part of the chain has a type of its own, so that TypeScript may not see what the value has. */
function isTyped({ root, members }: Chain): boolean {
  const { path } = root;
  if (!path.is("VariableDeclarator")) return false;
  if (path.node.id.type === "Identifier" && path.node.id.typeAnnotation) return true;
  if (docTypeOf(path)) return true;
  let value: NodePath | null = path.get("init") ?? null;
  for (const name of members) {
    value = value && asWritten(value);
    if (!value?.is("ObjectExpression")) return true;
    const property: NodePath | undefined = value
      .get("properties")
      .findLast(({ node }) => "key" in node && node.key.type === "Identifier" && node.key.name === name);
    if (!property?.is("ObjectProperty") || docTypeOf(property)) return true;
    value = property.get("value");
  }
  return false;
}

/** A value whose casts do not change what TypeScript sees in it; null where a comment casts it. */
function asWritten(path: NodePath): NodePath | null {
  if (docCastOf(path)?.isWhole) return null;
  if (path.is("TSSatisfiesExpression") || path.is("ParenthesizedExpression"))
    return asWritten(path.get("expression"));
  const isConst = path.is("TSAsExpression") && path.get("typeAnnotation").text === "const";
  return isConst ? asWritten(path.get("expression")) : path;
}
