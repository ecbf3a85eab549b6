import {
  type Binding,
  declaredBinding,
  declaredName,
  type NodePath,
  outermostWrapper,
  type SourceModule,
  staticName,
  valueReferences,
} from "../../../src/code/tree/index.ts";
import { memberRead } from "../../../src/code/values/origin.ts";
import {
  instanceOf,
  type MemberReads,
  membersOf,
  readsOfMethod,
  readsOfProperty,
} from "../../find/attach/response/member-reads.ts";
import { isExportedByName } from "../../find/attach/response/response-use.ts";
import type { DecideFacts } from "../../model.ts";

/** Where a function that has a name is used, in its file and in others: also as a member of an object or a class. */
export function functionUses(fn: NodePath, facts: DecideFacts): NodePath[] {
  const uses = usesByName(fn, facts);
  // `export default { enter }`: who has the object has the function.
  const properties = uses.flatMap(({ parentPath, key }) =>
    parentPath?.is("ObjectProperty") && key === "value" ? (readsOfProperty(parentPath) ?? []) : [],
  );
  const method = fn.is("Function") ? readsOfMethod(fn) : null;
  const members = [...(method ? [method] : []), ...properties].flatMap(({ name, seen }) =>
    memberUses(seen, name, facts),
  );
  return [...new Set([...uses, ...members])];
}

/** The reads of a member in all files that get the object or the class. */
function memberUses(
  { reads, shared }: MemberReads,
  name: string,
  facts: DecideFacts,
  asked = new Set<string>(),
): NodePath[] {
  const further = shared.flatMap(({ at, names, isClass }) => {
    const { path } = at.file;
    const key = JSON.stringify([path, names, isClass]);
    if (asked.has(key)) return [];
    asked.add(key);
    return facts
      .usesOf(path, names)
      .flatMap((use) =>
        memberUses(isClass ? instanceOf(use, name) : membersOf(use, name), name, facts, asked),
      );
  });
  return [...reads, ...further];
}

function usesByName(fn: NodePath, facts: DecideFacts): NodePath[] {
  const known = nameOf(fn);
  if (!known) return [];
  const { binding, member } = known;
  const own = binding ? valueReferences(binding).filter((each) => !each.is("ExportDeclaration")) : [];
  const uses = [...own, ...facts.callsOf(fn.file.path, binding)];
  if (member === null) return uses;
  return uses.flatMap((use) => {
    const read = memberRead(use);
    const name = read && staticName(read);
    // Whoever has the whole object, or reads it by a name that is made up, may have any of its members.
    if (!read || name === null) return [use];
    return name === member ? [read] : [];
  });
}

/** Whether it can be said where a function is used. */
export const hasName = (fn: NodePath): boolean => nameOf(fn) !== null;

/** Whether a package that others install exports a function, itself or by a module that passes on what its own has: not all callers are seen. */
export function isOffered(fn: NodePath, facts: DecideFacts): boolean {
  const known = nameOf(fn);
  if (known === null || !(known.binding === null || isExportedByName(known.binding))) return false;
  const files = [fn.file];
  for (const each of files) {
    if (facts.consumers(each.path) === null) return true;
    files.push(...facts.importersOf(each.path).filter((one) => passesOn(one) && !files.includes(one)));
  }
  return false;
}

const passesOn = ({ tree }: SourceModule): boolean =>
  tree.of("ExportAllDeclaration").length > 0 ||
  tree.of("ExportNamedDeclaration").some(({ source }) => source);

/** What a function is had by; a default export may have no name. */
interface Named {
  binding: Binding | null;
  member: string | null;
}

function nameOf(fn: NodePath): Named | null {
  if (fn.is("FunctionDeclaration")) return declaredBy(fn, null);
  if (fn.is("ClassMethod", { kind: "constructor" }))
    return declaredBy(fn.parentPath?.parentPath ?? null, null);
  const property = memberOf(fn);
  const member = property && isOfWhole(property) ? declaredName(property) : null;
  const whole = property?.parentPath;
  const isMemberOf = member !== null && (whole?.is("ObjectExpression") || whole?.is("ClassBody"));
  const byMember = isMemberOf ? declaredBy(whole.parentPath, member) : null;
  if (byMember) return byMember;
  // What uses a list of functions, or an object that holds them further down, uses them all.
  let value = outermostWrapper(fn);
  for (let list = listAround(value); list; list = listAround(value)) value = outermostWrapper(list);
  return declaredBy(value.parentPath, null);
}

function listAround(path: NodePath): NodePath | null {
  const { parentPath: parent } = path;
  if (parent?.is("ArrayExpression")) return parent;
  const object = parent?.is("ObjectProperty") && path.key === "value" ? parent.parentPath : parent;
  return object?.is("ObjectExpression") ? object : null;
}

/** The member of a class or an object that a function is, or is the value of. */
export function memberOf(fn: NodePath): NodePath | null {
  return fn.is("ObjectMethod") || fn.is("ClassMethod") ? fn : fn.parentPath;
}

/** Whether a member is read from the object or the class itself. */
const isOfWhole = ({ node }: NodePath): boolean =>
  (node.type !== "ClassMethod" && node.type !== "ClassProperty") || node.static === true;

function declaredBy(declaration: NodePath | null, member: string | null): Named | null {
  if (!declaration) return null;
  const binding = declaredBinding(declaration);
  if (binding) return { binding, member };
  const isDefault =
    declaration.is("ExportDefaultDeclaration") || declaration.parentPath?.is("ExportDefaultDeclaration");
  return isDefault ? { binding: null, member } : null;
}
