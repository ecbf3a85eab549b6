import type { Node } from "@babel/types";
import {
  isClassMember,
  isMember,
  type NodePath,
  nameOfKey,
  type SourceModule,
  unwrapped,
  type Within,
} from "../../../src/code/tree/index.ts";
import { onlyReads } from "../../../src/code/values/only-reads.ts";
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

/** The name of a member that only its class can read; null for any other. A decorator may read it. */
export function nameOfPrivate(member: NodePath): string | null {
  if (member.is("TSParameterProperty")) {
    const { accessibility, decorators, parameter } = member.node;
    const name = parameter.type === "Identifier" ? parameter : parameter.left;
    return accessibility === "private" && !decorators?.length ? nameOfKey(name) : null;
  }
  if (!isClassMember(member) || (member.node.decorators ?? []).length > 0) return null;
  const { node } = member;
  if ("kind" in node && node.kind !== "method") return null;
  if (node.type !== "ClassProperty" && node.type !== "ClassMethod") return nameOfKey(node.key);
  return node.accessibility === "private" && !node.computed ? nameOfKey(node.key) : null;
}

/** The members of the classes of a file that only their class can read, constructor parameters that are fields included. */
function privateMembers({ tree }: SourceModule): NodePath[] {
  const kinds = ["ClassProperty", "ClassPrivateProperty", "ClassMethod", "ClassPrivateMethod"] as const;
  const members = kinds.flatMap((kind): NodePath[] => tree.of(kind).map((node) => tree.pathOf(node)));
  const fields = tree.of("TSParameterProperty").map((node): NodePath => tree.pathOf(node));
  return [...members, ...fields].filter((member) => nameOfPrivate(member) !== null);
}

/** The places of the code that name a private member, or may, besides those that are gone. */
export function namesOf(member: NodePath, isGone: (path: NodePath) => boolean): NodePath[] {
  const name = nameOfPrivate(member) ?? "";
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
  const name = nameOfPrivate(member) ?? "";
  const { tree } = member.file;
  if (name.startsWith("#")) return false;
  const isDecorated = tree.of("Decorator").length > 0;
  const word = new RegExp(`(?<![\\w$])${name.replaceAll("$", "\\$")}(?![\\w$])`);
  const names = (text: string) => text === name || (isDecorated && word.test(text));
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

/** Private members that removed code names, and nothing else. */
export function* unreadMembers(module: SourceModule, removed: Within): Generator<NodePath> {
  for (const member of privateMembers(module)) {
    if (removed(member.node)) continue;
    const names = namesOf(member, () => false);
    if (names.length > 0 && names.every((each) => removed(each.node))) yield member;
  }
}
