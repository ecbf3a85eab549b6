import type { ImportDeclaration, ImportSpecifier } from "@babel/types";
import type { Edit } from "../../src/code/edits/edits.ts";
import { removeWithComments } from "../../src/code/edits/statement-ranges.ts";
import { braced, columns, quoted, type Style } from "../../src/code/edits/style.ts";
import { type NodePath, outermostWrapper, staticName } from "../../src/code/tree/index.ts";
import { V3_PACKAGE, v3SpecifierFor } from "../../src/sdk/v3.ts";
import { declarationOf, deferredLoad } from "../find/sdk/deferred-load.ts";
import type { SdkEntry } from "../find/sdk/references.ts";
import type { UnitFindings, UnitPlan } from "../model.ts";
import { exportedName } from "./calls/rewrite-attach.ts";
import { freeClassName } from "./clients/class-name.ts";
import { declaratorOf, replaceLoad } from "./declarators.ts";
import {
  earlyAnchor,
  insertAfter,
  insertAfterImports,
  insertBefore,
  isLoadedBefore,
  isLoadedLate,
  lateAnchor,
  loadAnchor,
} from "./import-places.ts";
import { asMocked, onOwnLine } from "./mocks/loose-types.ts";
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
export function rewriteImports(
  plan: UnitPlan,
  { style, isEmptyLoad }: { style: Style; isEmptyLoad(specifier: string): boolean },
): ImportEdits {
  const { unit } = plan;
  const text = unit.module.text;
  const result: ImportEdits = { edits: [], className: unit.v3.className, became: new Map() };
  const pending = plan.imports.filter(({ use }) => !isLoadedLate(plan, use.local));
  const ahead = earlyAnchor(plan);
  const lines: string[] = [];
  /** What becomes of imports of modules that pass the SDK on. */
  const dropped = new Map<SdkEntry, Edit[]>();
  const asks = plan.mocks?.provided === true && plan.mocks.name !== null;
  let needsClass = (plan.creates.length > 0 || asks) && unit.v3.className === null;
  const commonJs = loadsByRequire(unit);
  const clientLines = () => clientImports(pending.splice(0), style, commonJs);

  for (const root of unit.entries) {
    if (root.deferred || root.form === "global") continue;
    if (plan.neededEntries.has(root)) {
      result.edits.push(...dropReadNames(root, plan));
      continue;
    }
    if (!root.shape.v2) {
      // What the module does besides passing the SDK on is still done.
      const removable = isEmptyLoad(root.specifier) || isLoadedBefore(root);
      dropped.set(root, dropSpecifiers(root, text, removable));
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
    result.className = freeClassName(plan);
    lines.unshift(classImport(result.className, style, commonJs, classSpecifier(plan)));
  }
  lines.push(...clientLines());
  const anchor = loadAnchor(plan);
  // An import that goes gives its place, and the lines around it, to the one that comes.
  const place = [...dropped].find(
    ([{ path }, edits]) => path === anchor && edits.some((each) => isWhole(each, path)),
  );
  if (lines.length > 0 && place && !ahead && !plan.imports.some(({ loadsMore }) => loadsMore))
    dropped.set(place[0], replaceLoad(place[0], lines.join(style.eol + style.base), text));
  else if (lines.length > 0)
    result.edits.push(ahead ? insertBefore(ahead, lines, style) : insertAfterImports(plan, lines, style));
  result.edits.push(...[...dropped.values()].flat());
  if (asks && result.className !== null) result.edits.push(providedMock(plan, result.className, style));
  rewriteLateLoads(plan, result, style);
  return result;
}

const loadsByRequire = ({ v3, entries }: UnitFindings): boolean =>
  (v3.required || entries.some((root) => root.form === "require")) &&
  !entries.some((root) => root.form === "import");

/** Imports of clients from their modules, one for each module. */
function clientImports(clients: UnitPlan["imports"], style: Style, commonJs: boolean): string[] {
  const names = new Map<string, ClientName[]>();
  for (const { use, specifier } of clients)
    names.set(specifier, [
      ...(names.get(specifier) ?? []),
      { exported: exportedName(use), local: use.local },
    ]);
  return [...names].map(([specifier, list]) => clientImport(list, specifier, style, commonJs));
}

/** Loads in the midst of code. */
function rewriteLateLoads(plan: UnitPlan, result: ImportEdits, style: Style): void {
  const { unit } = plan;
  for (const root of unit.entries) {
    if (!root.deferred || plan.neededEntries.has(root)) continue;
    const { references } = root;
    if (references.length > 0 && references.every((each) => plan.mocks?.references.includes(each))) {
      const declaration = declarationOf(root);
      if (declaration) result.edits.push(removeWithComments(unit.module, declaration.range));
      result.became.set(root, "removed");
    } else result.edits.push(...loadClient(root, plan, style));
  }
}

const isWhole = ({ start, end }: Edit, { range }: NodePath): boolean =>
  start <= range.start && range.end <= end;

/** The function that the mock gives for `attach`: a test asks a client for it, as the code does. */
function providedMock(plan: UnitPlan, className: string, style: Style): Edit {
  const { program, text } = plan.unit.module;
  const loads = [...program.get("body")].filter(
    (each) => each.is("ImportDeclaration") || plan.unit.entries.some(({ path }) => path.isDescendant(each)),
  );
  const at = loads.at(-1)?.range.end ?? 0;
  const end = style.semicolons ? ";" : "";
  const options = braced(`clientId: ${quoted("test", style)}`, style);
  const asked = asMocked(`new ${className}(${options}).evaluate.access`, plan.unit.module);
  const declared = (value: string) => `const ${plan.mocks?.name} = ${value}${end}`;
  const isLong = columns(style.base + declared(asked)) > style.width;
  const made = declared(isLong ? onOwnLine(asked, style) : asked);
  const before = at === 0 ? "" : style.eol + style.eol;
  const after = at === 0 || !/^[ \t]*\r?\n[ \t]*\r?\n/.test(text.slice(at)) ? style.eol : "";
  return { start: at, end: at, text: before + made + after };
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
  const [only] = names;
  if (!commonJs && names.length === 1 && only?.exported === "default")
    return `import ${only.local} from ${from}${semicolon}`;
  const list = names.map(({ exported, local }) => (exported === local ? local : `${exported}${as}${local}`));
  const [head, tail] = commonJs
    ? ["const {", `} = require(${from})${semicolon}`]
    : ["import {", `} from ${from}${semicolon}`];
  const { base, eol, indent, trailingCommas, width } = style;
  const line = head.slice(0, -1) + braced(list.join(", "), style) + tail.slice(1);
  if (style.oneLine || list.length < 2 || base.length + line.length <= width) return line;
  const lines = list.join(`,${eol}${base}${indent}`);
  return `${head}${eol}${base}${indent}${lines}${trailingCommas ? "," : ""}${eol}${base}${tail}`;
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
    const className = freeClassName(plan);
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
  const className = freeClassName(plan);
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
  const className = kept?.local.name ?? freeClassName(plan);
  // From the first specifier (or its brace) to `from`: one default specifier.
  const open = byDefault ? start : text.indexOf("import", path.range.start) + "import".length;
  const lead = byDefault ? "" : " ";
  const { end, gap } = specifierListEnd(text, path.node);
  return { edits: [{ start: open, end, text: lead + className + gap }, specifier], className };
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

/** A deferred load gets the client module's specifier, and its name or member becomes the client's. */
function loadClient(root: SdkEntry, plan: UnitPlan, style: Style): Edit[] {
  const load = deferredLoad(root);
  const entry = [...plan.migrated].find(([attach]) => attach.site.entry === root);
  if (!load || !entry) return [];
  const [, use] = entry;
  const specifier = plan.imports.find((each) => each.use.group === use.group)?.specifier;
  if (specifier === undefined) return [];
  const edits = [specifierEdit(root, specifier, style)];
  const exported = exportedName(use);
  const property = exported === use.local ? use.local : `${exported}: ${use.local}`;
  if (load.form === "name") {
    const fn = load.id.parentPath;
    const bare =
      fn?.is("ArrowFunctionExpression") && plan.unit.module.text[fn.range.start] !== "(" && !fn.node.async;
    edits.push({
      ...load.id.range,
      text: bare ? `(${braced(property, style)})` : braced(property, style),
    });
  } else if (load.form === "member") {
    edits.push({ ...load.id.range, text: use.local });
    const { given } = load;
    const text = given === undefined || given === exported ? exported : `${exported}: ${given}`;
    edits.push({ start: load.from, end: load.to, text });
  } else if (load.form === "property") {
    edits.push({ ...load.property.range, text: property });
    if (load.of) {
      const { member, object } = load.of;
      edits.push(
        { start: member.range.start, end: object.range.start, text: "" },
        { start: object.range.end, end: member.range.end, text: "" },
      );
    }
  }
  return edits;
}

/** The specifier of a load in the quotes that it had. */
function specifierEdit(root: SdkEntry, specifier: string, style: Style): Edit {
  const path: NodePath = root.specifierPath ?? root.path;
  const { extra } = path.node;
  const raw = typeof extra?.raw === "string" ? extra.raw : "";
  const quote = raw.startsWith("'") ? "'" : raw.startsWith('"') ? '"' : style.quote;
  return { ...path.range, text: quoted(specifier, { quote }) };
}
