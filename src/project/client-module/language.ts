import { posix } from "node:path";
import { isScriptFile, isTypeScriptFile } from "../../code/file-names.ts";

export interface LanguageInput {
  importers: readonly string[];
  isTyped(path: string): boolean;
  /** How a file would import another. */
  specifier(from: string, to: string): string;
  importsOf(path: string): readonly string[];
  /** Whether the compiler of a file of TypeScript reads JavaScript. */
  allowsJavaScript(path: string): boolean;
}

/**
 * Whether a client module is TypeScript: one of its importers is, and the others find it. Node and bundlers look for `rupt.ts` behind
 * `./rupt.js` for importers that are TypeScript only, so an app of JavaScript with a helper of TypeScript (a story, a test) gets a
 * module of JavaScript, where the compiler reads that.
 */
export function isTypeScriptModule(input: LanguageInput): boolean {
  const { importers, isTyped, importsOf, allowsJavaScript } = input;
  const typed = importers.filter(isTyped);
  if (typed.length === 0) return false;
  const isRead = (path: string) =>
    allowsJavaScript(path) || importsOf(path).some((each) => /\.[cm]?jsx?$/.test(each));
  return !typed.every(isRead) || !importers.some((path) => !isTyped(path) && needsJavaScript(path, input));
}

/** Whether a script names the ending of what it imports, and imports no TypeScript. Pages and components are bundled. */
function needsJavaScript(path: string, { specifier, importsOf }: LanguageInput): boolean {
  if (!isScriptFile(path)) return false;
  const spelled = specifier(path, posix.join(posix.dirname(path), "rupt.ts"));
  return isTypeScriptFile(spelled) && !importsOf(path).some(isTypeScriptFile);
}
