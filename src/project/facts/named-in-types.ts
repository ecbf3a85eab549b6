import { docModuleOf } from "../../../transforms/find/attach/types/doc-module.ts";
import {
  importTypesIn,
  type NamedInType,
  typesNaming,
} from "../../../transforms/find/attach/types/type-reads.ts";
import { importedName, type SourceModule } from "../../code/tree/index.ts";
import { type LoadedName, namesLoaded } from "./loaded-values.ts";

/**
 * The places of a file where a type names an export of a module, by an import, a namespace, what `require` gives, or `import()` in the
 * type itself.
 *
 * @param isTarget whether a specifier names that module
 */
export function typesNamingExport(
  module: SourceModule,
  isTarget: (specifier: string) => boolean,
  exported: string,
): NamedInType[] {
  const doc = docModuleOf(module);
  const inCode = [...namesImported(module, isTarget), ...namesLoaded(module, isTarget)];
  const inDocs = doc ? namesImported(doc.module, isTarget) : [];
  const byName = ({ name, binding }: LoadedName): NamedInType[] =>
    name === null ? typesNaming(binding, [exported]) : name === exported ? typesNaming(binding) : [];
  return [
    ...inCode.flatMap(byName),
    ...inDocs.flatMap(byName).map((each) => ({ ...each, at: doc?.placeOf(each.path) ?? each.at })),
    ...importTypesIn(module)
      .filter(({ path }) => isTarget(path.node.argument.value))
      .map(({ path, at }) => ({ path, members: [exported], at })),
  ];
}

const namesImported = ({ tree }: SourceModule, isTarget: (specifier: string) => boolean): LoadedName[] =>
  tree
    .of("ImportDeclaration")
    .filter(({ source }) => isTarget(source.value))
    .flatMap(({ specifiers }) =>
      specifiers.flatMap((node): LoadedName[] => {
        const binding = tree.pathOf(node).scope.getBinding(node.local.name);
        const name =
          node.type === "ImportSpecifier"
            ? importedName(node.imported)
            : node.type === "ImportNamespaceSpecifier"
              ? null
              : "default";
        return binding ? [{ name, binding }] : [];
      }),
    );
