import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join, relative, sep } from "node:path";
import { DENO_FILES } from "../code/file-names.ts";
import { withoutBom } from "../code/json.ts";
import type { InstallCommand } from "../result.ts";
import { readPlainFile } from "./files/read-files.ts";
import { foldersOfRepository } from "./folders-above.ts";
import { findWorkspace } from "./workspace.ts";

type Manager = InstallCommand["manager"];

/** A package manager and the absolute folder to run it in. */
export interface FoundManager {
  manager: Manager;
  cwd: string;
  /** Other managers whose lock files stand beside, while no `packageManager` says which one counts. */
  others: readonly Manager[];
}

/** Files that only one manager writes: its lock file first. */
const LOCK_FILES: readonly [file: string, manager: Manager][] = [
  ["pnpm-lock.yaml", "pnpm"],
  ["bun.lock", "bun"],
  ["bun.lockb", "bun"],
  ["yarn.lock", "yarn"],
  ["package-lock.json", "npm"],
  ["npm-shrinkwrap.json", "npm"],
  ["deno.lock", "deno"],
];
const SETTINGS: readonly [file: string, manager: Manager][] = [
  ["pnpm-workspace.yaml", "pnpm"],
  [".yarnrc.yml", "yarn"],
];

const MANAGERS: ReadonlySet<string> = new Set(["npm", "yarn", "pnpm", "bun", "deno"]);

/**
 * Finds the package manager of a folder: the `packageManager` field or a lock file, in the folder or the nearest one above, up to
 * the top of the repository. Without any sign it is npm.
 * @param root folder of the package, or any folder in it
 * @returns the manager, and the folder to run it in: the workspace's root, else the nearest one with a package.json
 */
export function detectPackageManager(root: string): FoundManager {
  let managers: Manager[] = [];
  let own: string | null = null;
  for (const folder of upward(root)) {
    const manifest = readManifest(join(folder, "package.json"));
    if (manifest !== null || DENO_FILES.some((name) => existsSync(join(folder, name)))) own ??= folder;
    if (managers.length === 0) managers = managersOf(folder, manifest);
  }
  const { workspace } = findWorkspace(root);
  const cwd = workspace === null ? (own ?? root) : join(root, workspace.dir);
  const [manager = "npm", ...others] = managers;
  return { manager, cwd, others };
}

/**
 * The command that brings installed packages and lock file in line with an edited package.json.
 * @param found from `detectPackageManager`
 * @param root the folder that the user stands in. All four managers find their workspace from a folder inside it, so only a
 *   package below has to be entered first
 */
export function installCommand(found: FoundManager, root: string): InstallCommand {
  const way = relative(root, found.cwd).split(sep).join("/");
  const enter = way === "" || way.startsWith("..") ? "" : `cd ${quote(way)} && `;
  const command = `${enter}${found.manager} install`;
  return {
    manager: found.manager,
    command,
    ...(found.others.length > 0 ? { others: [...found.others] } : {}),
  };
}

const quote = (path: string) => (/^[\w./@-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`);

function* upward(root: string): Generator<string> {
  const home = homedir();
  for (const folder of foldersOfRepository(root)) {
    // What lies in the home folder belongs to no project in it.
    if (folder === home && folder !== root) return;
    yield folder;
  }
}

/**
 * The manager of a folder and others that left a lock file there. The field wins over files: it is the decision, a second lock file
 * is often a leftover.
 */
function managersOf(folder: string, manifest: Record<string, unknown> | null): Manager[] {
  const field = manifest?.packageManager;
  const named = typeof field === "string" ? (field.split("@")[0] ?? "") : "";
  if (isManager(named)) return [named];
  const thatStand = (signs: typeof LOCK_FILES) =>
    signs.filter(([file]) => existsSync(join(folder, file))).map(([, manager]) => manager);
  const found = thatStand(LOCK_FILES);
  if (found.length > 0) return [...new Set(found)];
  const isDeno = manifest === null && DENO_FILES.some((name) => existsSync(join(folder, name)));
  return isDeno ? ["deno"] : thatStand(SETTINGS).slice(0, 1);
}

function isManager(name: string): name is Manager {
  return MANAGERS.has(name);
}

/** An empty object for a manifest that does not parse: the file marks the folder all the same. */
function readManifest(path: string): Record<string, unknown> | null {
  try {
    const text = readPlainFile(path);
    if (text === undefined) return null;
    const value: unknown = JSON.parse(withoutBom(text));
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch (error) {
    return error instanceof SyntaxError ? {} : null;
  }
}

/** How an install ended. `message` says what state the repo is in and how to go on. */
export type InstallOutcome = { ok: true } | { ok: false; message: string };

/** On a build server pnpm and yarn refuse to change the lock file unless told otherwise; here it has to change. npm warns of settings it does not know. */
const MAY_CHANGE_LOCK_FILE: Readonly<Record<Manager, Readonly<Record<string, string>>>> = {
  npm: {},
  pnpm: { npm_config_frozen_lockfile: "false", pnpm_config_frozen_lockfile: "false" },
  yarn: { YARN_ENABLE_IMMUTABLE_INSTALLS: "false" },
  bun: {},
  deno: {},
};

/**
 * Runs `<manager> install` in its folder. Only ever called because the user asked for it: installing runs the scripts of packages.
 * @param found from `detectPackageManager`
 * @param output file descriptor that takes what the manager prints; 2 is standard error
 * @returns the outcome; never rejects
 */
export function runInstall(found: FoundManager, output = 2): Promise<InstallOutcome> {
  const { manager, cwd } = found;
  const state = `the code is migrated and package.json is edited; run \`${manager} install\` in ${cwd} to finish`;
  return new Promise((resolve) => {
    const child = spawn(manager, ["install"], {
      cwd,
      stdio: ["ignore", output, output],
      // Windows starts npm and its kind through a shell, and would look in the current folder first.
      shell: process.platform === "win32",
      env: { ...process.env, ...MAY_CHANGE_LOCK_FILE[manager], NoDefaultCurrentDirectoryInExePath: "1" },
    });
    child.on("error", (error) => {
      const why = "code" in error && error.code === "ENOENT" ? "it is not installed" : error.message;
      resolve({ ok: false, message: `could not start ${manager} (${why}): ${state}` });
    });
    child.on("close", (code, signal) => {
      if (code === 0) return resolve({ ok: true });
      const how = signal === null ? `exit status ${code}` : `stopped by ${signal}`;
      resolve({ ok: false, message: `\`${manager} install\` failed (${how}): ${state}` });
    });
  });
}
