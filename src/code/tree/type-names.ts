import type { Identifier, Node } from "@babel/types";
import type { NodePath, SyntaxTree } from "./path.ts";

/** A name in a type, the leftmost one of dotted names. */
export interface TypeName {
  id: Identifier;
  /** Whether it names a value: `typeof Rupt`, `import attach = Rupt.attach`. */
  isValue: boolean;
}

/** The names by which types are referred to. */
export function namesOfTypes(tree: SyntaxTree): TypeName[] {
  const names: TypeName[] = [];
  const add = (name: Node, isValue = false) => {
    const id = leftmost(name);
    if (id) names.push({ id, isValue });
  };
  for (const { typeName } of tree.of("TSTypeReference")) add(typeName);
  for (const { exprName } of tree.of("TSTypeQuery")) add(exprName, true);
  for (const { expression } of tree.of("TSExpressionWithTypeArguments")) add(expression);
  // `import attach = Rupt.attach`: a second name, for a type or a value.
  for (const { moduleReference } of tree.of("TSImportEqualsDeclaration")) add(moduleReference, true);
  for (const { id } of tree.of("GenericTypeAnnotation")) add(id);
  for (const { argument } of tree.of("TypeofTypeAnnotation")) add(argument, true);
  return names;
}

/** Whether a node declares a type variable for what is in it: a type parameter, the key of a mapped type, `infer`. */
export function declaresTypeVariable({ node, parentPath }: NodePath, name: string): boolean {
  const declares = (each: Node | null | undefined): boolean =>
    each?.type === "TSTypeParameter" && nameOfParameter(each) === name;
  if (node.type === "TSMappedType") return declares((node as { typeParameter?: Node }).typeParameter);
  if (parentPath?.is("TSConditionalType") && parentPath.node.trueType === node)
    return infers(parentPath.get("extendsType"), declares);
  const own = (node as { typeParameters?: Node | null }).typeParameters;
  return own?.type === "TSTypeParameterDeclaration" && own.params.some(declares);
}

/** `T extends Array<infer Name>`. */
function infers(type: NodePath, declares: (each: Node) => boolean): boolean {
  let found = false;
  const visit = ({ node }: NodePath) => {
    if (node.type === "TSInferType") found ||= declares(node.typeParameter);
  };
  visit(type);
  type.walk(visit);
  return found;
}

export function nameOfParameter(node: Node): string {
  const { name } = node as unknown as { name: string | { name: string } };
  return typeof name === "string" ? name : name.name;
}

function leftmost(name: Node): Identifier | null {
  let node = name;
  for (;;) {
    if (node.type === "Identifier") return node;
    if (node.type === "TSQualifiedName") node = node.left;
    else if (node.type === "QualifiedTypeIdentifier") node = node.qualification;
    else if (node.type === "MemberExpression") node = node.object;
    else return null;
  }
}
