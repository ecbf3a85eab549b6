import type { NodePath } from "../../../../src/code/tree/index.ts";
import {
  annotationOf,
  basesOf,
  castTypes,
  declaredTypes,
  importedTypes,
  leftmostName,
} from "../../sdk/project-types.ts";

/** Types that ask for what their arguments ask for. */
const HOLDERS = new Set(
  "Array Awaited Map NonNullable Promise PromiseFulfilledResult PromiseLike PromiseSettledResult Readonly ReadonlyArray ReadonlyMap ReadonlySet Required Set".split(
    " ",
  ),
);

/**
 * Whether a type asks for fields that it declares: `Promise<{ success: boolean }>`. What v3 gives has none of those of v2, so it does
 * not fit in there, whoever reads it.
 *
 * @param seen declarations that are looked into once
 */
export function asksForFields(type: NodePath, seen: Set<NodePath> = new Set()): boolean {
  const asks = (each: NodePath) => asksForFields(each, seen);
  const asksOnce = (each: NodePath) => !seen.has(each) && asks(seen.add(each) && each);
  if (
    type.is("TSTypeAnnotation") ||
    type.is("TSParenthesizedType") ||
    type.is("TSTypeAliasDeclaration") ||
    type.is("TSTypeOperator")
  )
    return asks(type.get("typeAnnotation"));
  if (type.is("TSUnionType") || type.is("TSIntersectionType")) return type.get("types").some(asks);
  if (type.is("TSTypeParameterInstantiation")) return type.get("params").some(asks);
  if (type.is("TSArrayType")) return asks(type.get("elementType"));
  if (type.is("TSTupleType")) return type.get("elementTypes").some(asks);
  // A handler asks for what it is given.
  if (type.is("TSFunctionType") || type.is("TSCallSignatureDeclaration")) {
    const given: NodePath | undefined = type.get("parameters")[0];
    const own = given && annotationOf(given);
    return Boolean(own && asks(own));
  }
  const members = type.is("TSTypeLiteral")
    ? type.get("members")
    : type.is("TSInterfaceDeclaration")
      ? type.get("body").get("body")
      : [];
  if (
    members.some(
      (each: NodePath) => isRequired(each) || (each.is("TSCallSignatureDeclaration") && asks(each)),
    )
  )
    return true;
  if (type.is("TSInterfaceDeclaration")) return basesOf(type).some(asksOnce);
  if (type.is("TSImportType")) return importedTypes(type).some(asksOnce);
  const name = type.is("TSTypeReference") ? leftmostName(type) : null;
  if (!type.is("TSTypeReference") || name === null) return false;
  const given = type.get("typeParameters");
  if (HOLDERS.has(name)) return given !== null && asks(given);
  return declaredTypes(type, name).some(asksOnce);
}

const isRequired = (member: NodePath): boolean =>
  member.is("TSPropertySignature") && member.node.optional !== true;

/** The types that an expression is cast to, but for those that any value fits in: `x as unknown as Mine`. */
export function castsAround(expression: NodePath): NodePath[] {
  const types = castTypes(expression);
  return types.some((type) => type.is("TSUnknownKeyword") || type.is("TSAnyKeyword")) ? [] : types;
}
