import type { TSTypeElement } from "@babel/types";
import { keyName, type NodePath } from "../../../src/code/tree/index.ts";
import { ATTACH_OPTIONS } from "../../../src/sdk/options.ts";
import type { Level, MockRead } from "./mock-read.ts";

/** The types that casts say, from an expression out to the last cast around it. */
export function castsBetween(start: NodePath, outermost: NodePath): NodePath[] {
  const types: NodePath[] = [];
  for (let at: NodePath | null = start; at && at !== outermost; at = at.parentPath) {
    const cast = at.parentPath;
    if (cast?.is("TSAsExpression") || cast?.is("TSSatisfiesExpression") || cast?.is("TSTypeAssertion"))
      types.push(cast.get("typeAnnotation"));
  }
  return types;
}

/** The types between the brackets of a call: `vi.fn<(options: { account: string }) => void>()`. */
export function typeArgumentsOf(call: NodePath): NodePath[] {
  if (!call.is("CallExpression") || !call.node.typeParameters) return [];
  const types = call.get("typeParameters");
  return types?.is("TSTypeParameterInstantiation") ? types.get("params") : [];
}

/** The type that a variable or a parameter is declared with. */
export function declaredType(pattern: NodePath): NodePath[] {
  if (!pattern.is("Identifier") && !pattern.is("ObjectPattern") && !pattern.is("ArrayPattern")) return [];
  const annotation = pattern.node.typeAnnotation ? pattern.get("typeAnnotation") : null;
  return annotation?.is("TSTypeAnnotation") ? [annotation.get("typeAnnotation")] : [];
}

/**
 * What a test reads of a call, with the types that it writes beside that: `(options as { account: string }).account`. A name that is
 * written in a type goes with the read; a type that is declared elsewhere cannot, and a read of a renamed option through it is `unseen`.
 */
export function withTypes(
  reads: readonly MockRead[],
  types: readonly NodePath[],
  level: Level,
): readonly MockRead[] {
  if (types.length === 0) return reads;
  const written = types.flatMap((type) => literalsOf(type, level).flatMap(membersOf));
  const isElsewhere = level !== "mock" && types.some((type) => isNamed(type, level));
  const renamed = isElsewhere
    ? reads.find((each) => each.is === "option" && isRenamed(each.name) && each.path)
    : undefined;
  if (renamed?.is === "option") return [...reads, { is: "unseen", path: renamed.path }];
  return [...reads, ...written];
}

const isRenamed = (name: string): boolean => {
  const fate = Object.hasOwn(ATTACH_OPTIONS, name) ? ATTACH_OPTIONS[name]?.fate : undefined;
  return (fate === "user" && name !== "user") || fate === "logout";
};

/** The type literals in a type that say what the options of a call are. */
function literalsOf(type: NodePath, level: Level): NodePath[] {
  if (level === "options") return partsOf(type).filter((each) => each.is("TSTypeLiteral"));
  const found: NodePath[] = [];
  const look = (path: NodePath): void => {
    if (path.is("TSTypeLiteral") && isFirstOfCall(path)) found.push(path);
  };
  look(type);
  type.walk(look);
  return found.filter((each) => !found.some((other) => each !== other && each.isDescendant(other)));
}

/** `[{ ... }]`, `{ ... }[]`, `(options: { ... }) => unknown`. */
function isFirstOfCall(literal: NodePath): boolean {
  const parent = literal.parentPath;
  if (parent?.is("TSTupleType")) return literal.key === 0;
  if (parent?.is("TSArrayType") || parent?.is("TSNamedTupleMember")) return true;
  return parent?.is("TSTypeAnnotation") === true && parent.parentPath?.is("Identifier") === true;
}

/** The members of a union or an intersection. */
function partsOf(type: NodePath): NodePath[] {
  if (type.is("TSUnionType") || type.is("TSIntersectionType")) return type.get("types").flatMap(partsOf);
  if (type.is("TSParenthesizedType")) return partsOf(type.get("typeAnnotation"));
  return [type];
}

function membersOf(literal: NodePath): MockRead[] {
  if (!literal.is("TSTypeLiteral")) return [];
  return literal.get("members").flatMap((member: NodePath<TSTypeElement>): MockRead[] => {
    if (!member.is("TSPropertySignature") && !member.is("TSMethodSignature")) return [];
    const key = member.get("key");
    const name = keyName(member);
    return name === null ? [] : [{ is: "type", name, key }];
  });
}

/** Whether a type names one that is declared elsewhere, and is none that takes every name. */
function isNamed(type: NodePath, level: Level): boolean {
  const isOther = (each: NodePath): boolean =>
    (each.is("TSTypeReference") && !/^Record\b/.test(each.text)) ||
    each.is("TSIndexedAccessType") ||
    each.is("TSImportType");
  if (level === "options") return partsOf(type).some(isOther);
  let named = isOther(type);
  type.walk((each) => {
    named ||= isOther(each);
  });
  return named;
}
