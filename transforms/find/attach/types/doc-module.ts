import type { Node } from "@babel/types";
import { isTypeScript } from "../../../../src/code/file-names.ts";
import { once } from "../../../../src/code/once.ts";
import { readUnits } from "../../../../src/code/read-units.ts";
import { type NodePath, rangeOf, type SourceModule } from "../../../../src/code/tree/index.ts";
import { importedIn, isCode, typesIn } from "../callbacks/doc-types.ts";

/** The types that comments of a JavaScript file say, as a module of TypeScript with the imports that they make. */
export interface DocModule {
  readonly module: SourceModule;
  /** What stands behind the comment that says a type. */
  placeOf(type: NodePath): NodePath;
}

/** Null where a compiler takes no types from comments, or none says any. */
export const docModuleOf = once((file: SourceModule): DocModule | null => {
  if (isTypeScript(file)) return null;
  const docs = file.comments.filter(({ value }) => value.startsWith("*") && /\{|@import/.test(value));
  const said = docs.flatMap(({ value, end }) =>
    typesIn(value)
      .filter((type) => isCode(`type T = ${type};`))
      .map((type) => ({ type, end })),
  );
  const imports = docs.flatMap(({ value }) => importedIn(value)).filter((each) => isCode(each));
  const aliases = said.map(({ type }, index) => `type $${index} = ${type};`);
  const modules = { module: (_: string, specifier: string) => file.imported(specifier) };
  const [module] = readUnits("types.ts", [...imports, ...aliases].join("\n"), modules).modules;
  if (!module || said.length === 0) return null;
  const placeOf = (type: NodePath): NodePath => {
    const alias = type.findParent((each) => each.is("TSTypeAliasDeclaration"));
    const index = alias?.is("TSTypeAliasDeclaration") ? Number(alias.node.id.name.slice(1)) : 0;
    const end = said[index]?.end ?? 0;
    const next = file.tree.all.find((node) => rangeOf(node).start >= end);
    return next ? file.tree.pathOf(next) : file.program;
  };
  return { module, placeOf };
});

/** The names of values whose types comments of a JavaScript file take: `@type {typeof limits}`, `@param {keyof typeof tiers} tier`. */
export const namesReadByDocs = once((file: SourceModule): ReadonlySet<string> => {
  const { tree } = docModuleOf(file)?.module ?? {};
  const read = [
    ...(tree?.of("TSTypeQuery") ?? []).map(({ exprName }) => exprName),
    ...(tree?.of("TSTypeReference") ?? []).map(({ typeName }) => typeName),
  ];
  return new Set(
    read.flatMap((name) => {
      let first: Node = name;
      while (first.type === "TSQualifiedName") first = first.left;
      return first.type === "Identifier" ? [first.name] : [];
    }),
  );
});
