import type { Node, TSTypeParameter } from "@babel/types";
import type { NodePath } from "../../../../src/code/tree/index.ts";
import { declaredTypes, leftmostName, namesV2Type } from "../../sdk/project-types.ts";
import { membersOf, partsOf } from "../callbacks/declared-callback.ts";
import { asksForFields } from "./asked-fields.ts";

/** The step from a function to what it gives, among the keys that lead through a type. */
export const RESULT = "()";

/**
 * Those types that what v3 gives does not fit, where it stands in them. One of the project that cannot be seen is not shown to
 * take it.
 *
 * @param keys the members on the way, `RESULT` for what a function gives
 * @param given the type arguments of the call whose parameter has the type
 */
export function misfits(
  types: readonly NodePath[],
  keys: readonly string[],
  given: readonly NodePath[] = [],
): NodePath[] {
  return types.filter((type) => {
    if (namesV2Type(type)) return true;
    let within: NodePath[] = [type];
    for (const key of keys) {
      if (keys.includes(RESULT) && within.some(isUnseen)) return true;
      within = within.flatMap((each) => (key === RESULT ? resultsOf(each) : membersOf(each, key)));
    }
    const asks = (each: NodePath) => asksForFields(each) || asksByParameter(each, type, given);
    return within.some((each) => asks(each) || (keys.includes(RESULT) && isUnseen(each)));
  });
}

/** What a type says that its functions give, awaited. */
const resultsOf = (type: NodePath): NodePath[] =>
  partsOf(type)
    .flatMap((each): (NodePath | null)[] => {
      if (each.is("TSFunctionType") || each.is("TSMethodSignature")) return [each.get("typeAnnotation")];
      if (each.is("TSTypeLiteral")) return signaturesIn(each.get("members"));
      if (each.is("TSInterfaceDeclaration")) return signaturesIn(each.get("body").get("body"));
      return each.is("Function") || each.is("TSDeclareFunction") || each.is("TSDeclareMethod")
        ? [each.get("returnType")]
        : [];
    })
    .flatMap((each) => (each ? partsOf(each).flatMap(awaited) : []));

const signaturesIn = (members: readonly NodePath[]): (NodePath | null)[] =>
  members.map((each) => (each.is("TSCallSignatureDeclaration") ? each.get("typeAnnotation") : null));

function awaited(type: NodePath): NodePath[] {
  const isPromise = type.is("TSTypeReference") && /^Promise(?:Like)?$/.test(leftmostName(type) ?? "");
  const [held] = (isPromise ? type.node.typeParameters?.params : null) ?? [];
  return held ? partsOf(type.file.tree.pathOf(held)) : [type];
}

/** Whether a type is one of another file of the project that is not seen there. */
const isUnseen = (type: NodePath): boolean =>
  partsOf(type).some((each) => {
    if (each.is("TSImportType")) return isPathOfProject(each.node.argument.value);
    const name = each.is("TSTypeReference") ? leftmostName(each) : null;
    const declaration = name === null ? null : each.file.program.scope.getBinding(name)?.path.parentPath;
    return (
      name !== null &&
      declaration?.is("ImportDeclaration") === true &&
      isPathOfProject(declaration.node.source.value) &&
      declaredTypes(each, name).length === 0
    );
  });

const isPathOfProject = (specifier: string): boolean => specifier.startsWith(".");

/**
 * Whether a type is a parameter that stands for one which asks: by the type arguments around it, or those of a call. What a call
 * infers fits, unless the parameter itself asks.
 */
function asksByParameter(type: NodePath, root: NodePath, given: readonly NodePath[]): boolean {
  const name = type.is("TSTypeReference") ? leftmostName(type) : null;
  const owner = type.findParent((each) => parameterIn(each, name) !== null);
  const parameter = owner && parameterIn(owner, name);
  if (!owner || !parameter) return false;
  const isInferred = !/^TS(?:TypeAlias|Interface)Declaration$|^Class/.test(owner.type);
  const said = isInferred ? given : argumentsIn(root);
  if (said.length > 0) return said.some((each) => asksForFields(each));
  const { constraint } = parameter;
  return !isInferred || (constraint ? asksForFields(type.file.tree.pathOf(constraint)) : false);
}

function parameterIn({ node }: NodePath, name: string | null): TSTypeParameter | null {
  const list = "typeParameters" in node ? (node.typeParameters as Node | null | undefined) : null;
  const parameters = list?.type === "TSTypeParameterDeclaration" ? list.params : [];
  return parameters.find((each) => each.name === name) ?? null;
}

function argumentsIn(type: NodePath): NodePath[] {
  const found: NodePath[] = [];
  type.walk((path) => {
    if (path.is("TSTypeParameterInstantiation")) found.push(...path.get("params"));
  });
  return found;
}
