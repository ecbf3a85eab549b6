import type { Identifier } from "@babel/types";
import { importedName, initOf, isMember, type NodePath, unwrapped } from "../../../src/code/tree/index.ts";
import { isEsModule, requiredSpecifier } from "../../../src/code/values/common-js.ts";
import { docCastOf } from "../../../src/code/values/doc-cast.ts";
import { isPureModule } from "../../../src/code/values/pure-module.ts";
import { membersTo, resolveReference } from "../../../src/code/values/resolve-reference.ts";
import { type ClientId, standsAtModuleLevel } from "../../find/attach/ids/client-id.ts";
import { environmentDefault, environmentVariable } from "../../find/attach/ids/environment-id.ts";

export interface PortableImport {
  /** Exported name; `default` or `*` too. */
  imported: string;
  local: string;
  specifier: string;
  /** The file that the specifier stands in. */
  from: string;
}

/** A client id as an expression for another file: what that file must import, and its text, where `\0<index>\0` is such an import. */
export interface PortableId {
  text: string;
  imports: PortableImport[];
  /** Set when the text is a literal. */
  literal: string | number | null;
}

/** What the other file is to load, and whether it is CommonJS: only there it has what `require` gives. */
interface Loads {
  readonly imports: PortableImport[];
  readonly commonJs: boolean;
}

/**
 * Spells a client id so that it means the same in another module; null when it cannot leave its file.
 *
 * @param commonJs whether the other module is CommonJS
 */
export function portableId(id: ClientId, commonJs: boolean): PortableId | null {
  const imports: PortableImport[] = [];
  const text = portableText(id.path, { imports, commonJs }, 0);
  if (text !== null && imports.length > 0) return { text, imports, literal: null };
  if (typeof id.value === "string" || typeof id.value === "number") {
    return { text: JSON.stringify(id.value), imports: [], literal: id.value };
  }
  return text === null ? null : { text, imports, literal: null };
}

/** The text of an id in a file that gives its imports these names. */
export const spelledId = ({ text }: PortableId, names: readonly string[]): string =>
  text.replace(/\0(\d+)\0/g, (_, index: string) => names[Number(index)] ?? "");

const LONGEST = 2000;

function portableText(input: NodePath, loads: Loads, depth: number): string | null {
  if (depth > 20) return null;
  const cast = docCastOf(input);
  const { start, end } = cast ?? input.range;
  let text = input.file.text.slice(start, end);
  const replacements: { start: number; end: number; text: string }[] = [];
  // A type may have its name from the file.
  let portable = cast === null || cast.isKeyword;
  const visit = (path: NodePath): boolean => {
    if (!portable) return false;
    const variable = environmentVariable(path);
    if (variable !== null) {
      // Another file has no name for the environment.
      const isNamed = isMember(path) && unwrapped(path.get("object")).is("Identifier");
      if (isNamed) replacements.push({ ...path.range, text: variable });
      if (isNamed && !/^[\w$.]+$/.test(variable)) portable = false;
      return false;
    }
    if (
      path.is("Function") ||
      path.is("CallExpression") ||
      path.is("NewExpression") ||
      path.is("AwaitExpression") ||
      path.is("SequenceExpression") ||
      path.is("ThisExpression")
    ) {
      portable = false;
      return false;
    }
    const required = isMember(path) && !isOfWhole(path, loads) ? requiredId(path) : null;
    if (required) {
      const written = portableText(required, loads, depth + 1);
      if (written === null) portable = false;
      else replacements.push({ ...path.range, text: written });
      return false;
    }
    const own = isMember(path) ? ownId(path) : null;
    if (own) {
      const written = portableText(own, loads, depth + 1);
      if (written === null) portable = false;
      else replacements.push({ ...path.range, text: path === unwrapped(input) ? written : operand(written) });
      return false;
    }
    if (!path.is("Identifier") || !path.isReferencedIdentifier()) return true;
    const replaced = portableName(path, loads, depth);
    if (replaced === null) portable = false;
    else replacements.push({ ...path.range, text: path === unwrapped(input) ? replaced : operand(replaced) });
    return true;
  };
  if (visit(input)) input.walk((path) => !path.is("TSType") && visit(path));
  if (!portable) return null;
  for (const { start: from, end: to, text: by } of replacements.sort((a, b) => b.start - a.start)) {
    text = text.slice(0, from - start) + by + text.slice(to - start);
  }
  // Constants that use each other several times double with each step.
  return text.length > LONGEST ? null : text;
}

/** What a name or a member stands for that comes by `require` from another file of the project. */
function requiredId(path: NodePath): NodePath | null {
  const target = resolveReference(path);
  if (!target || target.file === path.file || isEsModule(target.file)) return null;
  return target;
}

/** The value that a member has in an object of its own file: what else is in that has no business elsewhere. */
function ownId(path: NodePath): NodePath | null {
  const target = resolveReference(path);
  return target && target !== path && target.file === path.file ? target : null;
}

function portableName(path: NodePath<Identifier>, loads: Loads, depth: number): string | null {
  const { name } = path.node;
  const binding = path.scope.getBinding(name);
  if (!binding?.constant) return null;
  const declaration = binding.path.parentPath;
  if (declaration?.is("ImportDeclaration")) {
    const imported = binding.path.is("ImportSpecifier")
      ? importedName(binding.path.node.imported)
      : binding.path.is("ImportNamespaceSpecifier")
        ? "*"
        : "default";
    return placeOf(
      { imported, local: name, specifier: declaration.node.source.value, from: path.file.path },
      loads,
    );
  }
  const whole = requiredWhole(path, loads);
  if (whole !== null)
    return placeOf({ imported: "*", local: name, specifier: whole, from: path.file.path }, loads);
  const required = requiredId(path);
  if (required) return portableText(required, loads, depth + 1);
  const environment = environmentDefault(binding);
  const fallback = environment && portableText(environment.fallback, loads, depth + 1);
  if (environment && fallback !== null) return `${environment.variable} ?? ${fallback}`;
  if (!binding.path.is("VariableDeclarator") || !binding.path.get("id").is("Identifier")) return null;
  const init = binding.path.get("init");
  if (!init) return null;
  return portableText(init, loads, depth + 1);
}

/** The mark that stands for an import. What two files import by one name need not be the same. */
function placeOf(own: PortableImport, { imports }: Loads): string {
  const known = imports.findIndex((each) => each.local === own.local && each.from === own.from);
  return `\0${known < 0 ? imports.push(own) - 1 : known}\0`;
}

/** The module that a constant is all of, `const config = require("./config")`, where loading it again does nothing. */
function requiredWhole({ binding }: NodePath, { commonJs }: Loads): string | null {
  if (!commonJs || !binding?.constant || membersTo(binding)?.length !== 0) return null;
  const init = initOf(binding);
  if (!init) return null;
  const specifier = requiredSpecifier(unwrapped(init));
  return specifier !== null && isPureModule(init.file, specifier) ? specifier : null;
}

/** `config.web.id` of such a constant. */
function isOfWhole(path: NodePath, loads: Loads): boolean {
  let root = path;
  while (isMember(root)) root = unwrapped(root.get("object"));
  return requiredWhole(root, loads) !== null && standsAtModuleLevel(path);
}

/** What may stand in an expression as a name does. */
const operand = (text: string): string =>
  /^(?:[\w$.[\]\0]+|"[^"]*"|'[^']*'|`[^`]*`)$/.test(text) ? text : `(${text})`;
