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
