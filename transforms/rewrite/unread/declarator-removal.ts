import type { VariableDeclarator } from "@babel/types";
import type { Edit } from "../../../src/code/edits/edits.ts";
import { asksForChecks, isTypeScript } from "../../../src/code/file-names.ts";
import {
  argumentsOf,
  type Binding,
  calleeOf,
  declaredName,
  keyName,
  type NodePath,
  unwrapped,
  type Within,
} from "../../../src/code/tree/index.ts";
import { mayRunGetter } from "../../../src/code/values/only-reads.ts";
import { isWithoutEffects, runsGetterOf, takesNext } from "../../../src/code/values/without-effects.ts";

/** What goes with a name that nothing reads any more. */
export interface Removal {
  item: NodePath;
  /** The declaration or pattern that the item is one of; null for a whole statement. */
  list: NodePath | null;
}

/** A variable with its declaration, or its element of a destructuring. */
export function declaratorRemoval(
  binding: Binding,
  declarator: NodePath<VariableDeclarator>,
  { within, isRemovable }: { within: Within; isRemovable: (specifier: string) => boolean },
): Removal | "parameter" | "stays" {
  const declaration = declarator.parentPath;
  const init = declarator.get("init");
  if (!declaration?.is("VariableDeclaration") || declaration.listKey === undefined) return "stays";
  if (/using/.test(declaration.node.kind)) return "stays";
  const required = init && requiredBy(init);
  const isFree = !init || isWithoutEffects(init) || (required !== null && isRemovable(required));
  const id = declarator.get("id");
  if (init && PROPS.test(init.text)) return "parameter";
  const whole: Removal = { item: declarator, list: declaration };
  if (id.is("Identifier")) return isFree ? whole : "stays";
  let item = module(binding);
  for (;;) {
    const pattern: NodePath | null = item.parentPath;
    if (!pattern?.is("ObjectPattern") && !pattern?.is("ArrayPattern")) return "stays";
    if (!isRemovableItem(item) || takesNext(pattern)) return "stays";
    const children = childrenOf(pattern);
    if (children.some((each) => each.is("RestElement"))) return "stays";
    if (!children.every((each) => each === item || within(each.node)))
      return isFilledByLiteral(item, init) ? "stays" : { item, list: pattern };
    if (pattern.node === id.node) return isFree ? whole : "stays";
    item = itemOf(pattern);
  }
}

/**
 * Whether a literal that a pattern takes apart has the property: TypeScript takes the pattern for the type of the literal, and refuses
 * what is not in that.
 */
function isFilledByLiteral(item: NodePath, init: NodePath | null): boolean {
  const name = item.is("ObjectProperty") ? keyName(item) : null;
  const fills = (value: NodePath): boolean => {
    const path = unwrapped(value);
    if (path.is("ConditionalExpression"))
      return fills(path.get("consequent")) || fills(path.get("alternate"));
    return path.is("ObjectExpression") && path.get("properties").some((each) => declaredName(each) === name);
  };
  return (
    name !== null && init !== null && (isTypeScript(item.file) || asksForChecks(item.file)) && fills(init)
  );
}

/** The module of `require("./config")` or `require("./config").urls`. */
function requiredBy(init: NodePath): string | null {
  let path = unwrapped(init);
  while (path.is("MemberExpression")) path = unwrapped(path.get("object"));
  const [first] =
    path.is("CallExpression") && calleeOf(path)?.is("Identifier", { name: "require" })
      ? argumentsOf(path)
      : [];
  return first?.is("StringLiteral") ? first.node.value : null;
}

const module = (binding: Binding): NodePath => itemOf(binding.path.file.tree.pathOf(binding.identifier));

/** What stands in the pattern for a name or an inner pattern: `{ a: name = 1 }`. */
function itemOf(start: NodePath): NodePath {
  let item = start;
  for (;;) {
    const parent = item.parentPath;
    const isPart = parent?.is("AssignmentPattern") || (parent?.is("ObjectProperty") && item.key === "value");
    if (!parent || !isPart) return item;
    item = parent;
  }
}

function isRemovableItem(item: NodePath): boolean {
  if (item.is("ObjectProperty") && item.node.computed && !isWithoutEffects(item.get("key"))) return false;
  const value = item.is("ObjectProperty") ? item.get("value") : item;
  if (takesByGetter(item)) return false;
  return !value.is("AssignmentPattern") || isWithoutEffects(value.get("right"));
}

/** `const { strict } = flags`, where `flags` has, or may have, a getter of that name that does more than compute. */
function takesByGetter(item: NodePath): boolean {
  const declarator = item.parentPath?.parentPath;
  const object = declarator?.is("VariableDeclarator") ? declarator.get("init") : null;
  const name = item.is("ObjectProperty") ? keyName(item) : null;
  return object != null && name !== null && (runsGetterOf(object, name) || mayRunGetter(object, name));
}

/** What declares the props of a component: they are what others pass. */
const PROPS = /^(?:withDefaults\(\s*)?(?:defineProps|\$props)\b/;

export function childrenOf(list: NodePath): NodePath[] {
  if (list.is("Function")) return list.get("params");
  if (list.is("VariableDeclaration")) return list.get("declarations");
  if (list.is("ObjectPattern")) return list.get("properties");
  if (list.is("ArrayPattern")) return list.get("elements").filter((each) => each !== null);
  return [];
}

/** An element of an array pattern leaves its place; at the end not even that. */
export function holes(list: NodePath, indices: ReadonlySet<number>): Edit[] {
  const children = childrenOf(list);
  return [...indices].flatMap((index): Edit[] => {
    const child = children[index];
    if (!child) return [];
    const { start, end } = child.range;
    const previous = children.slice(0, index).findLast((_, at) => !indices.has(at));
    const isLast = children.slice(index + 1).every((_, at) => indices.has(index + 1 + at));
    return isLast && previous ? [{ start: previous.range.end, end, text: "" }] : [{ start, end, text: "" }];
  });
}
