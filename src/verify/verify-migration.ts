import { posix } from "node:path";
import { isScriptFile } from "../code/file-names.ts";
import { readPlainFile } from "../project/files/read-files.ts";
import type { Usage } from "../result.ts";
import { checkProject } from "./check-project.ts";
import { loadTypeScript } from "./compiler.ts";
import { filesUnder, findProjects } from "./find-projects.ts";
import { createGone, goneImports, isManifest } from "./gone-packages.ts";
import { type LineMap, mapLines } from "./line-map.ts";
import { usageOfError } from "./type-errors.ts";

/** A file of the migration: null before for a new file, null after for one that went. */
export interface VerifyFile {
  /** POSIX path relative to the root. */
  path: string;
  before: string | null;
  after: string | null;
}

export interface VerifyInput {
  /** Absolute path of the root. */
  root: string;
  /** Every file that the migration changes or creates; others are read from disk. */
  files: readonly VerifyFile[];
  /** The usages, with places in the texts before. */
  usages: readonly Usage[];
}

export interface NewTypeError {
  /** POSIX path relative to the root. */
  path: string;
  line: number;
  column: number;
  /** For example 2339. */
  code: number;
  message: string;
  /** The usage whose rewrite brought the error, if one can be named. */
  usageId?: string;
}

export interface Verification {
  newErrors: NewTypeError[];
  /** What could not be checked, and why: one sentence each. */
  notChecked: string[];
}

const JAVASCRIPT = /\.[cm]?jsx?$/;
const COMPONENT = /\.(vue|svelte|astro|html?)$/;
const posixPath = (path: string) => path.replaceAll("\\", "/");

/** "a.js", or "a.js and 3 more files". */
function listFiles(paths: readonly string[]): string {
  const rest = paths.length - 1;
  return rest === 0 ? String(paths[0]) : `${paths[0]} and ${rest} more file${rest === 1 ? "" : "s"}`;
}

/**
 * Type-checks the packages of the changed files before and after, in memory, with the bundled TypeScript, and gives the errors
 * that are new. Packages that the run takes out of a manifest count as gone, whatever lies on the disk. Nothing is written, no plugin or configuration of the project is run. v3 types come from the installed package,
 * else from a stub of the documented surface.
 * @param input root, changed files with both texts, usages
 * @returns new errors with the usage they belong to, and what could not be checked
 */
export function verifyMigration(input: VerifyInput): Verification {
  const root = posixPath(input.root).replace(/\/$/, "");
  const absolute = (path: string) => posix.join(root, path);
  const relative = (path: string) => posix.relative(root, path);
  const changed = input.files.filter(({ path, after }) => isScriptFile(path) && after !== null);
  const notChecked: string[] = [];
  const components = input.files.filter(({ path }) => COMPONENT.test(path)).map(({ path }) => path);
  if (components.length > 0)
    notChecked.push(`${listFiles(components)}: component files and pages are not type-checked`);
  const losesV2 = input.files.some(({ path }) => isManifest(path));
  if (changed.length === 0 && !losesV2) return { newErrors: [], notChecked };

  const bundled = loadTypeScript();
  const overlays = {
    before: new Map(input.files.map(({ path, before }) => [absolute(path), before])),
    after: new Map(input.files.map(({ path, after }) => [absolute(path), after])),
  };
  const maps = new Map<string, LineMap | null>(
    changed.map(({ path, before, after }) => [
      absolute(path),
      before === null ? null : mapLines(before, after ?? ""),
    ]),
  );

  const gone = createGone(overlays);
  const found: NewTypeError[] = [];
  const checked = new Set<string>();
  const unchecked: string[] = [];
  for (const project of findProjects(
    bundled.ts,
    changed.map(({ path }) => absolute(path)),
  )) {
    for (const file of project.files) checked.add(file);
    const { errors, notes } = checkProject(bundled, project, overlays, maps, gone);
    const place = project.config === null ? "no tsconfig.json" : relative(project.config);
    notChecked.push(...notes.map((note) => `${place}: ${note}`));
    if (project.options.checkJs !== true)
      unchecked.push(
        ...changed
          .map(({ path }) => path)
          .filter((path) => JAVASCRIPT.test(path) && project.files.includes(absolute(path))),
      );
    for (const { path, message, missing: _, ...error } of errors) {
      const map = maps.get(path);
      const usages = input.usages.filter((usage) => usage.path === relative(path));
      const usage = map ? usageOfError(usages, error.line, map) : undefined;
      const cleaned = message.replaceAll(`${root}/`, "");
      found.push({ path: relative(path), ...error, message: cleaned, ...(usage && { usageId: usage.id }) });
    }
  }
  // A leftover of v2 may stand in a project of which no file changed.
  for (const manifest of gone.manifests) {
    const others = filesUnder(bundled.ts, posix.dirname(manifest)).filter((file) => !checked.has(file));
    const texts = new Map(others.map((file) => [file, readPlainFile(file) ?? ""]));
    for (const { path, message, missing: _, ...error } of goneImports(bundled, texts, gone)) {
      checked.add(path);
      found.push({ path: relative(path), ...error, message: message.replaceAll(`${root}/`, "") });
    }
  }
  if (unchecked.length > 0)
    notChecked.push(`${listFiles(unchecked)}: JavaScript is not type-checked (checkJs is off)`);
  found.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line || a.column - b.column));
  return { newErrors: found, notChecked: [...new Set(notChecked)] };
}
