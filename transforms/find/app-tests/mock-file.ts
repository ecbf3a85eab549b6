import type { AssignmentExpression } from "@babel/types";
import {
  type ModuleResolver,
  type NodePath,
  type SourceModule,
  staticName,
  unwrapped,
  valueReferences,
} from "../../../src/code/tree/index.ts";
import { isMockModule } from "../../../src/sdk/v2.ts";
import { readsIn, valuesOf } from "./app-test.ts";
import { membersOf } from "./handles.ts";
import { readsOf } from "./mock-reads.ts";
import { agreedAttach, type MockedAttach } from "./module-mocks.ts";

/** A file under `__mocks__/`, which a test runner puts in the place of the package by its name alone. */
export interface MockFile {
  /** Where it is reported. */
  place: NodePath;
  /** What it gives; null where that cannot be seen. */
  seen: SeenFile | null;
}

export interface SeenFile {
  attach: MockedAttach;
  /** The object that the class takes the place of; null where the file has no default export. */
  object: NodePath | null;
  /** Whether that object is the whole module: `module.exports = { ... }`. */
  isWhole: boolean;
  commonJs: boolean;
  /** Whether CommonJS code says that it is an ES module. */
  hasFlag: boolean;
  /** `exports.attach = ...`, which is a variable then; null where the function has a name. */
  assigned: NodePath<AssignmentExpression> | null;
  /** Statements that only give other functions of v2. */
  drops: readonly NodePath[];
}

/** What a file exports, as it is gathered. */
interface Exports {
  byDefault: NodePath | null;
  whole: NodePath | null;
  named: Map<string, { value: NodePath; statement: NodePath | null }>;
  commonJs: boolean;
  hasFlag: boolean;
}

/** Reads a file under `__mocks__/` that stands for v2; null for any other file. */
export function readMockFile(
  module: SourceModule,
  usesV2: boolean,
  resolver: ModuleResolver,
): MockFile | null {
  const { path, program } = module;
  const [place] = isMockModule(path) ? program.get("body") : [];
  // Beside a module of that name it stands for that one.
  if (!place || resolver.module(path, "../rupt") !== null) return null;
  const found = usesV2 ? null : exportsOf(module);
  return { place, seen: found && seenFile(found) };
}

function seenFile(found: Exports): SeenFile | null {
  const { byDefault, whole, named, commonJs, hasFlag } = found;
  const values = new Map([...named].map(([name, { value }]) => [name, value]));
  const object = whole ?? (byDefault && literalOf(byDefault));
  if (byDefault && !object) return null;
  let seen: ReturnType<typeof agreedAttach>;
  if (whole) {
    const members = membersOf(whole);
    if (!members || named.size > 0 || byDefault) return null;
    const inner = members.get("default") ?? null;
    members.delete("default");
    members.delete("__esModule");
    seen = agreedAttach(inner, members, null);
  } else {
    seen = agreedAttach(object, values, null);
  }
  if (!seen) return null;
  const { attach } = seen;
  const own = named.get("attach");
  const assigned = own && commonJs && attach.is === "inline" ? assignmentOf(own.value) : null;
  if (attach.is === "inline" && own && !assigned) return null;
  if (!isFollowed(attach, object)) return null;
  return {
    attach,
    object,
    isWhole: whole !== null,
    commonJs,
    hasFlag,
    assigned,
    drops: [...named].flatMap(([name, { value, statement }]) =>
      name !== "attach" && statement && isOnlyReadIn(value, object) ? [statement] : [],
    ),
  };
}

/** Whether a name is read nowhere but in the object that the class replaces. */
function isOnlyReadIn(value: NodePath, object: NodePath | null): boolean {
  const binding = value.binding;
  return !binding || valueReferences(binding).every((each) => object !== null && each.isDescendant(object));
}

const assignmentOf = (value: NodePath): NodePath<AssignmentExpression> | null => {
  const parent = value.parentPath;
  return parent?.is("AssignmentExpression") ? parent : null;
};

/** Whether nothing in the file looks at the options that the function is called with. */
function isFollowed(attach: MockedAttach, object: NodePath | null): boolean {
  const given = "handle" in attach ? valuesOf(attach.handle) : [attach.value];
  if (given.some((each) => each === null || readsIn(each).length > 0)) return false;
  if (!("handle" in attach)) return true;
  return valueReferences(attach.handle.binding)
    .filter((each) => !(object && each.isDescendant(object)) && !isExported(each))
    .every((each) => readsOf(each).every(({ is }) => is === "plain"));
}

const isExported = (reference: NodePath): boolean =>
  reference.findParent((path) => path.is("ExportSpecifier") || path.is("AssignmentExpression")) !== null;

/** The literal that an expression is, or that the name of one is given; a name that is read elsewhere is no plain default export. */
function literalOf(path: NodePath): NodePath | null {
  const value = unwrapped(path);
  if (value.is("ObjectExpression")) return value;
  const binding = value.binding;
  if (!binding?.constant || !binding.path.is("VariableDeclarator") || valueReferences(binding).length !== 1)
    return null;
  const init = binding.path.get("init");
  const held = init && unwrapped(init);
  return held?.is("ObjectExpression") ? held : null;
}

/** All that a file exports; null where a statement cannot be read. */
function exportsOf(module: SourceModule): Exports | null {
  const found: Exports = { byDefault: null, whole: null, named: new Map(), commonJs: false, hasFlag: false };
  for (const statement of module.program.get("body")) if (!addExports(statement, found)) return null;
  return found;
}

function addExports(statement: NodePath, found: Exports): boolean {
  if (statement.is("ExportAllDeclaration") || statement.is("TSExportAssignment")) return false;
  if (statement.is("ExportDefaultDeclaration")) {
    found.byDefault = statement.get("declaration");
    return true;
  }
  if (statement.is("ExportNamedDeclaration")) return addNamed(statement, found);
  if (!statement.is("ExpressionStatement")) return true;
  const expression = unwrapped(statement.get("expression"));
  if (
    expression.is("CallExpression") &&
    /^Object\.defineProperty\(\s*(?:module\.)?exports\b/.test(expression.text)
  ) {
    found.commonJs = true;
    found.hasFlag ||= /["']__esModule["']/.test(expression.text);
    return found.hasFlag;
  }
  if (!expression.is("AssignmentExpression", { operator: "=" })) return true;
  const to = exportTarget(expression.get("left"));
  if (to === undefined) return true;
  found.commonJs = true;
  const value = unwrapped(expression.get("right"));
  if (to === null) {
    const whole = literalOf(value);
    if (!whole || found.whole) return false;
    found.whole = whole;
  } else if (to === "__esModule") found.hasFlag = true;
  else if (to === "default") found.byDefault = value;
  else found.named.set(to, { value, statement });
  return true;
}

function addNamed(statement: NodePath, found: Exports): boolean {
  if (!statement.is("ExportNamedDeclaration") || statement.node.source) return false;
  const declaration = statement.get("declaration");
  if (!declaration) return addSpecifiers(statement.get("specifiers"), found);
  if (declaration.is("FunctionDeclaration")) {
    const id = declaration.get("id");
    if (id) found.named.set(id.node.name, { value: id, statement });
    return true;
  }
  if (!declaration.is("VariableDeclaration")) return true;
  const declarators = declaration.get("declarations");
  for (const each of declarators) {
    const id = each.get("id");
    if (!id.is("Identifier")) return false;
    found.named.set(id.node.name, { value: id, statement: declarators.length === 1 ? statement : null });
  }
  return true;
}

function addSpecifiers(specifiers: readonly NodePath[], found: Exports): boolean {
  for (const specifier of specifiers) {
    if (!specifier.is("ExportSpecifier")) return false;
    const { exported } = specifier.node;
    const name = exported.type === "Identifier" ? exported.name : exported.value;
    if (name === "default") found.byDefault = specifier.get("local");
    else found.named.set(name, { value: specifier.get("local"), statement: null });
  }
  return true;
}

/** The name that an assignment exports, null for the whole module, undefined where it exports nothing. */
function exportTarget(left: NodePath): string | null | undefined {
  if (!left.is("MemberExpression")) return undefined;
  const isModule = (path: NodePath): boolean => /^module\.exports$/.test(path.text);
  if (isModule(left)) return null;
  const object = left.get("object");
  return isModule(object) || object.is("Identifier", { name: "exports" })
    ? (staticName(left) ?? undefined)
    : undefined;
}
