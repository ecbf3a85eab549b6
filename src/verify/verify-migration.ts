import { posix } from "node:path";
import type { ts } from "ts-morph";
import type { Usage } from "../result.ts";
import { V2_PACKAGE } from "../sdk/v2.ts";
import { V3_PACKAGE } from "../sdk/v3.ts";
import { findProjects, type TypeProject } from "./find-projects.ts";
import { type LineMap, mapLines } from "./line-map.ts";
import { type BundledTypeScript, loadTypeScript } from "./load-typescript.ts";
import { newErrors } from "./new-errors.ts";
import { createOverlayHost, type Overlay } from "./overlay-host.ts";
import { type TypeCheckError, typeErrors } from "./type-errors.ts";
import { usageOfError } from "./usage-of-error.ts";
import { V3_TYPE_PACKAGE } from "./v3-types.ts";

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

const CHECKED = /\.[cm]?[jt]sx?$/;
const JAVASCRIPT = /\.[cm]?jsx?$/;
const COMPONENT = /\.(vue|svelte|astro|html?)$/;
/** Codes that say that a package or its types are not there. */
const MISSING = new Set([2307, 2792, 7016, 2875]);

const posixPath = (path: string) => path.replaceAll("\\", "/");

/** "a.js", or "a.js and 3 more files". */
function listFiles(paths: readonly string[]): string {
  const rest = paths.length - 1;
  return rest === 0 ? String(paths[0]) : `${paths[0]} and ${rest} more file${rest === 1 ? "" : "s"}`;
}

/** Files that lend their types to a project where v3 is not installed. */
function v3Overlay(bundled: BundledTypeScript, project: TypeProject, disk: Overlay): Map<string, string> {
  const host = createOverlayHost(bundled, project.options, disk);
  const from = project.files[0] ?? `${project.folder}/index.ts`;
  const { resolvedModule } = bundled.ts.resolveModuleName(V3_PACKAGE, from, project.options, host);
  if (resolvedModule) return new Map();
  const folder = `${project.folder}/node_modules/${V3_PACKAGE}`;
  return new Map(Object.entries(V3_TYPE_PACKAGE).map(([name, text]) => [`${folder}/${name}`, text]));
}

/** The packages that errors say are missing; files and path aliases are not packages. */
function missingPackages(errors: readonly TypeCheckError[]): string[] {
  const names = errors
    .filter(({ code }) => MISSING.has(code))
    .map(({ message }) => /'([^']+)'/.exec(message)?.[1] ?? "")
    .filter(
      (name) => /^(@[\w-]+\/)?[\w-]/.test(name) && name !== V2_PACKAGE && !name.startsWith(`${V2_PACKAGE}/`),
    )
    .map((name) =>
      name
        .split("/")
        .slice(0, name.startsWith("@") ? 2 : 1)
        .join("/"),
    );
  return [...new Set(names)].sort();
}

interface Checked {
  errors: TypeCheckError[];
  notes: string[];
}

function checkProject(
  bundled: BundledTypeScript,
  project: TypeProject,
  { before, after }: { before: Overlay; after: Overlay },
  maps: ReadonlyMap<string, LineMap | null>,
): Checked {
  const stub = v3Overlay(bundled, project, after);
  const parsed = new Map<string, ts.SourceFile>();
  const programOver = (overlay: Overlay): ts.Program => {
    const host = createOverlayHost(bundled, project.options, overlay, parsed);
    const rootNames = project.files.filter((path) => overlay.get(path) !== null);
    return bundled.ts.createProgram({ rootNames, options: project.options, host });
  };
  const old = typeErrors(bundled, programOver(before));
  const now = typeErrors(bundled, programOver(new Map([...after, ...stub])));
  const notes = [...project.problems];
  if (stub.size > 0)
    notes.push(`${V3_PACKAGE} is not installed: checked against the types its documentation shows`);
  const missing = missingPackages([...old, ...now]);
  if (missing.length > 0)
    notes.push(`not installed, so what depends on their types was not checked: ${missing.join(", ")}`);
  const isMissing = ({ code, message }: TypeCheckError) =>
    MISSING.has(code) && !/'(\.{1,2}\/|@ruptjs\/client)/.test(message);
  return { errors: newErrors(old, now, maps).filter((error) => !isMissing(error)), notes };
}

/**
 * Type-checks the packages of the changed files before and after, in memory, with the bundled TypeScript, and gives the errors
 * that are new. Nothing is written, no plugin or configuration of the project is run. v3 types come from the installed package,
 * else from a stub of the documented surface.
 * @param input root, changed files with both texts, usages
 * @returns new errors with the usage they belong to, and what could not be checked
 */
export function verifyMigration(input: VerifyInput): Verification {
  const root = posixPath(input.root).replace(/\/$/, "");
  const absolute = (path: string) => posix.join(root, path);
  const relative = (path: string) => posix.relative(root, path);
  const changed = input.files.filter(({ path, after }) => CHECKED.test(path) && after !== null);
  const notChecked: string[] = [];
  const components = input.files.filter(({ path }) => COMPONENT.test(path)).map(({ path }) => path);
  if (components.length > 0)
    notChecked.push(`${listFiles(components)}: component files and pages are not type-checked`);
  if (changed.length === 0) return { newErrors: [], notChecked };

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

  const found: NewTypeError[] = [];
  const unchecked: string[] = [];
  for (const project of findProjects(
    bundled.ts,
    changed.map(({ path }) => absolute(path)),
  )) {
    const { errors, notes } = checkProject(bundled, project, overlays, maps);
    const place = project.config === null ? "no tsconfig.json" : relative(project.config);
    notChecked.push(...notes.map((note) => `${place}: ${note}`));
    if (project.options.checkJs !== true)
      unchecked.push(
        ...changed
          .map(({ path }) => path)
          .filter((path) => JAVASCRIPT.test(path) && project.files.includes(absolute(path))),
      );
    for (const { path, message, ...error } of errors) {
      const map = maps.get(path);
      const usages = input.usages.filter((usage) => usage.path === relative(path));
      const usage = map ? usageOfError(usages, error.line, map) : undefined;
      const cleaned = message.replaceAll(`${root}/`, "");
      found.push({ path: relative(path), ...error, message: cleaned, ...(usage && { usageId: usage.id }) });
    }
  }
  if (unchecked.length > 0)
    notChecked.push(`${listFiles(unchecked)}: JavaScript is not type-checked (checkJs is off)`);
  found.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line || a.column - b.column));
  return { newErrors: found, notChecked: [...new Set(notChecked)] };
}
