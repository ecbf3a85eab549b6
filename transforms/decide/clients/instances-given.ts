import {
  importedName,
  isMember,
  type NodePath,
  outermostWrapper,
  type SourceModule,
  staticName,
  unwrapped,
  valueReferences,
} from "../../../src/code/tree/index.ts";

/**
 * The places of a file where an instance of some classes is more than the object of a member, or a class is extended: who has it may read
 * all of its fields.
 *
 * @param own the file that declares the classes
 * @param names of the classes, and of instances that other files import
 */
export function instancesGiven(
  module: SourceModule,
  own: SourceModule,
  { classes, instances }: { classes: ReadonlySet<string>; instances: ReadonlySet<string> },
): NodePath[] {
  const { tree } = module;
  const isClass = (value: NodePath): boolean => {
    const path = unwrapped(value);
    if (isMember(path)) return classes.has(staticName(path) ?? "");
    return path.is("Identifier") && classes.has(importedAs(path, own));
  };
  const made = tree.of("NewExpression").map((node) => tree.pathOf(node));
  const found: NodePath[] = [];
  for (const each of made.filter((path) => isClass(path.get("callee")))) {
    const binding = bindingOf(each);
    if (binding === null) found.push(each);
    else found.push(...givenAway(valueReferences(binding)));
  }
  const typed = tree.of("Identifier").filter(({ typeAnnotation }) => {
    const type = typeAnnotation?.type === "TSTypeAnnotation" ? typeAnnotation.typeAnnotation : null;
    const name =
      type?.type === "TSTypeReference" && type.typeName.type === "Identifier" ? type.typeName.name : "";
    return classes.has(name);
  });
  const imported = tree
    .of("ImportSpecifier")
    .filter(({ imported: name }) => instances.has(importedName(name)));
  for (const { name, path } of [
    ...typed.map((node) => ({ name: node.name, path: tree.pathOf(node) })),
    ...imported.map(({ local }) => ({ name: local.name, path: tree.pathOf(local) })),
  ])
    found.push(...givenAway(valueReferences(path.scope.getBinding(name))));
  const extended = [...tree.of("ClassDeclaration"), ...tree.of("ClassExpression")].flatMap((node) => {
    const parent: NodePath | null = tree.pathOf<typeof node>(node).get("superClass");
    return parent && isClass(parent) ? [parent] : [];
  });
  // A class that is given away makes instances elsewhere.
  const handed = [...tree.of("ImportSpecifier"), ...tree.of("ImportDefaultSpecifier")]
    .map(({ local }) => tree.pathOf(local))
    .filter((name) => isClass(name))
    .flatMap((name) => valueReferences(name.scope.getBinding(name.node.name)))
    .filter((each) => {
      const { parentPath: parent, key } = outermostWrapper(each);
      const isMade = parent?.is("NewExpression") && key === "callee";
      return (
        !isMade &&
        key !== "superClass" &&
        !(isMember(parent) && key === "object") &&
        !parent?.is("ExportSpecifier")
      );
    });
  return [...found, ...extended, ...handed];
}

/** The names of the instances that a file exports. */
export const exportedInstances = ({ tree }: SourceModule, classes: ReadonlySet<string>): string[] =>
  tree.of("NewExpression").flatMap((node) => {
    const made = tree.pathOf(node);
    const callee = made.get("callee");
    const binding = callee.is("Identifier") && classes.has(callee.node.name) ? bindingOf(made) : null;
    return binding ? [binding.identifier.name] : [];
  });

/** The constant that a new instance is the value of; null where it goes elsewhere. */
function bindingOf(made: NodePath) {
  const { parentPath: declarator } = outermostWrapper(made);
  return declarator?.is("VariableDeclarator") ? (declarator.get("id").binding ?? null) : null;
}

/** Reads of a name that are more than the object of a member; an export gives it to files that are asked themselves. */
const givenAway = (references: readonly NodePath[]): NodePath[] =>
  references.filter((each) => {
    const path = outermostWrapper(each);
    const { parentPath: parent } = path;
    if (parent?.is("ExportSpecifier") || parent?.is("ExportDefaultDeclaration")) return false;
    return !(isMember(parent) && path.key === "object" && !parent.node.computed);
  });

/** What the file that exports it calls a name. */
function importedAs(name: NodePath, own: SourceModule): string {
  const { binding } = name;
  const specifier = binding?.path;
  if (specifier?.is("ImportSpecifier")) return importedName(specifier.node.imported);
  const declaration = specifier?.is("ImportDefaultSpecifier") ? specifier.parentPath : null;
  const from = declaration?.is("ImportDeclaration")
    ? name.file.imported(declaration.node.source.value)
    : null;
  if (from?.path === own.path) return "default";
  return name.is("Identifier") ? name.node.name : "";
}
