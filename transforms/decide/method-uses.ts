import {
  type Binding,
  isMember,
  keyName,
  type NodePath,
  staticName,
  valueReferences,
} from "../../src/code/tree/index.ts";
import type { DecideFacts } from "../model.ts";

/** How far what is made of a class, or by a function, is followed from name to name. */
const MAX_NAMES = 20;

/**
 * Where a method may be called. Which objects have it is not followed: in every file that names its class, the function that makes its
 * object, or a variable that holds something made of them, each read of its name counts.
 */
export function methodUses(fn: NodePath, facts: DecideFacts): NodePath[] {
  const member = memberOf(fn);
  const owner = member === null ? null : declaredAround(member);
  const name = member === null ? null : nameOf(member);
  if (owner === null || name === null) return [];
  const files = new Map([[fn.file.path, fn.file]]);
  const followed = new Set<Binding>();
  const follow = (binding: Binding): void => {
    if (followed.size >= MAX_NAMES || followed.has(binding)) return;
    followed.add(binding);
    for (const use of [...valueReferences(binding), ...facts.callsOf(binding.path.file.path, binding)]) {
      files.set(use.file.path, use.file);
      const holder = declaredAround(use);
      if (holder) follow(holder);
    }
  };
  follow(owner);
  return [...files.values()].flatMap(({ tree }) => [
    ...["MemberExpression" as const, "OptionalMemberExpression" as const].flatMap((type) =>
      tree
        .of(type)
        .map((node) => tree.pathOf(node))
        .filter((path) => isMember(path) && staticName(path) === name && !path.isDescendant(fn)),
    ),
    ...tree.of("ObjectPattern").flatMap((node) => takenOut(tree.pathOf(node), name)),
  ]);
}

/** The member of a class or an object that a function is the value of. */
function memberOf(fn: NodePath): NodePath | null {
  const member = fn.is("ObjectMethod") || fn.is("ClassMethod") ? fn : fn.parentPath;
  if (member?.is("ClassMethod")) return member.node.kind === "constructor" ? null : member;
  return member?.is("ObjectMethod") || member?.is("ObjectProperty") || member?.is("ClassProperty")
    ? member
    : null;
}

function nameOf(member: NodePath): string | null {
  if (member.is("ObjectMethod") || member.is("ObjectProperty")) return keyName(member);
  const { node } = member;
  if (node.type !== "ClassMethod" && node.type !== "ClassProperty") return null;
  return !node.computed && node.key.type === "Identifier" ? node.key.name : null;
}

/** The nearest variable, function or class with a name that something stands in. */
function declaredAround(inner: NodePath): Binding | null {
  for (let path: NodePath | null = inner; path; path = path.parentPath) {
    const id =
      path.is("VariableDeclarator") || path.is("FunctionDeclaration") || path.is("ClassDeclaration")
        ? path.node.id
        : null;
    const binding = id?.type === "Identifier" ? (path.parentPath ?? path).scope.getBinding(id.name) : null;
    if (binding) return binding;
  }
  return null;
}

/** Where a name is used that `const { enter } = session` takes out. */
function takenOut(pattern: NodePath, name: string): NodePath[] {
  if (!pattern.is("ObjectPattern")) return [];
  return pattern.get("properties").flatMap((property) => {
    const value = property.is("ObjectProperty") && keyName(property) === name ? property.node.value : null;
    const binding = value?.type === "Identifier" ? pattern.scope.getBinding(value.name) : null;
    return binding ? valueReferences(binding) : [];
  });
}
