import type { Class, Function as FunctionNode, ObjectPattern } from "@babel/types";
import { once } from "../../../../src/code/once.ts";
import {
  type Binding,
  declaredBinding,
  declaredName,
  isAssigned,
  isClassMember,
  isHiddenlyUsed,
  isMember,
  keyName,
  memberName,
  type NodePath,
  outermostWrapper,
  valueReferences,
} from "../../../../src/code/tree/index.ts";
import { isOnlyExported } from "../../../../src/code/values/common-js.ts";
import { exportedAs, exportedNames } from "../../../../src/code/values/origin.ts";
import { inMarkupOf } from "../../markup/markup-reads.ts";
import { namesV2Type, typesAround } from "../../sdk/project-types.ts";
import { isExportReference } from "../ignored-results.ts";
import { typesAsking } from "../types/type-reads.ts";
import { typesAroundMember } from "./declared-flow.ts";

/** An object with the member in question, as other files get it. */
export interface SharedObject {
  at: NodePath;
  /** What its module exports it by. */
  names: readonly string[];
  /** What is exported is the class; the object is what `new` makes of it. */
  isClass: boolean;
}

/** Where a member of an object is read: `this.attach`, `api.attach`, the `attach` of `const { attach } = api`. */
export interface MemberReads {
  reads: NodePath[];
  shared: SharedObject[];
  /** Types that give the member a v2 type. */
  typed: NodePath[];
  /** Whether nothing else can read it in this file. */
  complete: boolean;
}

/** A member of a class or an object, by its name. */
export interface Method {
  name: string;
  seen: MemberReads;
}

const NONE: MemberReads = { reads: [], shared: [], typed: [], complete: true };
const UNKNOWN: MemberReads = { reads: [], shared: [], typed: [], complete: false };

function together(all: readonly MemberReads[]): MemberReads {
  return {
    reads: all.flatMap(({ reads }) => reads),
    shared: all.flatMap(({ shared }) => shared),
    typed: all.flatMap(({ typed }) => typed),
    complete: all.every(({ complete }) => complete),
  };
}

/** The reads of a function by the object or class whose member it is; null for a function that is none. */
export function readsOfMethod(fn: NodePath<FunctionNode>): Method | null {
  const member = fn.is("ObjectMethod") || isClassMember(fn) ? fn : outermostWrapper(fn).parentPath;
  if (member?.is("ObjectMethod", { kind: "get" }) || (member && isDecorated(member))) return null;
  if (member && isClassMember(member)) return readsOfClassMember(member);
  return member?.is("ObjectProperty") || member?.is("ObjectMethod") ? readsOfProperty(member) : null;
}

/** The reads of what is a property of an object literal. */
export function readsOfProperty(property: NodePath): Method | null {
  const name = property.is("ObjectProperty") || property.is("ObjectMethod") ? keyName(property) : null;
  const object = property.parentPath;
  if (name === null || !object?.is("ObjectExpression")) return null;
  const own = { ...NONE, reads: thisMembers(object, name), complete: !handsItselfOut(object) };
  return { name, seen: together([own, membersOf(object, name)]) };
}

/** Where a member is read of what an expression gives. */
export function membersOf(object: NodePath, name: string): MemberReads {
  const typed = [...typesAround(object).filter(namesV2Type), ...typesAroundMember(object, name)];
  return together([{ ...NONE, typed }, readsOf(object, name)]);
}

function readsOf(object: NodePath, name: string): MemberReads {
  const path = outermostWrapper(object);
  const { parentPath: parent, key } = path;
  if (!parent) return UNKNOWN;
  if (isMember(parent) && key === "object") {
    const read = memberName(parent);
    return read === name ? { ...NONE, reads: [parent] } : read === null ? UNKNOWN : NONE;
  }
  const names = exportedAs(path);
  if (names.length > 0)
    return { ...NONE, shared: [{ at: path, names, isClass: false }], complete: isSeenOnly(path) };
  if (!parent.is("VariableDeclarator") || key !== "init") return UNKNOWN;
  const id = parent.get("id");
  if (id.is("Identifier")) {
    const binding = id.binding;
    return binding ? usesOf(binding, [name], (each) => membersOf(each, name)) : UNKNOWN;
  }
  return id.is("ObjectPattern") ? takenOut(id, name) : UNKNOWN;
}

/** `const { attach } = api`: the name is the member. */
function takenOut(pattern: NodePath<ObjectPattern>, name: string): MemberReads {
  return together(
    pattern.get("properties").map((each) => {
      if (!each.is("ObjectProperty") || keyName(each) === null) return UNKNOWN;
      const value = each.get("value");
      if (keyName(each) !== name) return NONE;
      const binding = value.binding;
      if (!binding?.constant || exportedNames(binding).length > 0) return UNKNOWN;
      return usesOf(binding, [], (read) => ({ ...NONE, reads: [read] }));
    }),
  );
}

/**
 * What is seen of all uses of a name, in the script and in the markup around it.
 *
 * @param members what leads from the name to the member in question
 */
function usesOf(
  binding: Binding,
  members: readonly string[],
  look: (use: NodePath) => MemberReads,
): MemberReads {
  if (!binding.constant || isHiddenlyUsed(binding)) return UNKNOWN;
  const inMarkup = inMarkupOf(binding.path.file)(binding);
  const names = exportedNames(binding);
  const shared = names.length > 0 ? [{ at: binding.path, names, isClass: false }] : [];
  const uses = valueReferences(binding).filter((each) => !isExportReference(each));
  return together([
    { ...NONE, shared, typed: typesAsking(binding, members), complete: inMarkup?.length !== 0 },
    ...[...uses, ...(inMarkup ?? [])].map(look),
  ]);
}

/** A module that reads its own exports may read it there. */
const isSeenOnly = (value: NodePath): boolean =>
  value.parentPath?.is("ExportDefaultDeclaration") === true || isOnlyExported(value);

/** The reads of a member of a class: by itself, by its name where it is static, otherwise by what `new` makes of it. */
function readsOfClassMember(member: NodePath): Method | null {
  const name = (member.node as { kind?: string }).kind === "get" ? null : declaredName(member);
  const type = member.findParent((each) => each.is("Class"));
  if (name === null || !type?.is("Class")) return null;
  const own = { ...NONE, reads: thisMembers(type, name) };
  if (name.startsWith("#")) return { name, seen: own };
  const isStatic = (member.node as { static?: boolean }).static === true;
  const complete = isStatic || isOnlyMade(type);
  return { name, seen: together([{ ...own, complete }, usesOfClass(type, name, isStatic)]) };
}

function usesOfClass(type: NodePath<Class>, name: string, isStatic: boolean): MemberReads {
  const look = (use: NodePath) => (isStatic ? membersOf(use, name) : instanceOf(use, name));
  const binding = bindingOfClass(type);
  if (!binding) {
    const names = exportedAs(type);
    return names.length === 0 ? look(type) : { ...NONE, shared: [{ at: type, names, isClass: !isStatic }] };
  }
  const seen = usesOf(binding, [name], look);
  return {
    ...seen,
    shared: seen.shared.map((each) => (each.at === binding.path ? { ...each, isClass: !isStatic } : each)),
  };
}

/** `new Api()`: what it makes has the member. */
export function instanceOf(use: NodePath, name: string): MemberReads {
  const { parentPath: made } = use;
  const own = parentMember(use);
  // Where a static member makes one, that is another use of the class.
  if (own) return /^(?!prototype$)/.test(memberName(own) ?? "prototype") ? NONE : UNKNOWN;
  return made?.is("NewExpression") && use.key === "callee" ? membersOf(made, name) : UNKNOWN;
}

/** The name of a class in its module. */
export function bindingOfClass(type: NodePath<Class>): Binding | null {
  if (type.is("ClassDeclaration")) return declaredBinding(type);
  const declarator = outermostWrapper(type).parentPath;
  return declarator?.is("VariableDeclarator") && !type.node.id ? declaredBinding(declarator) : null;
}

/** Whether only `new` makes objects of a class, and none hands itself out. */
function isOnlyMade(type: NodePath<Class>): boolean {
  const { superClass, implements: contracts } = type.node;
  return !superClass && !contracts?.length && !isDecorated(type) && !handsItselfOut(type);
}

export const isDecorated = ({ node }: NodePath): boolean =>
  ((node as { decorators?: readonly unknown[] | null }).decorators ?? []).length > 0;

/** Whether what stands in a class or an object uses `this` for anything but its members. */
export const handsItselfOut = (owner: NodePath): boolean =>
  usesOfThis(owner).some((member) => member === null || memberName(member) === null);

export function parentMember(reference: NodePath): NodePath | null {
  const path = outermostWrapper(reference);
  const parent = path.parentPath;
  return isMember(parent) && path.key === "object" ? parent : null;
}

/** The reads of a member by the class or object itself. */
export function thisMembers(owner: NodePath, name: string): NodePath[] {
  const members = name.startsWith("#") ? privateUses(owner) : usesOfThis(owner);
  return members.flatMap((member) =>
    member && memberName(member) === name && !isAssigned(member) ? [member] : [],
  );
}

/** Where a class reads or writes what is private in it, also of another instance. */
const privateUses = once((owner: NodePath): readonly NodePath[] => {
  const uses: NodePath[] = [];
  owner.walk((path) => {
    if (isMember(path) && path.node.property.type === "PrivateName") uses.push(path);
  });
  return uses;
});

/** What is read or written of `this` in a class or an object; null where it is used as a whole. Asked for every method of it. */
const usesOfThis = once((owner: NodePath): readonly (NodePath | null)[] => {
  const uses: (NodePath | null)[] = [];
  owner.walk((path) => {
    if (path.is("ThisExpression")) uses.push(parentMember(path));
  });
  return uses;
});
