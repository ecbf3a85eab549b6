import type {
  ClassMethod,
  ClassPrivateMethod,
  ClassPrivateProperty,
  ClassProperty,
  Node,
} from "@babel/types";
import {
  isAssigned,
  isClassMember,
  isMember,
  type NodePath,
  nameOfKey,
  outermostWrapper,
  type SourceModule,
  unwrapped,
  type Within,
} from "../../../src/code/tree/index.ts";
import { onlyReads } from "../../../src/code/values/only-reads.ts";
import { wordOf } from "../../../src/code/word-of.ts";
import { isVariable } from "../attach/response/named-reads.ts";
import { type Around, isGone } from "./around.ts";

/** The declaration of `this.#device`, or of a field or method that TypeScript keeps private. */
export function privateMember(read: NodePath): NodePath | null {
  if (!isMember(read) || read.node.computed || !unwrapped(read.get("object")).is("ThisExpression"))
    return null;
  const body = read.findParent((each) => each.is("ClassBody"));
  const name = nameOfKey(read.node.property);
  if (!body?.is("ClassBody") || name === null) return null;
  return body.get("body").find((each) => nameOfPrivate(each) === name) ?? null;
}

type ClassMember = ClassMethod | ClassPrivateMethod | ClassPrivateProperty | ClassProperty;

/** The name of a member that only its class can read; null for any other. A decorator may read it. */
export function nameOfPrivate(member: NodePath): string | null {
  if (member.is("TSParameterProperty")) {
    const { accessibility, decorators, parameter } = member.node;
    const name = parameter.type === "Identifier" ? parameter : parameter.left;
    return accessibility === "private" && !decorators?.length ? nameOfKey(name) : null;
  }
  if (!isClassMember(member)) return null;
  const isMethod = !("kind" in member.node) || member.node.kind === "method";
  return isMethod ? hiddenName(member) : null;
}

/** The same, of a getter as well. */
export function nameOfHidden(member: NodePath): string | null {
  const isGetter = isClassMember(member) && "kind" in member.node && member.node.kind === "get";
  return isGetter ? hiddenName(member) : nameOfPrivate(member);
}

function hiddenName({ node }: NodePath<ClassMember>): string | null {
  if ((node.decorators ?? []).length > 0) return null;
  if (node.type !== "ClassProperty" && node.type !== "ClassMethod") return nameOfKey(node.key);
  return node.accessibility === "private" && !node.computed ? nameOfKey(node.key) : null;
}

/** The members of the classes of a file that only their class can read, constructor parameters that are fields included. */
function privateMembers({ tree }: SourceModule): NodePath[] {
  const kinds = ["ClassProperty", "ClassPrivateProperty", "ClassMethod", "ClassPrivateMethod"] as const;
  const members = kinds.flatMap((kind): NodePath[] => tree.of(kind).map((node) => tree.pathOf(node)));
  const fields = tree.of("TSParameterProperty").map((node): NodePath => tree.pathOf(node));
  return [...members, ...fields].filter((member) => nameOfHidden(member) !== null);
}

/** The places of the code that name a private member, or may, besides those that are gone. */
export function namesOf(member: NodePath, isGone: (path: NodePath) => boolean): NodePath[] {
  const name = nameOfHidden(member) ?? "";
  const { tree } = member.file;
  const named: Node[] = name.startsWith("#")
    ? tree.of("PrivateName").filter(({ id }) => `#${id.name}` === name)
    : tree.of("Identifier").filter((each) => each.name === name);
  return named
    .map((each) => tree.pathOf(each))
    .filter((path) => path.parentPath !== member && !isGone(path) && !isVariable(path));
}

/** Whether a text may name a member: `this["device"]`; where decorators stand, `host: { "(click)": "leave()" }` as well. */
export function isInText(member: NodePath, isGone: (path: NodePath) => boolean): boolean {
  const name = nameOfHidden(member) ?? "";
  const { tree } = member.file;
  if (name.startsWith("#")) return false;
  const isDecorated = tree.of("Decorator").length > 0;
  const names = (text: string) => text === name || (isDecorated && text.search(wordOf(name)) >= 0);
  return [
    ...tree.of("StringLiteral").filter(({ value }) => names(value)),
    ...tree.of("TemplateElement").filter(({ value }) => names(value.raw)),
  ].some((node) => !isGone(tree.pathOf(node)));
}

/** Whether nothing names a private member any more, and making its first value does nothing. */
export function isUnreadMember(member: NodePath, around: Around): boolean {
  const isLeftOut = (path: NodePath) => isGone(path, around);
  const value = member.is("ClassProperty") || member.is("ClassPrivateProperty") ? member.get("value") : null;
  return (
    (!value || onlyReads(value)) && namesOf(member, isLeftOut).length === 0 && !isInText(member, isLeftOut)
  );
}

/** A member that removed code read; `isNamed` where other code still names it, or something that is called alike. */
export interface UnreadMember {
  member: NodePath;
  isNamed: boolean;
}

/** Private members that removed code reads, and nothing else: what sets one is no reader. */
export function* unreadMembers(module: SourceModule, removed: Within): Generator<UnreadMember> {
  for (const member of privateMembers(module)) {
    if (removed(member.node) || hasSetter(member)) continue;
    const names = namesOf(member, () => false);
    const kept = names.filter((each) => !removed(each.node));
    const gone = names.filter((each) => removed(each.node));
    if (gone.length === 0 || kept.some((each) => isRead(each, member))) continue;
    if (kept.length === 0 || gone.some((each) => isRead(each, member)))
      yield { member, isNamed: kept.length > 0 };
  }
}

/** `get limit()` beside `set limit(value)`: what sets it is a use of both. */
function hasSetter(member: NodePath): boolean {
  const body = member.parentPath;
  const name = nameOfHidden(member);
  return (
    body?.is("ClassBody") === true &&
    body.get("body").some((each) => "kind" in each.node && each.node.kind === "set" && isCalled(each, name))
  );
}

const isCalled = (each: NodePath, name: string | null) =>
  isClassMember(each) && nameOfKey(each.node.key) === name;

/** Whether a name reads the member, where a type checker sees that: `this.limit`, not `options.limit` or `{ limit: 3 }`. */
function isRead(name: NodePath, member: NodePath): boolean {
  const access = name.parentPath;
  if (!access || !isMember(access)) return isTakenFromThis(name, member);
  if (
    isAssigned(access) &&
    outermostWrapper(access).parentPath?.is("AssignmentExpression", { operator: "=" })
  )
    return false;
  if (access.node.property.type === "PrivateName") return access.isDescendant(ownerOf(member));
  return isInstance(access.get("object"), member);
}

/** The class that a member or a `this` belongs to. */
const ownerOf = (path: NodePath): NodePath => path.findParent((each) => each.is("Class")) ?? path;

/** `const { limit } = this`; `#limit in value`. */
function isTakenFromThis(name: NodePath, member: NodePath): boolean {
  if (name.is("PrivateName"))
    return name.isDescendant(ownerOf(member)) && !isClassMember(name.parentPath ?? name);
  const declarator = name.parentPath?.parentPath?.parentPath;
  if (!declarator?.is("VariableDeclarator")) return false;
  const init = declarator.get("init");
  return init !== null && isInstance(init, member);
}

/** `this`, a variable that holds it, the class itself, or what is declared to be of the class. */
function isInstance(start: NodePath, member: NodePath): boolean {
  const object = unwrapped(start);
  const owner = ownerOf(member);
  if (object.is("ThisExpression")) return ownerOf(object) === owner;
  if (!object.is("Identifier")) return false;
  const className = owner.is("Class") ? owner.node.id?.name : undefined;
  if (className !== undefined && object.node.name === className) return true;
  const declaration = object.binding?.path;
  if (!declaration) return true;
  const init = declaration.is("VariableDeclarator") ? declaration.get("init") : null;
  if (init && unwrapped(init).is("ThisExpression")) return isInstance(init, member);
  const text = init ? declaration.text : object.binding.identifier.typeAnnotation ? declaration.text : null;
  return text === null || (className !== undefined && text.search(wordOf(className)) >= 0);
}
