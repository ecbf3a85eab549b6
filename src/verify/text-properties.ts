import { posix } from "node:path";
import type { ts } from "ts-morph";
import { createOverlayHost, loadTypeScript } from "./compiler.ts";
import { findProjects } from "./find-projects.ts";

/** An expression of a file that is read. */
export interface ExpressionPlace {
  /** POSIX path relative to the root. */
  readonly path: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Which of some names are properties of an expression that hold text, or nothing, as TypeScript proves. */
export type TextProperties = (place: ExpressionPlace, names: readonly string[]) => string[];

/**
 * Asks TypeScript for the type of an expression: only the file and what it imports is loaded, when it is first asked for. `any` proves
 * nothing, and neither does a property that is private or may hold something else.
 *
 * @param root absolute path of the root
 */
export function textProperties(root: string): TextProperties {
  const programs = new Map<string, ts.Program>();
  const parsed = new Map<string, ts.SourceFile>();
  return ({ path, text, start, end }, names) => {
    const file = posix.join(root.replaceAll("\\", "/"), path);
    const bundled = loadTypeScript();
    const key = `${file}\0${text}`;
    const program = programs.get(key) ?? programFor(file, text, parsed);
    if (!program) return [];
    programs.set(key, program);
    const source = program.getSourceFile(file);
    const node = source && nodeAt(bundled.ts, source, start, end);
    if (!node) return [];
    const checker = program.getTypeChecker();
    const type = checker.getNonNullableType(checker.getTypeAtLocation(node));
    return names.filter((name) => isText(bundled.ts, checker, type, name, node));
  };
}

function programFor(file: string, text: string, parsed: Map<string, ts.SourceFile>): ts.Program | null {
  const bundled = loadTypeScript();
  const [project] = findProjects(bundled.ts, [file]);
  if (!project) return null;
  // What is checked decides what may be `undefined`; whether it may does not matter here, that nothing is `any` does.
  const options: ts.CompilerOptions = { ...project.options, strict: true };
  const host = createOverlayHost(bundled, options, new Map([[file, text]]), parsed);
  const ambient = project.files.filter((each) => /\.d\.[cm]?ts$/.test(each));
  return bundled.ts.createProgram({ rootNames: [...ambient, file], options, host });
}

function nodeAt(typescript: typeof ts, source: ts.SourceFile, start: number, end: number): ts.Node | null {
  let found: ts.Node | null = null;
  const visit = (node: ts.Node): void => {
    if (node.getStart(source) === start && node.getEnd() === end) found = node;
    if (node.getStart(source) <= start && node.getEnd() >= end) typescript.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isText(
  typescript: typeof ts,
  checker: ts.TypeChecker,
  type: ts.Type,
  name: string,
  place: ts.Node,
): boolean {
  const { TypeFlags, ModifierFlags } = typescript;
  if ((type.flags & (TypeFlags.Any | TypeFlags.Unknown)) !== 0) return false;
  const property = checker.getPropertyOfType(type, name);
  if (!property) return false;
  const hidden = ModifierFlags.Private | ModifierFlags.Protected;
  const declared = property.declarations ?? [];
  if (declared.some((each) => (typescript.getCombinedModifierFlags(each) & hidden) !== 0)) return false;
  const held = checker.getTypeOfSymbolAtLocation(property, place);
  const parts = held.isUnion() ? held.types : [held];
  const isNothing = (part: ts.Type) => (part.flags & (TypeFlags.Undefined | TypeFlags.Null)) !== 0;
  return (
    parts.every((part) => isNothing(part) || (part.flags & TypeFlags.StringLike) !== 0) &&
    parts.some((part) => !isNothing(part))
  );
}
