import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import ts from "typescript";
import { ROOT } from "./markdown-page.ts";

/** What `--noUnusedLocals` finds: names, imports, private members, fields of constructors. */
const UNUSED = new Set([6133, 6138, 6192, 6196, 6198, 6199]);
const SCRIPT = /<script\b[^>]*>([\s\S]*?)<\/script>|^---\r?\n([\s\S]*?)\r?\n---/g;
const RULES = ["noUnusedVariables", "noUnusedImports", "noUnusedPrivateClassMembers"];

/** The code of a file: all of it, or the scripts of a component. */
const codeOf = (path: string, text: string): string =>
  /\.(?:vue|svelte|astro|html)$/.test(path)
    ? [...text.matchAll(SCRIPT)].map(([, script, front]) => script ?? front ?? "").join("\n")
    : text;

/** What TypeScript says that a file declares and does not use, in no order; nothing that it imports is looked at. */
export function unusedInTypeScript(path: string, text: string): string[] {
  const name = /\.[cm]?[jt]sx?$/.test(path) ? path : `${path}.ts`;
  const source = ts.createSourceFile(name, codeOf(path, text), ts.ScriptTarget.ESNext, true);
  const options = { noUnusedLocals: true, allowJs: true, checkJs: true, noResolve: true, noLib: true };
  const host: ts.CompilerHost = {
    ...ts.createCompilerHost(options),
    getSourceFile: (file) => (file === name ? source : undefined),
    fileExists: (file) => file === name,
  };
  const program = ts.createProgram([name], { ...options, jsx: ts.JsxEmit.Preserve }, host);
  return program
    .getSemanticDiagnostics(source)
    .filter(({ code }) => UNUSED.has(code))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
}

/** What the rules of Biome about unused code say of files, as `path: rule: message`. */
export function unusedInBiome(files: ReadonlyMap<string, string>): string[] {
  const folder = mkdtempSync(join(tmpdir(), "rupt-unused-"));
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const only = RULES.map((rule) => `--only=correctness/${rule}`);
    const { stdout, stderr } = spawnSync(
      join(ROOT, "node_modules/.bin/biome"),
      ["lint", "--reporter=json", "--max-diagnostics=none", "--vcs-enabled=false", ...only, "."],
      { cwd: folder, encoding: "utf8", maxBuffer: 1 << 26 },
    );
    if (!stdout.startsWith("{")) throw new Error(`Biome said no JSON: ${stderr}`);
    const { diagnostics } = JSON.parse(stdout) as {
      diagnostics: { category: string; message: unknown; location?: { path?: unknown } }[];
    };
    return diagnostics.map(
      ({ category, message, location }) =>
        `${JSON.stringify(location?.path)}: ${category}: ${JSON.stringify(message)}`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The entries of a list that another does not have, or has fewer times. */
export function newIn(after: readonly string[], before: readonly string[]): string[] {
  const left = [...before];
  return after.filter((each) => {
    const at = left.indexOf(each);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}
