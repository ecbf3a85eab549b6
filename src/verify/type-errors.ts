import type { ts } from "ts-morph";
import type { Usage } from "../result.ts";
import type { BundledTypeScript } from "./compiler.ts";
import type { LineMap } from "./line-map.ts";

/** An error of the type checker. Lines and columns start at 1. */
export interface TypeCheckError {
  /** Absolute POSIX path. */
  path: string;
  line: number;
  column: number;
  code: number;
  message: string;
  /** The module that is not there, where that is the error. */
  missing: string | null;
}

/** Codes that say that a module or its types are not there. The last is of JSX, which imports without naming a module. */
const MISSING = new Set([2307, 2792, 7016, 2875]);
const IMPORT_BY_JSX = 2875;

/** The module that an error says is missing: what stands in quotes at its place, or where JSX comes from. */
function missingModule(
  { code, start = 0, length = 0 }: ts.Diagnostic,
  { text }: ts.SourceFile,
  { jsxImportSource = "react" }: ts.CompilerOptions,
): string | null {
  if (!MISSING.has(code)) return null;
  if (code === IMPORT_BY_JSX) return jsxImportSource;
  return /^(["'`])(.*)\1$/s.exec(text.slice(start, start + length))?.[2] ?? null;
}

/**
 * The errors of a program's own files: not those of packages or declaration files.
 * @param bundled the loaded TypeScript
 * @param program a program over one version of the files
 */
export function typeErrors({ ts }: BundledTypeScript, program: ts.Program): TypeCheckError[] {
  const errors: TypeCheckError[] = [];
  for (const file of program.getSourceFiles()) {
    if (file.isDeclarationFile || program.isSourceFileFromExternalLibrary(file)) continue;
    if (file.fileName.includes("/node_modules/")) continue;
    for (const diagnostic of [
      ...program.getSyntacticDiagnostics(file),
      ...program.getSemanticDiagnostics(file),
    ]) {
      if (diagnostic.category !== ts.DiagnosticCategory.Error) continue;
      const { line, character } = file.getLineAndCharacterOfPosition(diagnostic.start ?? 0);
      errors.push({
        path: file.fileName,
        line: line + 1,
        column: character + 1,
        code: diagnostic.code,
        message: ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n"),
        missing: missingModule(diagnostic, file, program.getCompilerOptions()),
      });
    }
  }
  return errors;
}

const key = ({ code, message }: TypeCheckError) => `${code} ${message}`;

/**
 * The errors that were not there before. An error is old when the same one (code and message) was on the line it comes from;
 * on a changed line, when the same one was on any line that changed; in a new file, when the same one was on a changed line
 * of another file, from where the code moved.
 * @param before errors of the old version
 * @param after errors of the new version
 * @param maps line maps of the changed files, by the path that errors carry; null for a new file
 */
export function newErrors(
  before: readonly TypeCheckError[],
  after: readonly TypeCheckError[],
  maps: ReadonlyMap<string, LineMap | null>,
): TypeCheckError[] {
  const left = new Set(before);
  const take = (matches: (old: TypeCheckError) => boolean): boolean => {
    for (const old of left)
      if (matches(old)) {
        left.delete(old);
        return true;
      }
    return false;
  };
  const onSameLine = (error: TypeCheckError): boolean => {
    const origin = maps.get(error.path)?.origin(error.line) ?? { kind: "same" as const, line: error.line };
    if (origin.kind !== "same" || maps.get(error.path) === null) return false;
    return take((old) => old.path === error.path && old.line === origin.line && key(old) === key(error));
  };
  const wasChanged = (old: TypeCheckError): boolean => maps.get(old.path)?.isRemoved(old.line) === true;
  const onChangedLine = (error: TypeCheckError): boolean => {
    const map = maps.get(error.path);
    if (map === undefined || map?.origin(error.line).kind === "same") return false;
    return take(
      (old) => (map === null || old.path === error.path) && wasChanged(old) && key(old) === key(error),
    );
  };
  return after.filter((error) => !onSameLine(error)).filter((error) => !onChangedLine(error));
}

/**
 * The usage that an error of the new text belongs to: the smallest one on the lines that the error comes from. Where there is
 * none but the import, the text is the client that was inserted: it belongs to the file's first attach.
 * @param usages usages of the error's file, with places in the old text
 * @param line line of the error in the new text
 * @param map line map of the file
 */
export function usageOfError(usages: readonly Usage[], line: number, map: LineMap): Usage | undefined {
  const origin = map.origin(line);
  const [from, to] = origin.kind === "same" ? [origin.line, origin.line] : [origin.from, origin.to];
  const size = (usage: Usage) => usage.endLine - usage.line;
  const touched = usages
    .filter((usage) => usage.line <= to && usage.endLine >= from)
    .sort((a, b) => size(a) - size(b) || Number(b.kind === "attach") - Number(a.kind === "attach"));
  if (origin.kind === "same") return touched[0];
  const calls = touched.filter(({ kind }) => kind !== "import");
  return calls[0] ?? usages.find(({ kind }) => kind === "attach") ?? touched[0];
}
