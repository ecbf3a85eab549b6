import type { FoldContext } from "../../../src/code/fold.ts";
import type { NodePath } from "../../../src/code/tree/node-path.ts";
import { isDressing } from "../../../src/code/tree/unwrap.ts";
import { isV2Specifier } from "../../../src/sdk/v2.ts";

/** Types that any object fits, whatever its keys are. */
const LOOSE = new Set(["Record", "Partial", "Readonly", "Required", "const"]);

/**
 * Whether a constant is declared or cast with a type of the project: with other keys it would not fit that type any
 * more, so its object is never changed. A type of the v2 SDK is different: it goes with the rewrite.
 */
export function isTypedByProject(declarator: NodePath, context: FoldContext): boolean {
  if (!declarator.is("VariableDeclarator")) return false;
  const types: NodePath[] = [];
  const id = declarator.get("id") as NodePath;
  const annotation = id.is("Identifier") ? (id.get("typeAnnotation") as NodePath) : null;
  if (annotation?.node) types.push(annotation);
  let value = declarator.get("init") as NodePath;
  while (value.node && isDressing(value)) {
    const type = value.get("typeAnnotation") as NodePath | NodePath[];
    if (!Array.isArray(type) && type.node) types.push(type);
    value = value.get("expression") as NodePath;
  }
  return types.some((type) => isProjectType(type, context));
}

function isProjectType(type: NodePath, context: FoldContext): boolean {
  let ofProject = false;
  let ofSdk = false;
  const visit = (path: NodePath) => {
    if (path.is("TSTypeLiteral") || path.is("ObjectTypeAnnotation") || path.is("TSImportType"))
      ofProject = true;
    const name = leftmostName(path);
    if (name === null) return;
    const binding = context.module.program.scope.getBinding(name) ?? path.scope.getBinding(name);
    const declaration = binding?.path.parentPath;
    if (declaration?.is("ImportDeclaration") && isV2Specifier(declaration.node.source.value)) ofSdk = true;
    else if (!LOOSE.has(name)) ofProject = true;
  };
  visit(type);
  type.walk(visit);
  return ofProject && !ofSdk;
}

/** The name that a type reference begins with; null for other nodes. */
function leftmostName(path: NodePath): string | null {
  let name: NodePath;
  if (path.is("TSTypeReference")) name = path.get("typeName") as NodePath;
  else if (path.is("TSTypeQuery")) name = path.get("exprName") as NodePath;
  else if (path.is("GenericTypeAnnotation")) name = path.get("id") as NodePath;
  else return null;
  while (!name.is("Identifier")) {
    if (name.is("TSQualifiedName")) name = name.get("left");
    else if (name.is("MemberExpression")) name = name.get("object");
    else if (name.is("QualifiedTypeIdentifier")) name = name.get("qualification") as NodePath;
    else return null;
  }
  return name.node.name;
}
