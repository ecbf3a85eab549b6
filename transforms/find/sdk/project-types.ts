import type { TSImportType } from "@babel/types";
import { isTypeScript } from "../../../src/code/file-names.ts";
import { once } from "../../../src/code/once.ts";
import {
  declaredNames,
  importedName,
  isTransparentWrapper,
  type NodePath,
  type SourceModule,
  unwrapped,
} from "../../../src/code/tree/index.ts";
import { isV2Specifier } from "../../../src/sdk/v2.ts";

/** Types that any object fits, whatever its keys are. */
const LOOSE = new Set(["Record", "Partial", "Readonly", "Required", "const"]);

/**
 * Whether a constant is declared or cast with a type of the project: with other keys it would not fit that type any
 * more, so its object is never changed. A type of the v2 SDK is different: it goes with the rewrite.
 */
export function isTypedByProject(declarator: NodePath): boolean {
  if (!declarator.is("VariableDeclarator")) return false;
  const id = declarator.get("id");
  const annotation = id.is("Identifier") ? id.get("typeAnnotation") : null;
  const init = declarator.get("init");
  return (
    isTypedByComment(declarator) ||
    (annotation !== null && isProjectType(annotation)) ||
    (init !== null && isCastToProjectType(init))
  );
}

/** The types that an expression is cast to, the outermost first. */
export function castTypes(expression: NodePath): NodePath[] {
  const types: NodePath[] = [];
  let value = expression;
  while (isTransparentWrapper(value)) {
    if (value.is("TSAsExpression") || value.is("TSSatisfiesExpression") || value.is("TSTypeAssertion"))
      types.push(value.get("typeAnnotation"));
    else if (value.is("TypeCastExpression")) types.push(value.get("typeAnnotation"));
    value = value.get("expression");
  }
  return types;
}

/** Whether an expression stands in a cast to a type of the project, or in JavaScript to any: `/** @type {Config} *\/ ({ ... })`. */
export function isCastToProjectType(expression: NodePath): boolean {
  if (castTypes(expression).some((type) => isProjectType(type))) return true;
  const value = unwrapped(expression);
  if (value.is("CallExpression") && value.node.typeParameters)
    return isProjectType(value.file.tree.pathOf(value.node.typeParameters));
  const parenthesis = value.node.extra?.parenStart;
  return typeof parenthesis === "number" && isCommentedBefore(parenthesis, value, COMMENT_TYPE);
}

const COMMENT_TYPE =
  /@(?:type|satisfies)\s*\{(?!\s*(?:\*|(?:any|[Oo]bject|Record|Partial|Readonly|Required|const)(?![\w$])))/;

/** `/** @type {AttachConfig} *\/` in JavaScript: the comment stays as it is, of v2 or not. */
const isTypedByComment = (declarator: NodePath): boolean =>
  isCommentedBefore(startOfStatement(declarator), declarator, COMMENT_TYPE);

/** The type that a name or a pattern is declared with. */
export const annotationOf = (target: NodePath): NodePath | null =>
  target.is("Identifier") || target.is("ObjectPattern") ? target.get("typeAnnotation") : null;

/**
 * The types that a function has to fit where it stands: its overloads, the annotation of what holds it, the type arguments of the call
 * that it is given to, whatever objects and lists are between, the interfaces of its class.
 */
export function typesAround(fn: NodePath): NodePath[] {
  const { tree } = fn.file;
  const name = fn.is("FunctionDeclaration") ? fn.node.id?.name : undefined;
  const types = tree
    .of("TSDeclareFunction")
    .flatMap((each): NodePath[] => (name !== undefined && each.id?.name === name ? [tree.pathOf(each)] : []));
  let path = fn;
  for (let parent = path.parentPath; parent; path = parent, parent = path.parentPath) {
    if (parent.is("TSAsExpression") || parent.is("TSSatisfiesExpression") || parent.is("TSTypeAssertion"))
      types.push(parent.get("typeAnnotation"));
    else if (parent.is("VariableDeclarator") || parent.is("AssignmentPattern")) {
      const type = annotationOf(parent.is("VariableDeclarator") ? parent.get("id") : parent.get("left"));
      return type ? [...types, type] : types;
    } else if (path.is("ClassProperty")) {
      const type = path.get("typeAnnotation");
      if (type) types.push(type);
    } else if (parent.is("ClassDeclaration") || parent.is("ClassExpression"))
      return [...types, ...(parent.get("implements") ?? [])];
    const given = parent.is("CallExpression") && path.listKey === "arguments" ? parent.node : null;
    if (given?.typeParameters) types.push(fn.file.tree.pathOf(given.typeParameters));
    const isWithin = parent.is("Expression")
      ? !parent.is("CallExpression")
      : /Class|Property/.test(parent.type);
    if (!isWithin || parent.is("Function")) return types;
  }
  return types;
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

/** The types of the project that an interface extends. */
export const basesOf = (type: NodePath): NodePath[] =>
  (type.is("TSInterfaceDeclaration") ? (type.get("extends") ?? []) : []).flatMap((each) => {
    const { expression } = each.node;
    return expression.type === "Identifier" ? declaredTypes(each, expression.name) : [];
  });

const MOST_STEPS = 20;

/** What the file, or the file of the project that it comes from, declares by the name of a type. */
export const declaredTypes = ({ file }: NodePath, name: string): NodePath[] => typesNamed(file, name, 0);

/** What `import("./guard").Guard` names, where that is a type of the project. */
export function importedTypes({ file, node }: NodePath<TSImportType>): NodePath[] {
  const module = file.imported(node.argument.value);
  return module && node.qualifier?.type === "Identifier" ? typesExported(module, node.qualifier.name, 0) : [];
}

/** @param name what a module declares, imports or exports something by */
function typesNamed({ tree, imported }: SourceModule, name: string, steps: number): NodePath[] {
  const own = [...tree.of("TSTypeAliasDeclaration"), ...tree.of("TSInterfaceDeclaration")]
    .filter(({ id }) => id.name === name)
    .map((node): NodePath => tree.pathOf(node));
  if (own.length > 0 || steps > MOST_STEPS) return own;
  const from = (source: { value: string }, exported: string): NodePath[] => {
    const module = imported(source.value);
    return module ? typesExported(module, exported, steps + 1) : [];
  };
  return tree.of("ImportDeclaration").flatMap(({ source, specifiers }) =>
    specifiers.flatMap((each) => {
      if (each.local.name !== name || each.type === "ImportNamespaceSpecifier") return [];
      return from(source, each.type === "ImportSpecifier" ? importedName(each.imported) : "default");
    }),
  );
}

/** @param name what a module exports something by */
function typesExported(module: SourceModule, name: string, steps: number): NodePath[] {
  const { tree, imported } = module;
  if (steps > MOST_STEPS) return [];
  const from = (source: { value: string } | null | undefined, local: string): NodePath[] => {
    if (!source) return typesNamed(module, local, steps + 1);
    const next = imported(source.value);
    return next ? typesExported(next, local, steps + 1) : [];
  };
  const listed = tree.of("ExportNamedDeclaration").flatMap(({ source, specifiers }) =>
    specifiers.flatMap((each) => {
      const isIt = each.type === "ExportSpecifier" && importedName(each.exported) === name;
      return isIt ? from(source, importedName(each.local)) : [];
    }),
  );
  if (name === "default")
    for (const { declaration } of tree.of("ExportDefaultDeclaration")) {
      const path: NodePath = tree.pathOf(declaration);
      if (path.is("TSInterfaceDeclaration")) return [path];
      if (path.is("Identifier")) return from(null, path.node.name);
    }
  if (listed.length > 0) return listed;
  const own = typesNamed(module, name, steps + 1);
  return own.length > 0 ? own : tree.of("ExportAllDeclaration").flatMap(({ source }) => from(source, name));
}

function isProjectType(type: NodePath): boolean {
  let ofProject = false;
  let ofSdk = false;
  const visit = (path: NodePath) => {
    if (path.is("TSImportType") && isV2Specifier(path.node.argument.value)) ofSdk = true;
    else if (path.is("TSTypeLiteral") || path.is("ObjectTypeAnnotation") || path.is("TSImportType"))
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
export function leftmostName(path: NodePath): string | null {
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

/** Whether the doc comment above a place of a JavaScript file, where a compiler that checks it takes types from, fits a pattern. */
const isCommentedBefore = (place: number, { file }: NodePath, pattern: RegExp): boolean =>
  pattern.test(docBefore(place, file));

/** The doc comment above a variable or a function of a JavaScript file; empty where none is. */
export const docAbove = (declaration: NodePath): string =>
  docBefore(startOfStatement(declaration), declaration.file);

function docBefore(place: number, file: SourceModule): string {
  if (isTypeScript(file)) return "";
  const before = file.text.slice(0, place).trimEnd();
  const comment = before.endsWith("*/") ? before.slice(before.lastIndexOf("/**")) : "";
  return comment.startsWith("/**") && comment.indexOf("*/") === comment.length - 2 ? comment : "";
}

/** Where the statement of a variable or a function begins, its `export` too. */
function startOfStatement(declaration: NodePath): number {
  const path = declaration.is("VariableDeclarator") ? declaration.parentPath : declaration;
  const isExported = path?.parentPath && /^Export/.test(path.parentPath.type);
  return ((isExported ? path.parentPath : path) ?? declaration).range.start;
}

/** Whether the doc comment of a variable or a function gives it, or what it returns, a type of v2. */
export const isDocumentedAsV2 = (declaration: NodePath): boolean =>
  isCommentedBefore(startOfStatement(declaration), declaration, docTypeOfV2(declaration.file));

const IMPORT = String.raw`\bimport\(\s*["']rupt(?:\/[\w.]+)?["']\s*\)`;

/** `typeof attach`: what a comment says of a name that the file loads from v2. Null for a file that loads none. */
const typeofV2 = ({ tree }: SourceModule): string | null => {
  const imported = tree
    .of("ImportDeclaration")
    .filter(({ source }) => isV2Specifier(source.value))
    .flatMap(({ specifiers }) => specifiers.map(({ local }) => local.name));
  const required = tree.of("VariableDeclarator").flatMap(({ id, init }) => {
    const isLoad =
      init?.type === "CallExpression" && init.callee.type === "Identifier" && init.callee.name === "require";
    const [from] = isLoad ? init.arguments : [];
    return from?.type === "StringLiteral" && isV2Specifier(from.value)
      ? declaredNames(id).map(({ name }) => name)
      : [];
  });
  const names = [...imported, ...required].map((name) => name.replaceAll("$", String.raw`\$`));
  return names.length > 0 ? String.raw`\btypeof\s+(?:${names.join("|")})(?![\w$])` : null;
};

/** What `@type` and `@returns` of a file say where they name a type of v2, as it is or as the file calls it. */
const docTypeOfV2 = once((file: SourceModule): RegExp => {
  const all = file.comments.map(({ value }) => value).join("\n");
  const own = typeofV2(file);
  const direct = own === null ? IMPORT : `(?:${IMPORT}|${own})`;
  const named = all.matchAll(new RegExp(String.raw`@typedef\s*\{.*?${direct}.*?\}\s*(\w+)`, "g"));
  const imported = all.matchAll(/@import\s*\{([^}]*)\}\s*from\s*["']rupt["'/]/g);
  const names = [
    ...[...named].map(([, name = ""]) => name),
    ...[...imported].flatMap(([, list = ""]) =>
      list.split(",").map((each) => each.trim().split(/\s+/).at(-1) ?? ""),
    ),
  ].filter((name) => /^\w+$/.test(name));
  const types = [direct, ...names.map((name) => String.raw`\b${name}\b`)];
  return new RegExp(String.raw`@(?:returns?|type)\s*\{.*?(?:${types.join("|")})`);
});
