/** A whole project before and after: `test/projects/<name>/{input,output}/` beside `expect.json`. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { MigrateOptions } from "../src/api/options.ts";
import type { Result, Usage } from "../src/result.ts";
import type { Scenario } from "./equivalence/run-equivalence.ts";
import { addAll, makeRepository } from "./repository.ts";

export interface Expectation {
  /** What the project shows. */
  about: string;
  options?: Omit<MigrateOptions, "cwd" | "onProgress">;
  /** Paths of the errors that the run must report; with one, the CLI exits with 2. */
  errors?: string[];
  /** Words that the note of a usage must hold: `path:line kind` -> words. */
  says?: Record<string, string>;
  /** Entries that are run before and after; they must do the same and call the SDK. */
  runs?: (string | Scenario)[];
  /** Entries that are run before and after by the module loader of Node: cycles of imports, live bindings and dead zones count. */
  links?: { entry: string; env?: Record<string, string> }[];
  /** The client ids that the recipe has policies for. */
  clients?: string[];
  /** `path:line kind outcome`, for every usage. */
  usages: string[];
}

export const PROJECTS = fileURLToPath(new URL("projects", import.meta.url));

export const projectNames = (): string[] =>
  readdirSync(PROJECTS)
    .filter((name) => existsSync(join(PROJECTS, name, "expect.json")))
    .sort();

export const readExpectation = (name: string): Expectation =>
  JSON.parse(readFileSync(join(PROJECTS, name, "expect.json"), "utf8")) as Expectation;

/** Every file of a folder, by POSIX path, without what git and the program keep for themselves. */
export function readTree(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .filter((path) => !/^\.(?:git|rupt-migrate)\//.test(path))
    .sort();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}

/**
 * Copies the input to a temporary folder.
 * @param repository whether git knows the folder, and its files. Nothing is committed, which saves a process: git lists what is
 *   added as it lists what it has.
 */
export function copyProject(
  name: string,
  repository: "none" | "empty" | "added",
): { folder: string; remove: () => void } {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "rupt-project-")));
  cpSync(join(PROJECTS, name, "input"), folder, { recursive: true });
  if (repository !== "none") makeRepository(folder);
  if (repository === "added") addAll(folder);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export const shownUsage = ({ path, line, kind, outcome, held }: Usage): string =>
  `${path}:${line} ${kind} ${outcome}${held ? " held" : ""}`;

/** Writes what a run gave as what the next must give; review the difference before it is committed. */
export function saveProject(
  name: string,
  tree: Readonly<Record<string, string>>,
  expectation: Expectation,
  result: Result,
): void {
  const output = join(PROJECTS, name, "output");
  rmSync(output, { recursive: true, force: true });
  for (const [path, text] of Object.entries(tree)) {
    mkdirSync(dirname(join(output, path)), { recursive: true });
    writeFileSync(join(output, path), text);
  }
  const next: Expectation = { ...expectation, usages: result.usages.map(shownUsage) };
  writeFileSync(join(PROJECTS, name, "expect.json"), `${JSON.stringify(next, null, 2)}\n`);
}
