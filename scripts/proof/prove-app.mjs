// The whole story of one app: built, checked and driven on v2, migrated by the built program, then all of it again on v3.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { differences } from "./differences.mjs";
import { driveApp } from "./drive-app.mjs";
import { installMigrated, packageManagerOf, packagesOf, prepareApp } from "./prepare-app.mjs";
import { mustRun, runTool } from "./run-tool.mjs";
import { serveApp } from "./serve-app.mjs";
import { allDecisions } from "./share.mjs";

const CLI = fileURLToPath(new URL("../../bin/rupt-migrate.js", import.meta.url));

/** Scripts of an app that are run before and after, where it has them. */
const CHECKS = ["typecheck", "lint", "format", "test"];

/** Packages that a type checker comes in, where it is called otherwise. */
const CHECKERS = { tsc: "typescript", ngc: "@angular/compiler-cli" };

/** Runs the program as its user does; gives the parsed result. */
function migrate(folder, ...args) {
  const { stdout } = mustRun(folder, process.execPath, CLI, "--cwd", folder, "--json", ...args);
  return JSON.parse(stdout);
}

const edited = ({ files }) => files.filter(({ status }) => status === "changed" || status === "created");

/** What a result says of an app, as far as the page tells it. */
function outcomeOf(result) {
  const { found, migrated, review, manual, held } = result.summary.usages;
  return {
    filesScanned: result.summary.filesScanned,
    usages: { found, migrated, review, manual, held },
    files: edited(result).map(({ path, status }) => ({ path, status })),
    left: result.usages
      .filter(({ outcome }) => outcome !== "migrated")
      .map(({ path, line, kind, outcome, notes }) => ({
        place: `${path}:${line}`,
        kind,
        outcome,
        rules: [...new Set(notes.filter(({ level }) => level !== "info").map(({ rule }) => rule))],
      })),
  };
}

/** The version of a package that is installed in the app, or in one of its workspace's packages. */
function versionOf(folder, name) {
  const path = packagesOf(folder)
    .map((place) => join(place, "node_modules", name, "package.json"))
    .find((each) => existsSync(each));
  if (path === undefined) throw new Error(`${name} is not installed in ${folder}`);
  return JSON.parse(readFileSync(path, "utf8")).version;
}

const scriptsOf = (folder) => JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).scripts;

function checksOf(folder) {
  const scripts = scriptsOf(folder);
  return CHECKS.filter((name) => scripts[name] !== undefined);
}

/** Builds, checks, serves and walks through the app as it stands. */
async function tryOut(folder, app, browser) {
  const [command, ...args] = packageManagerOf(folder);
  mustRun(folder, command, ...args, "run", "build");
  for (const check of checksOf(folder)) {
    const { status, stdout, stderr } = runTool(folder, command, [...args, "run", check]);
    if (status !== 0) throw new Error(`${app.folder}: npm run ${check}:\n${stdout}\n${stderr}`);
  }
  const { url, stop } = await serveApp(folder, app.serve);
  const drives = [];
  try {
    for (const walk of app.walks) drives.push(await driveApp(browser, url, walk));
  } finally {
    await stop();
  }
  return drives;
}

/** Migrates the app of a prepared folder, checks that a second run has nothing to do, and tries out what came of it. */
async function tryMigrated(folder, app, browser, options) {
  const result = migrate(folder, "--yes", ...options);
  if (result.errors.length > 0) throw new Error(`${app.folder}: ${JSON.stringify(result.errors)}`);
  const again = edited(migrate(folder, "--dry-run"));
  if (again.length > 0) throw new Error(`${app.folder}: a second run edits ${JSON.stringify(again)}`);
  const keepsV2 = installMigrated(folder);
  return { result, keepsV2, secondRunEdits: again.length, drives: await tryOut(folder, app, browser) };
}

/** What each walk did, when nothing of it differs. */
function compareWalks(app, before, { drives, result }, decided) {
  const logoutUrls = result.policies.flatMap(({ challenge }) =>
    challenge.logoutUrl.map(({ value }) => value),
  );
  return app.walks.map(({ title, steps }, index) => {
    const [was, is] = [before[index], drives[index]];
    const found = differences(was, is, logoutUrls, decided);
    if (found.length > 0) throw new Error(`${app.folder}, ${title}:\n${found.join("\n")}`);
    return {
      title,
      calls: is.calls.map(({ sdk, ...call }) => ({ ...call, after: sdk })),
      logouts: steps.filter(([action]) => action === "logout").length,
      seen: is.seen,
      v2LogoutUrls: [...new Set(was.left)],
      console: was.console.length + is.console.length,
    };
  });
}

/** Says which part of the story failed: before the migration it is the app that is wrong. */
async function during(part, work) {
  try {
    return await work();
  } catch (error) {
    throw new Error(`${part}: ${error.message}`, { cause: error });
  }
}

/**
 * @param {import("./apps.mjs").App} app
 * @param {import("playwright-core").Browser} browser
 * @returns {Promise<object>} what the page tells of the app
 * @throws when a step does not work, or the app behaves differently
 */
export async function proveApp(app, browser) {
  const folder = prepareApp(app.folder);
  const before = await during("before the migration", () => tryOut(folder, app, browser));
  const plain = await during("after the migration", () => tryMigrated(folder, app, browser, []));
  const walks = compareWalks(app, before, plain, false);

  prepareApp(app.folder);
  const decisions = allDecisions(migrate(folder, "--dry-run")).flatMap((answer) => ["--decide", answer]);
  const decided = await during("after it, with all decisions taken", () =>
    tryMigrated(folder, { ...app, walks: decidedWalks(app, before) }, browser, decisions),
  );
  compareWalks(app, before, decided, true);

  return {
    folder: app.folder,
    title: app.title,
    versions: Object.fromEntries(app.frameworks.map((name) => [name, versionOf(folder, name)])),
    types: `${app.types} ${versionOf(folder, CHECKERS[app.types] ?? app.types)}`,
    checks: ["build", ...checksOf(folder)],
    ...outcomeOf(plain.result),
    decided: outcomeOf(decided.result).usages,
    keepsV2: plain.keepsV2,
    secondRunEdits: plain.secondRunEdits,
    walks,
  };
}

/** The walks without the calls that a team drops: each step expects as many calls of access as there were by then. */
function decidedWalks({ walks }, before) {
  return walks.map((walk, index) => {
    const counts = before[index].accessCalls.values();
    const steps = walk.steps.map((step) => (step[0] === "calls" ? ["calls", counts.next().value] : step));
    return { ...walk, steps };
  });
}
