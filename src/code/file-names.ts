import type { SourceModule } from "./tree/index.ts";

/** Where Deno keeps its settings, its import map and its packages of npm. */
export const DENO_FILES = ["deno.json", "deno.jsonc"] as const;
export const isDenoFile = (path: string): boolean => /(?:^|\/)(?:deno|jsr)\.jsonc?$/.test(path);

/** The projects of an Angular or Nx workspace. */
export const isWorkspaceFile = (path: string): boolean =>
  /(?:^|\/)(?:angular|workspace|project)\.json$/.test(path);

/** Types without code: `index.d.ts`, `index.d.mts`. */
export const isDeclarationFile = (path: string): boolean => /\.d\.[cm]?ts$/.test(path);

export const isTypeScriptFile = (path: string): boolean => /\.[cm]?tsx?$/.test(path);
export const isScriptFile = (path: string): boolean => /\.[cm]?[jt]sx?$/.test(path);

/** Whether a script is TypeScript: by its ending, the language of its block, or the dialect that reads it. */
export const isTypeScript = ({ dialect, path, unit }: SourceModule): boolean =>
  dialect === "ts" ||
  isTypeScriptFile(path) ||
  unit.blocks.some(({ lang }) => lang === "ts" || lang === "tsx");

/** Whether a file asks by itself that its types are checked: `// @ts-check`. */
export const asksForChecks = ({ text }: SourceModule): boolean => /^\s*\/\/\s*@ts-check\b/m.test(text);

/** Whether the types of a file are checked: it is TypeScript, or asks for it, or the settings do. */
export const isTypeChecked = (
  module: SourceModule,
  { checksJavaScript }: { checksJavaScript(path: string): boolean },
): boolean => isTypeScript(module) || checksJavaScript(module.path) || asksForChecks(module);

/** Whether a file is a test, or stands in for the app beside it: a helper of tests, a mock, an example, a story. */
export const isBesideApp = (path: string): boolean =>
  isTestFile(path) || /\.stories\.\w+$/.test(path) || FOLDERS_BESIDE.test(path);

const FOLDERS_BESIDE =
  /(?:^|\/)(?:tests?|test(?:ing|-?(?:utils?|helpers?|support))|(?:__)?(?:fixtures|mocks)(?:__)?|e2e(?:-\w+)?|mock-\w+|load-?tests?|cypress|playwright|examples?|demos?|playground|sandbox|bench(?:marks?)?|stories|\.storybook)\//;

/** Whether a file is a test, as runners tell by its name. */
export const isTestFile = (path: string): boolean =>
  /(?:^|\/)__tests__\/|[.-](?:test|spec|cy)\.\w+$/.test(path);
