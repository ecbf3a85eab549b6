import type { Identifier } from "@babel/types";
import { importedName, isMember, type NodePath, unwrapped } from "../../../src/code/tree/index.ts";
import { isEsModule } from "../../../src/code/values/common-js.ts";
import { resolveReference } from "../../../src/code/values/resolve-reference.ts";
import type { ClientId } from "../../find/attach/ids/client-id.ts";
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

/** Spells a client id so that it means the same in another module; null when it cannot leave its file. */
export function portableId(id: ClientId): PortableId | null {
  const imports: PortableImport[] = [];
  const text = portableText(id.path, imports, 0);
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

function portableText(input: NodePath, imports: PortableImport[], depth: number): string | null {
  if (depth > 20) return null;
  const { start } = input.range;
  let { text } = input;
  const replacements: { start: number; end: number; text: string }[] = [];
  let portable = true;
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
    const required = isMember(path) ? requiredId(path) : null;
    if (required) {
      const written = portableText(required, imports, depth + 1);
      if (written === null) portable = false;
      else replacements.push({ ...path.range, text: written });
      return false;
    }
    if (!path.is("Identifier") || !path.isReferencedIdentifier()) return true;
    const replaced = portableName(path, imports, depth);
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

function portableName(path: NodePath<Identifier>, imports: PortableImport[], depth: number): string | null {
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
    const own = { imported, local: name, specifier: declaration.node.source.value, from: path.file.path };
    // What two files import by one name need not be the same.
    const known = imports.findIndex((each) => each.local === name && each.from === own.from);
    return `\0${known < 0 ? imports.push(own) - 1 : known}\0`;
  }
  const required = requiredId(path);
  if (required) return portableText(required, imports, depth + 1);
  const environment = environmentDefault(binding);
  const fallback = environment && portableText(environment.fallback, imports, depth + 1);
  if (environment && fallback !== null) return `${environment.variable} ?? ${fallback}`;
  if (!binding.path.is("VariableDeclarator") || !binding.path.get("id").is("Identifier")) return null;
  const init = binding.path.get("init");
  if (!init) return null;
  return portableText(init, imports, depth + 1);
}

/** What may stand in an expression as a name does. */
const operand = (text: string): string =>
  /^(?:[\w$.[\]\0]+|"[^"]*"|'[^']*'|`[^`]*`)$/.test(text) ? text : `(${text})`;
