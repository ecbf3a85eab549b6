import type { ts } from "ts-morph";
import type { BundledTypeScript } from "./load-typescript.ts";

/** An error of the type checker. Lines and columns start at 1. */
export interface TypeCheckError {
  /** Absolute POSIX path. */
  path: string;
  line: number;
  column: number;
  code: number;
  message: string;
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
      });
    }
  }
  return errors;
}
