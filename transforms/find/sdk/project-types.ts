import { importedName, isTransparentWrapper, type NodePath } from "../../../src/code/tree/index.ts";
import { isV2Specifier } from "../../../src/sdk/v2.ts";

/** Types that any object fits, whatever its keys are. */
const LOOSE = new Set(["Record", "Partial", "Readonly", "Required", "const"]);

/**
 * Whether a constant is declared or cast with a type of the project: with other keys it would not fit that type any
 * more, so its object is never changed. A type of the v2 SDK is different: it goes with the rewrite.
 */
export function isTypedByProject(declarator: NodePath): boolean {
  if (!declarator.is("VariableDeclarator")) return false;
  const types: NodePath[] = [];
  const id = declarator.get("id");
  const annotation = id.is("Identifier") ? id.get("typeAnnotation") : null;
  if (annotation) types.push(annotation);
  let value: NodePath | null = declarator.get("init");
  while (value && isTransparentWrapper(value)) {
    if (value.is("TSAsExpression") || value.is("TSSatisfiesExpression") || value.is("TSTypeAssertion"))
      types.push(value.get("typeAnnotation"));
    else if (value.is("TypeCastExpression")) types.push(value.get("typeAnnotation"));
    value = value.get("expression");
  }
  return types.some((type) => isProjectType(type));
}

/** Whether a type is made of one of the v2 SDK, also by way of a type that the project declares. */
export const namesV2Type = (type: NodePath): boolean => v2TypeIn(type, new Set()) !== null;

/** Whether a type of the project stands for one of the v2 SDK: its name stays where it annotates something. */
export const aliasesV2Type = (type: NodePath): boolean => v2TypeIn(type, new Set()) === "alias";

/** @param seen declarations that are looked into once */
function v2TypeIn(type: NodePath, seen: Set<NodePath>): "itself" | "alias" | null {
  let found: "itself" | "alias" | null = null;
  const isNew = (declaration: NodePath) => !seen.has(declaration) && seen.add(declaration).size > 0;
  const visit = (path: NodePath) => {
    if (found === "itself") return;
    if (path.is("TSImportType") && isV2Specifier(path.node.argument.value)) found = "itself";
    const name = leftmostName(path);
    if (name === null) return;
    const declaration = path.file.program.scope.getBinding(name)?.path.parentPath;
    const isImport = declaration?.is("ImportDeclaration") === true;
    if (isImport && isV2Specifier(declaration.node.source.value)) found = "itself";
    else if (declaredTypes(path, name).some((each) => isNew(each) && v2TypeIn(each, seen) !== null))
      found ??= "alias";
  };
  visit(type);
  type.walk(visit);
  return found;
}

/** What the file, or the file of the project that it is imported from, declares by the name of a type. */
function declaredTypes({ file }: NodePath, name: string): NodePath[] {
  const specifier = file.program.scope.getBinding(name)?.path;
  const declaration = specifier?.parentPath;
  const from = declaration?.is("ImportDeclaration") ? file.imported(declaration.node.source.value) : file;
  const local = specifier?.is("ImportSpecifier") ? importedName(specifier.node.imported) : name;
  if (!from) return [];
  const { tree } = from;
  return [...tree.of("TSTypeAliasDeclaration"), ...tree.of("TSInterfaceDeclaration")]
    .filter(({ id }) => id.name === local)
    .map((node): NodePath => tree.pathOf(node));
}

function isProjectType(type: NodePath): boolean {
  let ofProject = false;
  let ofSdk = false;
  const visit = (path: NodePath) => {
    if (path.is("TSTypeLiteral") || path.is("ObjectTypeAnnotation") || path.is("TSImportType"))
      ofProject = true;
    const name = leftmostName(path);
    if (name === null) return;
    const binding = path.file.program.scope.getBinding(name) ?? path.scope.getBinding(name);
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
  if (path.is("TSTypeReference")) name = path.get("typeName");
  else if (path.is("TSTypeQuery")) name = path.get("exprName");
  else if (path.is("GenericTypeAnnotation")) name = path.get("id");
  else return null;
  while (!name.is("Identifier")) {
    if (name.is("TSQualifiedName")) name = name.get("left");
    else if (name.is("MemberExpression")) name = name.get("object");
    else if (name.is("QualifiedTypeIdentifier")) name = name.get("qualification");
    else return null;
  }
  return name.node.name;
}
