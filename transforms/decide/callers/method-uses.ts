import {
  type Binding,
  declaredBinding,
  declaredName,
  isMember,
  keyName,
  type NodePath,
  type SourceModule,
  staticName,
  valueReferences,
} from "../../../src/code/tree/index.ts";
import { resolveReference } from "../../../src/code/values/resolve-reference.ts";
import type { DecideFacts } from "../../model.ts";
import { memberOf } from "./function-uses.ts";

/** How far what is made of a class, or by a function, is followed from name to name. */
const MAX_NAMES = 20;

/**
 * Where a method may be called. Which objects have it is not followed: in every file that names its class, the function that makes its
 * object, or a variable that holds something made of them, each read of its name counts.
 */
export function methodUses(fn: NodePath, facts: DecideFacts): NodePath[] {
  const { name, files } = filesWithMethod(fn, facts);
  return files.flatMap(({ tree }) => [
    ...["MemberExpression" as const, "OptionalMemberExpression" as const].flatMap((type) =>
      tree
        .of(type)
        .map((node) => tree.pathOf(node))
        .filter((path) => isMember(path) && staticName(path) === name && !path.isDescendant(fn)),
    ),
    ...tree.of("ObjectPattern").flatMap((node) => takenOut(tree.pathOf(node), name)),
  ]);
}

/** The scripts that may have what a method is called on, and its name. */
export function filesWithMethod(fn: NodePath, facts: DecideFacts): { name: string; files: SourceModule[] } {
  const member = memberOf(fn);
  const isNamed =
    member !== null && (member.node.type !== "ClassMethod" || member.node.kind !== "constructor");
  const name = isNamed ? declaredName(member) : null;
  const owner = name === null || !isNamed ? null : declaredAround(member);
  if (owner === null || name === null) return { name: "", files: [] };
  const files = new Map([
    [fn.file.path, fn.file],
    ...classesAbove(member).map(({ file }) => [file.path, file] as const),
  ]);
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
  return { name, files: [...files.values()] };
}

/** The classes that the one of a member extends: their code may call it by its name. */
function classesAbove(member: NodePath | null): NodePath[] {
  const above: NodePath[] = [];
  let at: NodePath | null = member?.findParent((each) => each.is("Class")) ?? null;
  while (at?.is("Class") && above.length < MAX_NAMES) {
    const base = at.get("superClass");
    at = base && resolveReference(base);
    if (at) above.push(at);
  }
  return above;
}

/** The nearest variable, function or class with a name that something stands in. */
function declaredAround(inner: NodePath): Binding | null {
  for (let path: NodePath | null = inner; path; path = path.parentPath) {
    const binding = declaredBinding(path);
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
    return valueReferences(binding);
  });
}
