import type { CallExpression, ExportAllDeclaration, ExportNamedDeclaration } from "@babel/types";
import type { Range } from "../../src/code/blocks/ranges.ts";
import { literalText, type NodePath, type SourceModule } from "../../src/code/tree/index.ts";
import type { UsageKind } from "../../src/result.ts";
import { note, type RuleNote } from "../../src/rules/note.ts";
import { RELATED_PACKAGES } from "../../src/sdk/related.ts";
import { type DocQuery, docQueries } from "./attach/types/doc-queries.ts";
import { isLoad, type ShapeOf } from "./sdk/find-entries.ts";
import { isOwnValue } from "./sdk/handed-out.ts";
import { isModuleMock, replacesModule, requiresMock, runnerOf, specifierOf } from "./sdk/mock-calls.ts";
import { namedModules } from "./sdk/named-modules.ts";
import type { ModuleShape, SdkEntry, SdkReference } from "./sdk/references.ts";
import { loadingComments } from "./settings/directives.ts";
import { findStrings } from "./settings/find-strings.ts";
import { unseenAddresses } from "./unseen-addresses.ts";
import { textsThatMayNameGlobal } from "./unseen-globals.ts";
import { textsThatMayLoad } from "./unseen-loads.ts";

/** A usage that is never rewritten on its own: re-exports, mocks, type-level mentions, marks, related packages. */
export interface OtherUse {
  kind: UsageKind;
  start: number;
  end: number;
  /** The node to put a TODO above; null when it gets none. */
  path: NodePath | null;
  notes: RuleNote[];
  held: boolean;
}

/** A statement that passes the SDK on to importers. */
export interface ReExport {
  path: NodePath;
  /** Exported name -> name in the source module; `*` for all of it. */
  names: { exported: string; imported: string; typeOnly: boolean }[];
  /** What the specifier gives of the SDK. */
  shape: ModuleShape;
  specifier: string;
  specifierPath: NodePath;
}

export interface UnboundUses {
  uses: OtherUse[];
  reExports: ReExport[];
  /** Statements that pass on objects and functions of the project, in which the SDK is; they change nothing. */
  handsOn: ReExport[];
  /** Types in comments that go through a name that the SDK has in the file. */
  docQueries: readonly DocQuery[];
}

/** The places of a unit that name a type of v2, by an imported name or as `import("rupt").AttachConfig`. */
export const typePlaces = (unit: {
  readonly references: readonly SdkReference[];
  readonly unboundUses: UnboundUses;
}): NodePath[] => [
  ...unit.references.flatMap(({ kind, path }) => (kind === "type" ? [path] : [])),
  ...unit.unboundUses.uses.flatMap(({ path }) => (path?.is("TSImportType") ? [path] : [])),
];

/** What is asked about other files. */
interface AskedOfFiles {
  /** Whether the settings of a tool load a file. */
  isLoadedBySettings?(path: string): boolean;
  importersOf?(path: string): readonly { readonly text: string }[];
}

/** What is known of the file already. */
interface Known extends AskedOfFiles {
  entries?: readonly SdkEntry[];
}

/** Finds the usages of a unit that no binding leads to. */
export function findUnboundUses(
  module: SourceModule,
  shapeOf: ShapeOf,
  { isLoadedBySettings, importersOf, entries = [] }: Known = {},
): UnboundUses {
  const uses: OtherUse[] = [];
  const reExports: ReExport[] = [];
  const handsOn: ReExport[] = [];
  const add = (kind: UsageKind, path: NodePath, notes: RuleNote[], todo = true) =>
    uses.push({
      kind,
      start: path.range.start,
      end: path.range.end,
      path: todo ? path : null,
      notes,
      held: true,
    });
  const addReExport = (found: FoundReExport | null) => {
    if (found) (found.isOwn && !found.reExport.shape.v2 ? handsOn : reExports).push(found.reExport);
  };
  const mockNote = () => note("mock", { of: "package", runner: runnerOf(module) });
  const isV2 = (specifier: string | null) => specifier !== null && shapeOf(specifier)?.v2 === true;

  const { tree } = module;
  tree.visit({
    ImportDeclaration(node) {
      addRelated(node.source.value, () => tree.pathOf(node), add);
    },
    ExportNamedDeclaration(node) {
      addReExport(namedReExport(tree.pathOf(node), shapeOf));
    },
    ExportAllDeclaration(node) {
      addReExport(wholeReExport(tree.pathOf(node), shapeOf));
    },
    CallExpression(node) {
      if (setsPrivateName(node)) return add("mock", tree.pathOf(node), [mockNote()]);
      if ((!isLoad(node) && !isModuleMock(node)) || requiresMock(node)) return;
      const path = tree.pathOf(node);
      const argument = isLoad(node) ? path.get("arguments")[0] : specifierOf(path);
      const specifier = argument ? literalText(argument) : null;
      if (isLoad(node)) return addRelated(specifier, () => path, add);
      const shape = specifier === null ? null : shapeOf(specifier);
      if (shape?.v2) add("mock", path, [mockNote()]);
      else if (shape && replacesModule(node))
        add("mock", path, [note("mock", { of: "barrel", runner: runnerOf(module) })]);
    },
    TSImportType(node) {
      if (isV2(node.argument.value)) add("type", tree.pathOf(node), [note("type-kept", { name: null })]);
    },
    TSModuleDeclaration(node) {
      const { id } = node;
      if (id.type === "StringLiteral" && isV2(id.value))
        add("type", tree.pathOf(node), [note("module-declaration")]);
    },
    // `declare module "rupt"` of Flow.
    DeclareModule(node) {
      if (node.id.type === "StringLiteral" && isV2(node.id.value))
        add("type", tree.pathOf(node), [note("module-declaration")]);
    },
    TSPropertySignature(node) {
      const { key, computed } = node;
      if (computed || key.type !== "Identifier" || key.name !== "Rupt") return;
      const path = tree.pathOf(node);
      if (isOfGlobalObject(path)) add("global", path, [note("global", { in: "type" })]);
    },
  });
  const unseen = (path: NodePath) => add("escape", path, [note("import-unresolved", { why: "unseen-load" })]);
  for (const { call, by } of namedModules(module, isV2))
    if (by === "mock") add("mock", call, [mockNote()]);
    else unseen(call);
  const addText = (kind: UsageKind, path: NodePath, found: RuleNote) =>
    add(kind, path, [found], kind !== "related");
  findStrings(module, addText, isLoadedBySettings);
  for (const { path, kind, found } of namingTexts(module, isV2, (path) => importersOf?.(path) ?? []))
    if (!uses.some(({ start, end }) => start <= path.range.start && path.range.end <= end))
      add(kind, path, [found]);
  const queries = docQueries(module, entries);
  uses.push(...usesInComments(module, isV2, queries));
  return { uses, reExports, handsOn, docQueries: queries };
}

/** Texts that may be what code loads, or asks the global object for, by a name that is not seen there. */
function namingTexts(
  module: SourceModule,
  isV2: (specifier: string) => boolean,
  importersOf: (path: string) => readonly { readonly text: string }[],
): { path: NodePath; kind: UsageKind; found: RuleNote }[] {
  return [
    ...textsThatMayLoad(module, isV2, importersOf).map((path) => ({
      path,
      kind: "escape" as const,
      found: note("import-unresolved", { why: "unseen-load" }),
    })),
    ...unseenAddresses(module, importersOf).map(({ path, url }) => ({
      path,
      kind: "script" as const,
      found: note("script-tag", { in: "string", url }),
    })),
    ...textsThatMayNameGlobal(module, importersOf).map((path) => ({
      path,
      kind: "global" as const,
      found: note("global", { in: "markup", name: "Rupt" }),
    })),
  ];
}

function usesInComments(
  module: SourceModule,
  isV2: (specifier: string) => boolean,
  queries: readonly DocQuery[],
): OtherUse[] {
  const types = [...jsDocTypes(module, isV2), ...module.comments.filter(isTypeReference)];
  const typeAt = ({ start, end }: Range, name: string | null) => ({
    kind: "type" as const,
    start,
    end,
    note: note("type-kept", { name }),
  });
  const found = [
    ...types.map((each) => typeAt(each, null)),
    ...queries.map((each) => typeAt(each, each.alias.binding.identifier.name)),
  ].sort((a, b) => a.start - b.start);
  return [...found, ...loadingComments(module)].map(({ kind, start, end, note: said }) => ({
    kind,
    start,
    end,
    path: null,
    notes: [said],
    held: true,
  }));
}

/** A member of `interface Window`. */
function isOfGlobalObject(signature: NodePath): boolean {
  const owner = signature.parentPath?.parentPath;
  return (
    owner?.is("TSInterfaceDeclaration") === true &&
    /^(?:Window|GlobalThis|typeof globalThis)$/.test(owner.node.id.name)
  );
}

/** `/// <reference types="rupt" />`. */
const isTypeReference = ({ value }: { value: string }): boolean =>
  /^\/?\s*<reference\s+types=["']rupt["']/.test(value);

interface FoundReExport {
  reExport: ReExport;
  /** Whether all that is passed on is the project's own. */
  isOwn: boolean;
}

/** `export { attach } from "./sdk"`. */
function namedReExport(path: NodePath<ExportNamedDeclaration>, shapeOf: ShapeOf): FoundReExport | null {
  const { node } = path;
  const specifierPath = path.get("source");
  const shape = specifierPath && shapeOf(specifierPath.node.value);
  if (!specifierPath || !shape) return null;
  // A module that passes the SDK on exports names of its own, too.
  const passes = node.specifiers.some(
    (each) => each.type !== "ExportSpecifier" || shape.exports.has(nameText(each.local)),
  );
  if (!shape.v2 && !passes) return null;
  const isOwn = node.specifiers.every(
    (each) => each.type === "ExportSpecifier" && isOwnValue(shape.exports.get(nameText(each.local))),
  );
  const names = node.specifiers.map((each) => ({
    exported: each.exported.type === "Identifier" ? each.exported.name : each.exported.value,
    imported: each.type === "ExportSpecifier" ? nameText(each.local) : "*",
    typeOnly: node.exportKind === "type" || (each.type === "ExportSpecifier" && each.exportKind === "type"),
  }));
  return { reExport: { path, shape, specifier: specifierPath.node.value, specifierPath, names }, isOwn };
}

/** `export * from "./sdk"`. */
function wholeReExport(path: NodePath<ExportAllDeclaration>, shapeOf: ShapeOf): FoundReExport | null {
  const { source, exportKind } = path.node;
  const shape = shapeOf(source.value);
  if (!shape) return null;
  return {
    reExport: {
      path,
      shape,
      specifier: source.value,
      specifierPath: path.get("source"),
      names: [{ exported: "*", imported: "*", typeOnly: exportKind === "type" }],
    },
    isOwn: !shape.v2 && [...shape.exports.values()].every(isOwnValue),
  };
}

function nameText(node: { type: string; name?: string; value?: string }): string {
  return node.name ?? node.value ?? "";
}

function addRelated(
  specifier: string | null,
  pathOf: () => NodePath,
  add: (kind: UsageKind, path: NodePath, notes: RuleNote[], todo?: boolean) => void,
): void {
  if (specifier === null) return;
  const related = RELATED_PACKAGES.find(({ name }) => specifier === name || specifier.startsWith(`${name}/`));
  if (!related) return;
  add("related", pathOf(), [note("related-package", { in: "import", package: related.name })], false);
}

/** `app.__set__("Rupt", fake)`, `app.__set__({ Rupt: fake })` of rewire, `app.__Rewire__("Rupt", fake)` of its Babel plugin. */
function setsPrivateName({ callee, arguments: [first] }: CallExpression): boolean {
  if (callee.type !== "MemberExpression" || callee.property.type !== "Identifier") return false;
  if (!/^__(?:set|with|Rewire)__$/.test(callee.property.name)) return false;
  if (first?.type === "StringLiteral") return first.value === "Rupt";
  return (
    first?.type === "ObjectExpression" &&
    first.properties.some(
      (each) => each.type === "ObjectProperty" && each.key.type === "Identifier" && each.key.name === "Rupt",
    )
  );
}

/** `import("rupt").AttachConfig` and `@import { AttachConfig } from "rupt"`: TypeScript reads both in comments of JavaScript. */
const TYPE_IMPORT =
  /(?<![\w.])import\(\s*(["'])([^"'\r\n]+)\1\s*\)(?:\.[A-Za-z_$][\w$]*)?|@import\s+[^@]*?\bfrom\s+(["'])([^"'\r\n]+)\3/g;

/**
 * Types of the v2 package that JSDoc comments name.
 *
 * @param isV2 whether a specifier names the package
 * @returns their places, in the order of the file
 */
function jsDocTypes(module: SourceModule, isV2: (specifier: string) => boolean): Range[] {
  const { comments, text } = module;
  return comments.flatMap(({ type, value, start }): Range[] => {
    if (type !== "CommentBlock" || !value.startsWith("*")) return [];
    const inText = text.indexOf(value, start);
    const imports = [...value.matchAll(TYPE_IMPORT)].filter(({ 2: typed, 4: imported }) =>
      isV2(typed ?? imported ?? ""),
    );
    return imports.map(({ index, 0: found }) => ({
      start: inText + index,
      end: inText + index + found.length,
    }));
  });
}
