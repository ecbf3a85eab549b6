import type { Identifier, Node } from "@babel/types";
import type { NodePath, SyntaxTree } from "./path.ts";

/** The names by which types are referred to, the leftmost one of dotted names. */
export function namesOfTypes(tree: SyntaxTree): Identifier[] {
  const names: Identifier[] = [];
  const add = (name: Node) => {
    const first = leftmost(name);
    if (first) names.push(first);
  };
  for (const { typeName } of tree.of("TSTypeReference")) add(typeName);
  for (const { exprName } of tree.of("TSTypeQuery")) add(exprName);
  for (const { expression } of tree.of("TSExpressionWithTypeArguments")) add(expression);
  // `import attach = Rupt.attach`: a second name, for a type or a value.
  for (const { moduleReference } of tree.of("TSImportEqualsDeclaration")) add(moduleReference);
  for (const { id } of tree.of("GenericTypeAnnotation")) add(id);
  for (const { argument } of tree.of("TypeofTypeAnnotation")) add(argument);
  return names;
}

/** Whether a type around a name declares it: a type parameter, the key of a mapped type, `infer`. Babel's scopes know none of them. */
export function isTypeVariable(path: NodePath<Identifier>): boolean {
  const { name } = path.node;
  const declares = (each: Node | null | undefined): boolean =>
    each?.type === "TSTypeParameter" && nameOfParameter(each) === name;
  return (
    path.findParent(({ node, parentPath }) => {
      if (node.type === "TSMappedType") return declares((node as { typeParameter?: Node }).typeParameter);
      if (parentPath?.is("TSConditionalType") && parentPath.node.trueType === node)
        return infers(parentPath.get("extendsType"), declares);
      const own = (node as { typeParameters?: Node | null }).typeParameters;
      return own?.type === "TSTypeParameterDeclaration" && own.params.some(declares);
    }) !== null
  );
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
