import type { ObjectProperty } from "@babel/types";
import { isMember, keyName, memberName, type NodePath, unwrapped } from "../../tree/index.ts";

/**
 * The members that lead from a value to a place: `["web", "id"]` is what `config.web.id` reads of `config`. Null is any one member; `CALLED`
 * the result of a call, `MADE` an instance of a class; `ANYWHERE` any number of members.
 */
export type Members = readonly (string | null)[];

export const CALLED = "()";
export const MADE = "new()";
const ANYWHERE = "**";

/** The members that are left when one is read, none where it is the last; null where it leads elsewhere. A null name may be any. */
export function afterMember(members: Members, name: string | null): Members | null {
  const [first, ...rest] = members;
  if (first === CALLED || first === MADE) return null;
  if (first === ANYWHERE) return name !== null && name === rest.at(-1) ? [] : members;
  return first === null || name === null || first === name ? rest : null;
}

/** The members of the elements of a list, or of the values of an object. */
export const inElements = (members: Members): Members =>
  members[0] === ANYWHERE ? members : members.slice(1);

/** The members of something that has the value somewhere inside. */
export const anywhere = (members: Members): Members => [ANYWHERE, members.at(-1) ?? null];

export const isAnywhere = ([first]: Members): boolean => first === ANYWHERE;

/** Whether a copy of the value has the same object as the place; of the value's own members it has its own. */
export const isDeep = (members: Members): boolean => members.length > 1;

/** The name of the first member; null where it may be any. */
export const firstName = (members: Members): string | null =>
  isAnywhere(members) || members[0] === CALLED || members[0] === MADE ? null : (members[0] ?? null);

/** The name that a property has in its object: none for `__proto__`, what that has the object has. */
export function ownName(property: NodePath<ObjectProperty>): Members {
  const name = keyName(property);
  return name === "__proto__" ? [] : [name];
}

/** `config.web.id`: what the first member is read of, and the names of all. */
export function membersOf(path: NodePath): { object: NodePath; names: Members } {
  const names: (string | null)[] = [];
  let object = path;
  for (; isMember(object); object = unwrapped(object.get("object"))) names.unshift(memberName(object));
  return { object, names };
}
