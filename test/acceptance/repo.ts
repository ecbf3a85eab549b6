/**
 * Runs the built program on small repositories, as a user does, for tests that know the contract and not the code.
 *
 * `acceptance` puts every case into a package of its own inside one repository, runs the program once, and gives each test
 * what concerns its package. `repo` makes a repository for tests that need runs of their own.
 */
import { execFileSync } from "node:child_process";
import {
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
import { dirname, join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import type { PolicyRecipe, Result, Usage, UsageKind } from "../../src/result.ts";
import { runEquivalence } from "../equivalence/run-equivalence.ts";
import { commitAll } from "../repository.ts";
import { type Ran, runWarm } from "../warm-cli.ts";

const { PATH = "" } = process.env;
const ENVIRONMENT = { PATH, HOME: tmpdir(), NO_COLOR: "1", FORCE_COLOR: "" };

export type Files = Record<string, string>;

export interface Repo {
  root: string;
  git: (...args: string[]) => string;
  run: (...args: string[]) => Ran;
  /** Runs with `--json` and reads stdout. */
  json: (...args: string[]) => Result;
  read: (path: string) => string;
  write: (files: Files) => void;
  exists: (path: string) => boolean;
}

export const PACKAGE = '{\n  "name": "app",\n  "dependencies": {\n    "rupt": "^2.24.1"\n  }\n}\n';

/**
 * A git repository in a temporary folder, everything committed, gone after the test.
 * @param files by path; a package.json with `rupt` is added when there is none at the root
 */
export function repo(files: Files): Repo {
  const made = makeRepo(files);
  onTestFinished(() => remove(made));
  return made;
}

const remove = ({ root }: Repo): void => rmSync(root, { recursive: true, force: true });

function makeRepo(files: Files): Repo {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "rupt-acceptance-")));
  const write = (more: Files) => {
    for (const [path, text] of Object.entries(more)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
  };
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.com", ...args], {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
  const run = (...args: string[]): Ran => runWarm(["--cwd", root, ...args], { cwd: root, env: ENVIRONMENT });
  write({ "package.json": PACKAGE, ...files });
  commitAll(root);
  return {
    root,
    git,
    run,
    json: (...args) => {
      const done = run("--json", ...args);
      try {
        return JSON.parse(done.stdout) as Result;
      } catch {
        throw new Error(`no JSON (exit ${done.status}): ${done.stdout.slice(0, 300)}\n${done.stderr}`);
      }
    },
    read: (path) => readFileSync(join(root, path), "utf8"),
    write,
    exists: (path) => existsSync(join(root, path)),
  };
}

/** What a test sees of its package. */
export interface Case {
  usages: Usage[];
  /** The usages of one kind. */
  of: (kind: UsageKind) => Usage[];
  /** The only usage of a kind; throws when there are none or several. */
  one: (kind: UsageKind) => Usage;
  kinds: () => string[];
  text: (path: string) => string;
  before: (path: string) => string;
  /** Files that are there now and were not before. */
  created: () => string[];
  manifest: () => Record<string, Record<string, string> | undefined>;
  recipes: PolicyRecipe[];
  result: Result;
  /** Asserts that the first file, or the given one, behaves as before. */
  same: (entry?: string) => Promise<void>;
}

export interface CaseSpec {
  files: Files;
  check: (it: Case) => void | Promise<void>;
}

/** Rules of all notes of a usage. */
export const rules = (usage: Usage): string[] => usage.notes.map(({ rule }) => rule);
export const removed = (usage: Usage): string => usage.notes.map((note) => note.removed ?? "").join("\n");
export const messages = (usage: Usage): string => usage.notes.map(({ message }) => message).join("\n");

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
}

function caseOf(made: Repo, result: Result, folder: string, files: Files): Case {
  const inside = (path: string) => path.startsWith(`${folder}/`);
  const usages = result.usages.filter(({ path }) => inside(path));
  const of = (kind: UsageKind) => usages.filter((usage) => usage.kind === kind);
  const text = (path: string) => made.read(`${folder}/${path}`);
  const now = () => listFiles(join(made.root, folder));
  const code = (path: string) => /\.(?:[cm]?[jt]sx?|vue|svelte|astro|html)$/.test(path);
  return {
    usages,
    of,
    one: (kind) => {
      const [usage, ...more] = of(kind);
      if (usage === undefined || more.length > 0)
        throw new Error(
          `${more.length + (usage ? 1 : 0)} usages of kind ${kind}:\n${JSON.stringify(of(kind), null, 1)}`,
        );
      return usage;
    },
    kinds: () => [...new Set(usages.map(({ kind }) => kind))].sort(),
    text,
    before: (path) => files[path] ?? "",
    created: () => now().filter((path) => !(path in files) && path !== "package.json"),
    manifest: () => JSON.parse(text("package.json")) as Record<string, Record<string, string> | undefined>,
    recipes: result.policies.filter((recipe) => JSON.stringify(recipe).includes(`"path":"${folder}/`)),
    result,
    same: async (entry) => {
      const first = entry ?? Object.keys(files).find(code) ?? "";
      const others = Object.entries(files).filter(([path]) => path !== first && code(path));
      const v2 = { [first]: files[first] ?? "", ...Object.fromEntries(others) };
      const v3 = Object.fromEntries(
        [first, ...now().filter((path) => path !== first && code(path))].map((path) => [path, text(path)]),
      );
      const { differences, evaluations } = await runEquivalence(v2, v3);
      expect({ differences, v3: differences.length > 0 ? v3 : {} }).toEqual({ differences: [], v3: {} });
      expect(evaluations).toBeGreaterThan(0);
    },
  };
}

/**
 * Registers one test per case; all packages are migrated in one run.
 * @param title what the tests are about
 * @param cases by title; a package.json with `rupt` is added when the case has none
 * @param flags instead of `--yes`
 */
export function acceptance(
  title: string,
  cases: Record<string, CaseSpec>,
  flags: string[] = ["--yes"],
): void {
  describe(title, () => {
    const folders = new Map(Object.keys(cases).map((name, at) => [name, `c${String(at).padStart(2, "0")}`]));
    let made: Repo;
    let result: Result;
    beforeAll(() => {
      const files: Files = { "package.json": '{ "name": "root", "private": true }\n' };
      for (const [name, spec] of Object.entries(cases)) {
        const folder = folders.get(name);
        const own = { "package.json": PACKAGE.replace('"app"', `"${folder}"`), ...spec.files };
        for (const [path, text] of Object.entries(own)) files[`${folder}/${path}`] = text;
      }
      made = makeRepo(files);
      result = made.json(...flags);
    });
    afterAll(() => remove(made));
    for (const [name, spec] of Object.entries(cases))
      test(name, () => spec.check(caseOf(made, result, folders.get(name) ?? "", spec.files)));
    test("found = migrated + review + manual, and a second run edits nothing", () => {
      const { found, migrated, review, manual } = result.summary.usages;
      expect(migrated + review + manual).toBe(found);
      expect(found).toBe(result.usages.length);
      const again = made.json("--yes", "--allow-dirty");
      expect(again.files.filter(({ status }) => status === "changed" || status === "created")).toEqual([]);
    });
  });
}
