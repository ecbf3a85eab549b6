import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Suite } from "./suite.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const installed = (name: string) => join(ROOT, "node_modules", name);

/** Packages laid out in one folder, so that one process of a runner tests all of them. */
export interface Workplace {
  root: string;
  folderOf(suite: Suite): string;
  remove(): void;
}

/**
 * The runners that npm installs in seconds; sinon runs under `node`. Cypress and bun are not among them: each brings a binary of its
 * own (a browser of 500 MB, a runtime of 90 MB), outside of the lock file. What is written for them is held by fixtures.
 */
export type Runner = "vitest" | "jest" | "node";

/** A package of its own, in whose folder the runner starts: what stands under `__mocks__/` holds for all of its tests. */
export function layOutAlone(suite: Suite, runner: Runner): Workplace {
  const place = layOut([suite], runner);
  return { ...place, root: place.folderOf(suite), folderOf: () => place.folderOf(suite) };
}

/** Runs every test of a package that stands alone. The files that fail. */
export const failing = ({ root }: Workplace, runner: Runner): string[] =>
  RUN[runner](root).map((file) => file.slice(root.length + 1));

/** Lays the suites out, each in a package of its own, with the real v2 SDK and the stub of the v3 one. */
export function layOut(suites: readonly Suite[], runner: Runner): Workplace {
  const root = realpathSync(mkdtempSync(join(tmpdir(), `rupt-app-tests-${runner}-`)));
  const modules = join(root, "node_modules");
  mkdirSync(join(modules, "@ruptjs"), { recursive: true });
  symlinkSync(installed("rupt"), join(modules, "rupt"), "junction");
  // Not linked: runners look under `__mocks__/` only for what really lies in node_modules.
  cpSync(join(ROOT, "test", "stubs", "ruptjs-client"), join(modules, "@ruptjs", "client"), {
    recursive: true,
  });
  for (const name of runner === "vitest" ? ["vitest"] : runner === "node" ? ["sinon"] : [])
    symlinkSync(installed(name), join(modules, name), "junction");
  const folderOf = ({ name }: Suite) => join(root, name.replaceAll(/\W+/g, "-"));
  for (const suite of suites) {
    const manifest = { name: "app", private: true, type: runner === "node" ? "module" : undefined };
    const files = {
      "package.json": `${JSON.stringify({ ...manifest, dependencies: { rupt: "^2.24.1" } }, null, 2)}\n`,
      ...suite.files,
    };
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folderOf(suite), path)), { recursive: true });
      writeFileSync(join(folderOf(suite), path), text);
    }
  }
  return { root, folderOf, remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** Runs every test of a workplace in one process. The names of the suites that pass. */
export function passing(suites: readonly Suite[], place: Workplace, runner: Runner): string[] {
  const failed = RUN[runner](place.root);
  const folders = new Set(failed.map((file) => file.slice(place.root.length + 1).split(/[\\/]/)[0]));
  return suites
    .filter((suite) => !folders.has(place.folderOf(suite).slice(place.root.length + 1)))
    .map(({ name }) => name);
}

const RUN: Readonly<Record<Runner, (root: string) => string[]>> = {
  vitest: runVitest,
  jest: runJest,
  node: runNode,
};

/** The report that Jest and Vitest both write. */
interface Report {
  numTotalTests: number;
  testResults: { name: string; status: string }[];
}

function failuresIn(file: string, said: string): string[] {
  const { testResults, numTotalTests } = JSON.parse(readFileSync(file, "utf8")) as Report;
  if (numTotalTests === 0) throw new Error(`the runner found no test:\n${said}`);
  return testResults.filter(({ status }) => status !== "passed").map(({ name }) => name);
}

function runVitest(root: string): string[] {
  const report = join(root, "report.json");
  const said = start(root, [
    join(installed("vitest"), "vitest.mjs"),
    "run",
    ...["--root", root, "--reporter=json", `--outputFile=${report}`, "--pool=threads", "--maxWorkers=1"],
  ]);
  return failuresIn(report, said);
}

function runJest(root: string): string[] {
  const report = join(root, "report.json");
  const babel = {
    babelrc: false,
    configFile: false,
    plugins: [installed("@babel/plugin-transform-modules-commonjs")],
  };
  const config = {
    rootDir: root,
    transform: { "\\.m?js$": [installed("babel-jest"), babel] },
    transformIgnorePatterns: [],
    moduleFileExtensions: ["js", "mjs", "cjs", "json"],
    haste: { enableSymlinks: false },
    modulePathIgnorePatterns: ["package\\.json$"],
  };
  writeFileSync(join(root, "jest.config.json"), JSON.stringify(config));
  const said = start(root, [
    join(installed("jest"), "bin", "jest.js"),
    ...["--config", join(root, "jest.config.json"), "--runInBand", "--json", `--outputFile=${report}`],
    "--watchman=false",
  ]);
  return failuresIn(report, said);
}

/** node:test, which names the file of each failure in its TAP report. */
function runNode(root: string): string[] {
  const flags = canMockModules ? ["--experimental-test-module-mocks"] : [];
  const found: string[] = [];
  const said = start(root, [...flags, "--test", "--test-reporter=tap"]);
  for (const [, file] of said.matchAll(/^not ok \d+ - (\S+\.test\.js)$/gm))
    if (file) found.push(join(root, file));
  for (const [, file] of said.matchAll(/^\s+location: '(.+?\.test\.js):\d+:\d+'\s+failureType/gm))
    if (file) found.push(file);
  if (!/^# tests [1-9]/m.test(said)) throw new Error(`node:test found no test:\n${said}`);
  return found;
}

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
/** Whether this Node can mock modules. */
export const canMockModules = major > 22 || (major === 22 && minor >= 3);

function start(cwd: string, args: readonly string[]): string {
  const { NODE_OPTIONS: _, VITEST: __, ...env } = process.env;
  const done = spawnSync(process.execPath, args, {
    cwd,
    encoding: "utf8",
    env: { ...env, CI: "1", NO_COLOR: "1", NODE_ENV: "test" },
    maxBuffer: 1 << 28,
  });
  return `${done.stdout}${done.stderr}`;
}
