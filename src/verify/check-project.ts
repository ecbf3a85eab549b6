import type { ts } from "ts-morph";
import { packageOf } from "../code/specifiers.ts";
import { V2_PACKAGE } from "../sdk/v2.ts";
import { V3_PACKAGE } from "../sdk/v3.ts";
import { type BundledTypeScript, createOverlayHost, type Overlay } from "./compiler.ts";
import type { TypeProject } from "./find-projects.ts";
import { type Gone, goneImports } from "./gone-packages.ts";
import type { LineMap } from "./line-map.ts";
import { newErrors, type TypeCheckError, typeErrors } from "./type-errors.ts";

/** Files that lend their types to a project where v3 is not installed. */
function v3Overlay(bundled: BundledTypeScript, project: TypeProject, disk: Overlay): Map<string, string> {
  const host = createOverlayHost(bundled, project.options, disk);
  const from = project.files[0] ?? `${project.folder}/index.ts`;
  const { resolvedModule } = bundled.ts.resolveModuleName(V3_PACKAGE, from, project.options, host);
  if (resolvedModule) return new Map();
  const folder = `${project.folder}/node_modules/${V3_PACKAGE}`;
  return new Map(Object.entries(V3_TYPE_PACKAGE).map(([name, text]) => [`${folder}/${name}`, text]));
}

/** The packages among the modules that errors say are missing; files and path aliases are none. */
function missingPackages(errors: readonly TypeCheckError[]): string[] {
  const names = errors.flatMap(({ missing }) => packageOf(missing ?? "")?.name ?? []);
  return [...new Set(names)].filter((name) => name !== V2_PACKAGE).sort();
}

/** What checking one project gave. */
export interface CheckedProject {
  /** Errors that were not there before. */
  errors: TypeCheckError[];
  /** What could not be checked, and why. */
  notes: string[];
}

/**
 * Type-checks one project twice, before and after.
 * @param bundled the loaded TypeScript
 * @param project what its tsconfig says
 * @param overlays texts before and after, by absolute path
 * @param maps line maps of the changed files; null for a new file
 * @param gone the manifests that no longer provide v2
 */
export function checkProject(
  bundled: BundledTypeScript,
  project: TypeProject,
  { before, after }: { before: Overlay; after: Overlay },
  maps: ReadonlyMap<string, LineMap | null>,
  gone: Gone,
): CheckedProject {
  const stub = v3Overlay(bundled, project, after);
  const parsed = new Map<string, ts.SourceFile>();
  const programOver = (overlay: Overlay): ts.Program => {
    const host = createOverlayHost(bundled, project.options, overlay, parsed);
    const rootNames = project.files.filter((path) => overlay.get(path) !== null);
    return bundled.ts.createProgram({ rootNames, options: project.options, host });
  };
  const old = typeErrors(bundled, programOver(before));
  const migrated = programOver(new Map([...after, ...stub]));
  const now = typeErrors(bundled, migrated);
  const own = migrated
    .getSourceFiles()
    .filter(({ isDeclarationFile, fileName }) => !isDeclarationFile && !fileName.includes("/node_modules/"));
  const notes = [...project.problems];
  if (stub.size > 0)
    notes.push(`${V3_PACKAGE} is not installed: checked against the types its documentation shows`);
  const missing = missingPackages([...old, ...now]);
  if (missing.length > 0)
    notes.push(`not installed, so what depends on their types was not checked: ${namesText(missing)}`);
  // A file that is not there, or the v3 package, is an error of the migration; any other package is the project's own business.
  const isForeign = ({ missing }: TypeCheckError) =>
    missing !== null && !missing.startsWith(".") && packageOf(missing)?.name !== V3_PACKAGE;
  const broken = goneImports(bundled, new Map(own.map(({ fileName, text }) => [fileName, text])), gone);
  const isBroken = (error: TypeCheckError) =>
    broken.some(({ path, line, code }) => path === error.path && line === error.line && code === error.code);
  const errors = newErrors(old, now, maps).filter((error) => !isForeign(error) && !isBroken(error));
  return { errors: [...errors, ...broken], notes };
}

/** How many packages are named in a line. */
const MOST_NAMED = 5;

const namesText = (names: readonly string[]): string =>
  names.length <= MOST_NAMED
    ? names.join(", ")
    : `${names.slice(0, MOST_NAMED).join(", ")} and ${names.length - MOST_NAMED} more`;

/**
 * The documented types of `@ruptjs/client` 3.x, for projects where the package is not installed yet.
 * Names and casing are those of the migration guide and the quick start; nothing undocumented is declared, so
 * that code which relies on it shows up as an error.
 * - `on_logout` takes no argument and its result is not used: the docs show neither.
 * - An evaluation may be null: the login guide reads it as `evaluation?.evaluation_id`.
 * - `metadata` is as wide as in v2, where interfaces without an index signature were accepted.
 *
 * @see https://rupt.dev/docs/v3/migration/account-sharing-on-web
 * @see https://rupt.dev/docs/v3/quick-start
 */
export const V3_TYPES = `interface ClientOptions {
  clientId: string;
  /** Called when this session is logged out from another device. */
  on_logout?: (() => void) | undefined;
}

interface EvaluateOptions {
  user?: string | undefined;
  email?: string | undefined;
  phone?: string | undefined;
  metadata?: object | undefined;
  /** On by default for access, off for login and signup. */
  auto_challenge?: boolean | undefined;
  on_logout?: (() => void) | undefined;
}

interface Evaluation {
  evaluation_id: string;
  /** Where to send the user, present only when a challenge is required. */
  redirect?: string;
}

interface Evaluate {
  access(options: EvaluateOptions): Promise<Evaluation | null>;
  login(options: EvaluateOptions): Promise<Evaluation | null>;
  signup(options: EvaluateOptions): Promise<Evaluation | null>;
}

declare class Rupt {
  constructor(options: ClientOptions);
  readonly evaluate: Evaluate;
}

export default Rupt;
`;

/** The files of a stand-in package with these types, by their path inside the package. */
export const V3_TYPE_PACKAGE: Readonly<Record<string, string>> = {
  "package.json": `${JSON.stringify(
    {
      name: "@ruptjs/client",
      version: "3.0.0",
      type: "module",
      main: "./index.cjs",
      types: "./index.d.ts",
      exports: {
        ".": {
          import: { types: "./index.d.ts", default: "./index.js" },
          require: { types: "./index.d.cts", default: "./index.cjs" },
        },
      },
    },
    null,
    2,
  )}\n`,
  "index.d.ts": V3_TYPES,
  "index.d.cts": V3_TYPES,
};
