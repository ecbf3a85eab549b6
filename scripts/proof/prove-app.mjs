// The whole story of one app: built, checked and driven on v2, migrated by the built program, then all of it again on v3.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { differences } from "./differences.mjs";
import { driveApp } from "./drive-app.mjs";
import { installMigrated, prepareApp } from "./prepare-app.mjs";
import { mustRun, runTool } from "./run-tool.mjs";
import { serveApp } from "./serve-app.mjs";

const CLI = fileURLToPath(new URL("../../bin/rupt-migrate.js", import.meta.url));

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

const versionOf = (folder, name) =>
  JSON.parse(readFileSync(join(folder, "node_modules", name, "package.json"), "utf8")).version;

/** Builds, type-checks, serves and walks through the app as it stands. */
async function tryOut(folder, app, browser) {
  mustRun(folder, "npm", "run", "build", "--silent");
  const { status, stdout, stderr } = runTool(folder, "npm", ["run", "typecheck", "--silent"]);
  if (status !== 0) throw new Error(`${app.folder}: npm run typecheck:\n${stdout}\n${stderr}`);
  const { url, stop } = await serveApp(folder, app.serve);
  const drives = [];
  try {
    for (const walk of app.walks) drives.push(await driveApp(browser, url, walk));
  } finally {
    await stop();
  }
  return drives;
}

/**
 * @param {import("./apps.mjs").App} app
 * @param {import("playwright-core").Browser} browser
 * @returns {Promise<object>} what the page tells of the app
 * @throws when a step does not work, or the app behaves differently
 */
export async function proveApp(app, browser) {
  const folder = prepareApp(app.folder);
  const before = await tryOut(folder, app, browser);
  const result = migrate(folder, "--yes");
  if (result.errors.length > 0) throw new Error(`${app.folder}: ${JSON.stringify(result.errors)}`);
  const again = edited(migrate(folder, "--dry-run"));
  if (again.length > 0) throw new Error(`${app.folder}: a second run edits ${JSON.stringify(again)}`);
  const keepsV2 = installMigrated(folder);
  const after = await tryOut(folder, app, browser);

  const logoutUrls = result.policies.flatMap(({ challenge }) =>
    challenge.logoutUrl.map(({ value }) => value),
  );
  const walks = app.walks.map(({ title, steps }, index) => {
    const [was, is] = [before[index], after[index]];
    const found = differences(was, is, logoutUrls);
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
  return {
    folder: app.folder,
    title: app.title,
    versions: Object.fromEntries(app.frameworks.map((name) => [name, versionOf(folder, name)])),
    types: `${app.types} ${versionOf(folder, CHECKERS[app.types] ?? app.types)}`,
    ...outcomeOf(result),
    keepsV2,
    secondRunEdits: again.length,
    walks,
  };
}
