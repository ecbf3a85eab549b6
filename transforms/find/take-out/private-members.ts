import type { Node } from "@babel/types";
import { isMember, type NodePath, unwrapped } from "../../../src/code/tree/index.ts";
import { onlyReads } from "../../../src/code/values/only-reads.ts";
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
  if (!isClassMember(member) || (member.node.decorators ?? []).length > 0) return null;
  const { node } = member;
  if ("kind" in node && node.kind !== "method") return null;
  if (node.type !== "ClassProperty" && node.type !== "ClassMethod") return nameOfKey(node.key);
  return node.accessibility === "private" && !node.computed ? nameOfKey(node.key) : null;
}

export const isClassMember = (path: NodePath) =>
  path.is("ClassProperty") ||
  path.is("ClassPrivateProperty") ||
  path.is("ClassMethod") ||
  path.is("ClassPrivateMethod");

export const nameOfKey = (key: Node): string | null =>
  key.type === "PrivateName" ? `#${key.id.name}` : key.type === "Identifier" ? key.name : null;

/** The places that still name a private member, or may. */
export function namesOf(member: NodePath, around: Around): NodePath[] {
  const name = nameOfPrivate(member) ?? "";
  const { tree } = member.file;
  const named: Node[] = name.startsWith("#")
    ? tree.of("PrivateName").filter(({ id }) => `#${id.name}` === name)
    : [
        ...tree.of("Identifier").filter((each) => each.name === name),
        ...tree.of("StringLiteral").filter((each) => each.value === name),
      ];
  return named
    .map((each) => tree.pathOf(each))
    .filter((path) => path.parentPath !== member && !isGone(path, around) && !isVariable(path));
}

/** Whether nothing names a private member any more, and making its first value does nothing. */
export function isUnreadMember(member: NodePath, around: Around): boolean {
  const value = member.is("ClassProperty") || member.is("ClassPrivateProperty") ? member.get("value") : null;
  return (!value || onlyReads(value)) && namesOf(member, around).length === 0;
}

/** A variable of the same name. */
function isVariable(path: NodePath): boolean {
  if (!path.is("Identifier") || path.scope.getBinding(path.node.name) === undefined) return false;
  const parent = path.parentPath;
  if (isMember(parent)) return path.key === "object" || parent.node.computed;
  if (path.key !== "key") return true;
  return (
    parent?.is("ObjectProperty", { shorthand: true }) === true &&
    parent.parentPath?.is("ObjectExpression") === true
  );
}
