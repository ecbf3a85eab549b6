import type { ImportDeclaration, ImportSpecifier, Statement, VariableDeclarator } from "@babel/types";
import type { Edit } from "../../src/code/edits/edits.ts";
import { lineEndOf, removeFromList, removeStatement } from "../../src/code/edits/statement-ranges.ts";
import { quoted, type Style } from "../../src/code/edits/style.ts";
import { type NodePath, outermostWrapper, rangeOf, staticName } from "../../src/code/tree/index.ts";
import { isPureModule } from "../../src/code/values/pure-module.ts";
import { V3_PACKAGE, v3SpecifierFor } from "../../src/sdk/v3.ts";
import { freeClassName } from "../decide/names.ts";
import type { Alias, SdkEntry } from "../find/sdk/references.ts";
import type { UnitFindings, UnitPlan } from "../model.ts";
import { exportedName } from "./calls/rewrite-attach.ts";
import { loadClient, specifierEdit } from "./clients/load-client.ts";
import { passesClassOn } from "./rewrite-re-exports.ts";
import { dropReadNames, dropSpecifiers, specifierListEnd } from "./unread/drop-names.ts";

export interface ImportEdits {
  edits: Edit[];
  /** Local name of the v3 class, when the unit creates a client. */
  className: string | null;
  /** Roots whose import was edited, with what became of it. */
  became: Map<SdkEntry, "class" | "client" | "side-effect" | "removed">;
}

/** Swaps, replaces or removes the imports of v2 that nothing held needs; adds what the new code needs. */
export function rewriteImports(plan: UnitPlan, style: Style): ImportEdits {
  const { unit } = plan;
  const text = unit.module.text;
  const result: ImportEdits = { edits: [], className: unit.v3.className, became: new Map() };
  const pending = plan.imports.filter(({ use }) => !isLoadedLate(plan, use.local));
  const ahead = earlyAnchor(plan);
  const lines: string[] = [];
  const asks = plan.mocks?.provided === true && plan.mocks.name !== null;
  let needsClass = (plan.creates.length > 0 || asks) && unit.v3.className === null;
  const commonJs =
    (unit.v3.required || unit.entries.some((root) => root.form === "require")) &&
    !unit.entries.some((root) => root.form === "import");
  const clientLines = () => {
    const names = new Map<string, ClientName[]>();
    for (const { use, specifier } of pending.splice(0))
      names.set(specifier, [
        ...(names.get(specifier) ?? []),
        { exported: exportedName(use), local: use.local },
      ]);
    return [...names].map(([specifier, list]) => clientImport(list, specifier, style, commonJs));
  };

  for (const root of unit.entries) {
    if (root.deferred || root.form === "global") continue;
    if (plan.neededEntries.has(root)) {
      result.edits.push(...dropReadNames(root, plan));
      continue;
    }
    if (!root.shape.v2) {
      // What the module does besides passing the SDK on is still done.
      const removable = isPureModule(unit.module, root.specifier) || isLoadedBefore(root);
      result.edits.push(...dropSpecifiers(root, text, removable));
      continue;
    }
    const passesOn = passesClassOn(root, plan);
    const givesClass = needsClass && (!ahead || passesOn) && !keepsTypeName(root);
    if (givesClass || passesOn) {
      const swapped = swapToClass(root, plan, style);
      result.edits.push(...swapped.edits);
      // The class has its name from where it stood; its module is loaded first all the same.
      if (givesClass && ahead) lines.push(sideEffect(classSpecifier(plan), style, commonJs));
      if (givesClass) result.className = swapped.className;
      needsClass &&= !givesClass;
      result.became.set(root, "class");
      if (plan.keepsSideEffect)
        result.edits.push(...putBefore(root, sideEffect(root.specifier, style, commonJs), plan, style));
      continue;
    }
    const lastImport = lateAnchor(root, plan);
    const replacement = [
      ...(plan.keepsSideEffect ? [sideEffect(root.specifier, style, commonJs)] : []),
      ...(lastImport || ahead ? [] : clientLines()),
    ];
    const late = lastImport ? clientLines() : [];
    if (lastImport && late.length > 0) result.edits.push(insertAfter(lastImport, late, text, style));
    result.became.set(
      root,
      replacement.length + late.length > 0
        ? pending.length >= 0 && plan.imports.length > 0
          ? "client"
          : "side-effect"
        : "removed",
    );
    result.edits.push(...replaceLoad(root, replacement.join(style.eol + style.base), text));
  }
  if (needsClass) {
    result.className = freeClassName(
      plan,
      plan.creates.map((use) => use.local),
    );
    lines.unshift(classImport(result.className, style, commonJs, classSpecifier(plan)));
  }
  lines.push(...clientLines());
  if (lines.length > 0)
    result.edits.push(ahead ? insertBefore(ahead, lines, style) : insertAfterImports(plan, lines, style));
  if (asks && result.className !== null) result.edits.push(providedMock(plan, result.className, style));
  for (const root of unit.entries)
    if (root.deferred && !plan.neededEntries.has(root)) result.edits.push(...loadClient(root, plan, style));
  return result;
}

/** The function that the mock gives for `attach`: a test asks a client for it, as the code does. */
function providedMock(plan: UnitPlan, className: string, style: Style): Edit {
  const { program, text } = plan.unit.module;
  const loads = [...program.get("body")].filter(
    (each) => each.is("ImportDeclaration") || plan.unit.entries.some(({ path }) => path.isDescendant(each)),
  );
  const at = loads.at(-1)?.range.end ?? 0;
  const end = style.semicolons ? ";" : "";
  const made = `const ${plan.mocks?.name} = new ${className}({ clientId: ${quoted("test", style)} }).evaluate.access${end}`;
  const before = at === 0 ? "" : style.eol + style.eol;
  const after = at === 0 || !/^[ \t]*\r?\n[ \t]*\r?\n/.test(text.slice(at)) ? style.eol : "";
  return { start: at, end: at, text: before + made + after };
}

/**
 * The last import of a file, where the client's must not stand in the place of the SDK's: its module imports what the id needs,
 * which would run before the imports between. Source: contract, 11.12, "Import order".
 */
function lateAnchor({ path }: SdkEntry, { unit, imports }: UnitPlan): NodePath | null {
  if (!path.is("ImportDeclaration") || !imports.some(({ loadsMore }) => loadsMore)) return null;
  const last = lastImport(unit);
  return last && last.range.start > path.range.start ? last : null;
}

const lastImport = ({ module }: UnitFindings): NodePath | undefined =>
  module.program.get("body").findLast((each) => each.is("ImportDeclaration"));

/**
 * The first import of a file whose functions a cycle may call before the file has run, where another module than the SDK stands there:
 * it may have loaded the SDK for them. What they need now is loaded first. Source: contract, 11.12, "Runs-before".
 */
function earlyAnchor({ unit, creates, imports }: UnitPlan): NodePath | null {
  const isEarly = [...creates, ...imports.map(({ use }) => use)].some(({ group }) => group.early);
  if (!isEarly || imports.some(({ loadsMore }) => loadsMore)) return null;
  const first = unit.module.program.get("body").find(({ node }) => loadedBy(node) !== null);
  const isOfSdk = unit.entries.some((entry) => entry.path === first && entry.shape.v2);
  return first && !isOfSdk ? first : null;
}

function loadedBy(node: Statement): string | null {
  if (node.type === "ImportDeclaration") return node.importKind === "type" ? null : node.source.value;
  if (node.type === "ExportAllDeclaration") return node.source.value;
  return node.type === "ExportNamedDeclaration" ? (node.source?.value ?? null) : null;
}

/** Whether an import above loads the same module: it does so with or without names. */
function isLoadedBefore({ path, specifier }: SdkEntry): boolean {
  return path.file.program
    .get("body")
    .some(
      ({ node, range }) =>
        node.type === "ImportDeclaration" &&
        node.importKind !== "type" &&
        node.source.value === specifier &&
        range.start < path.range.start,
    );
}

/** Clients that are only reached through a deferred load are not imported at the top. */
export function isLoadedLate(plan: UnitPlan, local: string): boolean {
  const attaches = [...plan.migrated].filter(([, use]) => use.local === local).map(([attach]) => attach);
  return attaches.length > 0 && attaches.every((attach) => attach.site.entry.deferred);
}

function sideEffect(from: string, style: Style, commonJs: boolean): string {
  const semicolon = style.semicolons ? ";" : "";
  const specifier = quoted(from, style);
  return commonJs ? `require(${specifier})${semicolon}` : `import ${specifier}${semicolon}`;
}

/** Puts a line before the statement of a load, below the comments and marks that stand above it. */
function putBefore(root: SdkEntry, line: string, plan: UnitPlan, style: Style): Edit[] {
  const start = root.path.getStatementParent()?.node.start ?? root.path.range.start;
  const first = plan.unit.module.text.slice(start, start + 1);
  return [{ start, end: start + 1, text: line + style.eol + style.base + first }];
}

/** How the file of a plan names the v3 package: as it named v2. */
export const classSpecifier = ({ unit }: Pick<UnitPlan, "unit">): string =>
  v3SpecifierFor(unit.entries.find(({ shape }) => shape.v2)?.specifier ?? "");

export function classImport(
  name: string,
  style: Style,
  commonJs: boolean,
  from: string = V3_PACKAGE,
): string {
  const semicolon = style.semicolons ? ";" : "";
  const specifier = quoted(from, style);
  return commonJs
    ? `const ${name} = require(${specifier}).default${semicolon}`
    : `import ${name} from ${specifier}${semicolon}`;
}

export interface ClientName {
  exported: string;
  local: string;
}

/** Imports clients from one module. */
export function clientImport(
  names: readonly ClientName[],
  specifier: string,
  style: Style,
  commonJs: boolean,
): string {
  const semicolon = style.semicolons ? ";" : "";
  const from = quoted(specifier, style);
  const as = commonJs ? ": " : " as ";
  const list = names.map(({ exported, local }) => (exported === local ? local : `${exported}${as}${local}`));
  return commonJs
    ? `const { ${list.join(", ")} } = require(${from})${semicolon}`
    : `import { ${list.join(", ")} } from ${from}${semicolon}`;
}

/** The v2 import becomes the import of the class; a default or namespace name is kept. */
function swapToClass(root: SdkEntry, plan: UnitPlan, style: Style): { edits: Edit[]; className: string } {
  const { path } = root;
  const specifier = specifierEdit(root, v3SpecifierFor(root.specifier), style);
  if (path.is("ImportDeclaration")) return swapImport(path, plan, specifier);
  if (path.is("TSImportEqualsDeclaration"))
    return { edits: [specifier], className: `${path.node.id.name}.default` };
  const declarator = declaratorOf(path);
  if (!declarator) {
    const className = freeClassName(
      plan,
      plan.creates.map((use) => use.local),
    );
    return { edits: [insertAfterImports(plan, [classImport(className, style, true)], style)], className };
  }
  const id = declarator.get("id");
  const member = outermostWrapper(path).parentPath;
  const selected = member?.is("MemberExpression") ? staticName(member) : null;
  if (id.is("ObjectPattern") && id.node.properties.length === 1 && selected === null) {
    const [alias] = root.aliases;
    if (alias?.value.is === "sdk") return { edits: [specifier], className: alias.binding.identifier.name };
  }
  if (id.is("Identifier") && selected === "default") return { edits: [specifier], className: id.node.name };
  const end = (declarator.get("init") ?? declarator).range.end;
  const tail: Edit[] =
    selected === null
      ? [{ start: end, end, text: ".default" }]
      : [{ start: path.range.end, end, text: ".default" }];
  if (id.is("Identifier") && selected === null)
    return { edits: [specifier, ...tail], className: id.node.name };
  const className = freeClassName(
    plan,
    plan.creates.map((use) => use.local),
  );
  return {
    edits: [specifier, ...tail, { ...id.range, text: className }],
    className,
  };
}

function swapImport(
  path: NodePath<ImportDeclaration>,
  plan: UnitPlan,
  specifier: Edit,
): { edits: Edit[]; className: string } {
  const { specifiers } = path.node;
  const start = specifiers[0]?.start ?? 0;
  const text = plan.unit.module.text;
  const byDefault = specifiers.find(isDefault);
  const namedDefault = specifiers.find(isNamedDefault);
  if (specifiers.length === 1 && (byDefault || namedDefault)) {
    return { edits: [specifier], className: (byDefault ?? namedDefault)?.local.name ?? "Rupt" };
  }
  const namespace = specifiers.find((each) => each.type === "ImportNamespaceSpecifier");
  const kept = byDefault ?? namespace ?? namedDefault;
  const className =
    kept?.local.name ??
    freeClassName(
      plan,
      plan.creates.map((use) => use.local),
    );
  // From the first specifier (or its brace) to `from`: one default specifier.
  const open = byDefault ? start : text.indexOf("import", path.range.start) + "import".length;
  const lead = byDefault ? "" : " ";
  const end = specifierListEnd(text, path.node);
  return { edits: [{ start: open, end, text: lead + className }, specifier], className };
}

/** `import type Rupt from "rupt"`: swapped, its name is still no value. */
export function keepsTypeName({ path }: SdkEntry): boolean {
  if (!path.is("ImportDeclaration")) return false;
  const { specifiers, importKind } = path.node;
  const ofType = importKind === "type" || importKind === "typeof";
  const [only] = specifiers;
  if (ofType) return specifiers.some(isDefault) || (specifiers.length === 1 && isNamedDefault(only));
  return specifiers.length === 1 && isNamedDefault(only) && /^type/.test(only.importKind ?? "");
}

const isDefault = ({ type }: { type: string }): boolean => type === "ImportDefaultSpecifier";

/** `import { default as Rupt }`. */
const isNamedDefault = (
  specifier: ImportDeclaration["specifiers"][number] | undefined,
): specifier is ImportSpecifier =>
  specifier?.type === "ImportSpecifier" &&
  specifier.imported.type === "Identifier" &&
  specifier.imported.name === "default";

function declaratorOf(call: NodePath): NodePath<VariableDeclarator> | null {
  let path = outermostWrapper(call);
  while (path.parentPath?.is("MemberExpression") && path.key === "object")
    path = outermostWrapper(path.parentPath);
  return path.parentPath?.is("VariableDeclarator") && path.key === "init" ? path.parentPath : null;
}

/** The whole statement (or declarator) that loads v2 is replaced, or removed when there is nothing to put. */
function replaceLoad(root: SdkEntry, replacement: string, text: string): Edit[] {
  const { path } = root;
  if (path.is("ImportDeclaration") || path.is("TSImportEqualsDeclaration")) {
    const { start, end } = path.range;
    return replacement === ""
      ? [removeStatement(text, start, end)]
      : [{ start: start, end: end, text: replacement }];
  }
  const declarator = declaratorOf(path);
  const declaration = declarator?.parentPath;
  if (!declarator || !declaration?.is("VariableDeclaration")) return [];
  const { declarations } = declaration.node;
  if (declarations.length === 1) {
    const { start, end } = declaration.range;
    return replacement === ""
      ? [removeStatement(text, start, end)]
      : [{ start: start, end: end, text: replacement }];
  }
  const edits = removeDeclarator(declarator, text);
  const start = declaration.range.start;
  return replacement === "" ? edits : [...edits, { start, end: start, text: `${replacement}\n` }];
}

/** Takes a declarator out of its declaration, or the whole declaration when it is the only one. */
export function removeDeclarator(declarator: NodePath, text: string): Edit[] {
  const declaration = declarator.parentPath;
  if (!declaration?.is("VariableDeclaration")) return [];
  const { declarations } = declaration.node;
  if (declarations.length === 1)
    return [removeStatement(text, declaration.range.start, declaration.range.end)];
  const items = declarations.map((each) => rangeOf(each));
  return removeFromList(items, new Set([declarations.indexOf(declarator.node as VariableDeclarator)]));
}

/**
 * The statement after which new code finds everything loaded: the last v2 import, else the first `require` that declares
 * the SDK (imports are hoisted, a `require` runs where it stands), else the last import.
 */
export function loadAnchor({ unit }: UnitPlan): NodePath | null {
  const loads = unit.entries.filter((root) => !root.deferred && root.form !== "global");
  const hoisted = loads.filter((root) => !root.path.is("CallExpression"));
  const declared = loads.filter((root) => root.path.is("CallExpression") && declaratorOf(root.path));
  const load = hoisted.at(-1) ?? declared[0];
  const statement = load?.path.getStatementParent();
  if (statement?.parentPath?.is("Program")) return statement;
  return lastImport(unit) ?? null;
}

/** Where a new import goes: after the last import of the file's opening. */
function insertAfterImports(plan: UnitPlan, lines: readonly string[], style: Style): Edit {
  const { module } = plan.unit;
  const loadsMore = plan.imports.some((each) => each.loadsMore);
  const anchor = (loadsMore ? lastImport(plan.unit) : null) ?? loadAnchor(plan);
  if (anchor) return insertAfter(anchor, lines, module.text, style);
  const first = module.program.node.body[0];
  const at = first?.start ?? module.unit.blocks[0]?.start ?? 0;
  return {
    start: at,
    end: at,
    text: lines.map((line) => line + (style.oneLine ? " " : style.eol + style.base)).join(""),
  };
}

function insertBefore({ range: { start } }: NodePath, lines: readonly string[], style: Style): Edit {
  const after = style.oneLine ? " " : style.eol + style.base;
  return { start, end: start, text: lines.map((line) => line + after).join("") };
}

function insertAfter(anchor: NodePath, lines: readonly string[], text: string, style: Style): Edit {
  const { end } = anchor.range;
  const lineEnd = lineEndOf(text, end);
  const at = /^[ \t]*(?:\/\/.*|\/\*.*\*\/[ \t]*)?$/.test(text.slice(end, lineEnd)) ? lineEnd : end;
  const before = style.oneLine ? " " : style.eol + style.base;
  return { start: at, end: at, text: lines.map((line) => before + line).join("") };
}

/** Aliases of a root that nothing needs any more: `const R = Rupt`, `const { attach } = Rupt`. */
export function rewriteAliases(plan: UnitPlan): Edit[] {
  const { text } = plan.unit.module;
  const edits: Edit[] = [];
  const patterns = new Set<unknown>();
  for (const root of plan.unit.entries) {
    if (root.deferred || root.form === "global" || plan.neededEntries.has(root)) continue;
    for (const alias of root.aliases) edits.push(...removeAlias(alias, patterns, text));
  }
  return edits;
}

function removeAlias(alias: Alias, patterns: Set<unknown>, text: string): Edit[] {
  if (alias.parent === null) return [];
  const declarator = alias.declaration.is("VariableDeclarator")
    ? alias.declaration
    : alias.declaration.findParent((parent) => parent.is("VariableDeclarator"));
  if (!declarator || patterns.has(declarator.node)) return [];
  patterns.add(declarator.node);
  return removeDeclarator(declarator, text);
}
