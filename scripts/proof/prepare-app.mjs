// A copy of an app in a temporary folder, with its packages. The packages of an earlier run are kept while package.json is the same.
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { mustRun } from "./run-tool.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const GIT = ["-c", "user.name=Proof", "-c", "user.email=proof@example.com", "-c", "commit.gpgsign=false"];
/** Everything is pinned in package.json; a script of a package that has to run would be named here. None has. */
const INSTALL = [
  "install",
  "--no-audit",
  "--no-fund",
  "--no-package-lock",
  "--ignore-scripts",
  "--loglevel=error",
];

const PNPM_INSTALL = ["install", "--no-lockfile", "--ignore-scripts", "--reporter=silent"];

/** How an app's own package manager is called, by the `packageManager` of its package.json; npm unless it says otherwise. */
export function packageManagerOf(folder) {
  const { packageManager } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return packageManager === undefined ? ["npm"] : ["npx", "--yes", packageManager];
}

/** The folders of the app that have a package.json: its root, and the packages of a workspace. */
export const packagesOf = (folder) =>
  mustRun(folder, "git", "ls-files", "--", "package.json", "*/package.json")
    .stdout.trim()
    .split("\n")
    .map((path) => join(folder, dirname(path)));

/** A folder for one run. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), "rupt-migrate-proof-"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Files of an app without what a build or an installation leaves. */
function copySources(name, folder) {
  const source = join(ROOT, "proof", name);
  const made =
    /^[\\/](node_modules|dist|build|\.astro|\.next|\.nuxt|\.output|\.svelte-kit|\.react-router|\.angular)([\\/]|$)/;
  cpSync(source, folder, { recursive: true, filter: (path) => !made.test(path.slice(source.length)) });
}

function dependenciesOf(folder) {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return Object.keys({ ...dependencies, ...devDependencies });
}

/** The app as somebody's clean git tree, in a folder of its own. */
export function copyApp(name, folder) {
  mkdirSync(folder, { recursive: true });
  for (const entry of readdirSync(folder))
    if (entry !== "node_modules") rmSync(join(folder, entry), { recursive: true, force: true });
  copySources(name, folder);
  mustRun(folder, "git", "init", "-q");
  mustRun(folder, "git", "add", "-A");
  mustRun(folder, "git", ...GIT, "commit", "-q", "-m", "On Rupt v2");
}

/**
 * Copies an app of `proof/` and installs exactly what its package.json names.
 * @returns {string} the folder
 */
export function prepareApp(name) {
  const folder = join(tmpdir(), "rupt-migrate-proof", name);
  copyApp(name, folder);
  const [command, ...args] = packageManagerOf(folder);
  if (command !== "npm") {
    mustRun(folder, command, ...args, ...PNPM_INSTALL);
    rmSync(join(folder, "node_modules/@ruptjs"), { recursive: true, force: true });
    return folder;
  }
  const manifest = readFileSync(join(folder, "package.json"), "utf8");
  const stamp = join(folder, "node_modules/.installed-for");
  if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== manifest) {
    rmSync(join(folder, "node_modules"), { recursive: true, force: true });
    mustRun(folder, "npm", ...INSTALL);
    writeFileSync(stamp, manifest);
  }
  rmSync(join(folder, "node_modules/@ruptjs/client"), { recursive: true, force: true });
  const aside = join(folder, "node_modules/.rupt");
  if (existsSync(aside)) renameSync(aside, join(folder, "node_modules/rupt"));
  return folder;
}

/**
 * Makes node_modules what the migrated package.json asks for: v3 is the recording client, and v2 goes unless it is kept.
 * @returns {boolean} whether v2 is kept
 */
export function installMigrated(folder) {
  const target = join(folder, "node_modules/@ruptjs/client");
  cpSync(join(ROOT, "test/stubs/ruptjs-client"), target, { recursive: true });
  const client = readFileSync(join(ROOT, "scripts/proof/recording-client.js"), "utf8");
  writeFileSync(join(target, "index.js"), client);
  writeFileSync(join(target, "index.cjs"), client.replace("export default class", "exports.default = class"));
  const packages = packagesOf(folder).map((path) => ({ path, names: dependenciesOf(path) }));
  if (!packages.some(({ names }) => names.includes("@ruptjs/client")))
    throw new Error(
      `no package.json has @ruptjs/client, as when every call stays on v2; why: node bin/rupt-migrate.js --cwd ${folder} --dry-run`,
    );
  for (const { path, names } of packages) {
    const v2 = join(path, "node_modules/rupt");
    if (!names.includes("rupt") && existsSync(v2)) renameSync(v2, join(path, "node_modules/.rupt"));
  }
  return packages.some(({ names }) => names.includes("rupt"));
}
