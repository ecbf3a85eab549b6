import { existsSync } from "node:fs";
import { posix } from "node:path";
import type { ts } from "ts-morph";
import { once } from "../code/once.ts";
import { isPlainFile, plainFilesOnly } from "../project/files/read-files.ts";
import type { TypeScript } from "./compiler.ts";

/** What one tsconfig says about some of the changed files. */
export interface TypeProject {
  /** Absolute path of the tsconfig or jsconfig, or null when there is none. */
  config: string | null;
  /** Folder that the project's packages are looked up from. */
  folder: string;
  options: ts.CompilerOptions;
  /** Absolute paths of all files to check. */
  files: string[];
  /** What was wrong with the tsconfig, in words. */
  problems: string[];
}

const CONFIGS = ["tsconfig.json", "jsconfig.json"];
/** "No inputs were found": said of every solution-style tsconfig. */
const NO_INPUTS = 18003;

/** The nearest tsconfig or jsconfig, looked for upward, not past the repository. */
function nearestConfig(folder: string): string | null {
  for (let current = folder; ; current = posix.dirname(current)) {
    for (const name of CONFIGS) if (isPlainFile(`${current}/${name}`)) return `${current}/${name}`;
    if (existsSync(`${current}/.git`) || current === posix.dirname(current)) return null;
  }
}

/** Options that suit a check: nothing is written, no plugin is named, and what TypeScript 6 changed by default is as in 5. */
function forChecking(options: ts.CompilerOptions): ts.CompilerOptions {
  const {
    plugins: _plugins,
    tsBuildInfoFile: _info,
    composite: _composite,
    incremental: _incremental,
    ...kept
  } = options;
  const defaults = { strict: false, types: ["*"], ...kept };
  return { ...defaults, noEmit: true, skipLibCheck: true, declaration: false, emitDeclarationOnly: false };
}

/** Options for files that no tsconfig speaks of. */
function withoutConfig(ts: TypeScript): ts.CompilerOptions {
  return forChecking({
    allowJs: true,
    jsx: ts.JsxEmit.Preserve,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2022,
    esModuleInterop: true,
  });
}

function readProject(ts: TypeScript, config: string): TypeProject & { references: string[] } {
  const { config: json, error } = ts.readConfigFile(config, plainFilesOnly(ts.sys).readFile);
  const parsed = ts.parseJsonConfigFileContent(
    json ?? {},
    plainFilesOnly(ts.sys),
    posix.dirname(config),
    undefined,
    config,
  );
  const problems = [...(error ? [error] : []), ...parsed.errors]
    .filter(({ code }) => code !== NO_INPUTS)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
  const references = (parsed.projectReferences ?? []).map(({ path }) =>
    path.endsWith(".json") ? path : `${path}/tsconfig.json`,
  );
  const options = forChecking(parsed.options);
  return { config, folder: posix.dirname(config), options, files: parsed.fileNames, problems, references };
}

/**
 * The TypeScript projects that the changed files belong to. A solution-style tsconfig is followed to the one that includes the
 * file. Configuration is read as data: `extends` is resolved, nothing in it is run.
 * @param ts the compiler
 * @param changed absolute POSIX paths
 */
export function findProjects(ts: TypeScript, changed: readonly string[]): TypeProject[] {
  const project = once((config) => readProject(ts, config));
  const including = (config: string, path: string, seen: Set<string>): TypeProject | undefined => {
    if (seen.has(config) || !isPlainFile(config)) return undefined;
    seen.add(config);
    const candidate = project(config);
    if (candidate.files.includes(path)) return candidate;
    for (const reference of candidate.references) {
      const found = including(reference, path, seen);
      if (found) return found;
    }
    return undefined;
  };

  const projects = new Map<string, TypeProject>();
  // A file that is new is in no project yet: it goes with the other changed files under the same tsconfig.
  const chosen = new Map<string, TypeProject>();
  for (const path of [...changed].sort((a, b) => Number(existsSync(b)) - Number(existsSync(a)))) {
    const config = nearestConfig(posix.dirname(path));
    const owner = config === null ? undefined : including(config, path, new Set());
    if (config !== null && owner && !chosen.has(config)) chosen.set(config, owner);
    const found = config === null ? undefined : (owner ?? chosen.get(config) ?? project(config));
    const key = found?.config ?? "";
    const existing =
      projects.get(key) ??
      (found ? { ...found, files: [...found.files] } : bare(withoutConfig(ts), posix.dirname(path)));
    if (!existing.files.includes(path)) existing.files.push(path);
    projects.set(key, existing);
  }
  return [...projects.values()];
}

/** The files that the tsconfig of a folder speaks of, those of the projects that it refers to included. */
export function filesUnder(ts: TypeScript, folder: string): string[] {
  const files = new Set<string>();
  const seen = new Set<string>();
  const visit = (config: string) => {
    if (seen.has(config) || !isPlainFile(config)) return;
    seen.add(config);
    const project = readProject(ts, config);
    for (const file of project.files) files.add(file);
    for (const reference of project.references) visit(reference);
  };
  for (const name of CONFIGS) visit(`${folder}/${name}`);
  return [...files];
}

const bare = (options: ts.CompilerOptions, folder: string): TypeProject => ({
  config: null,
  folder,
  options,
  files: [],
  problems: [],
});
