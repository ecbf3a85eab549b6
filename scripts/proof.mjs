// Proves on small real apps that a migrated app builds, type-checks and behaves as before, and writes docs/proof.md from what it saw.
//   --check          writes nothing; fails if the page or the saved results would change
//   --only <folder>  runs one app, prints its result, writes nothing
//   --save           with --only: puts the result among the saved ones, and writes the page
//   --page           runs no app; writes (or with --check, checks) the page from the saved results
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { writePage } from "./proof/write-page.mjs";

const RESULTS = "proof/results.json";
const PAGE = "docs/proof.md";
const fileOf = (path) => new URL(`../${path}`, import.meta.url);
const { values } = parseArgs({
  options: {
    check: { type: "boolean" },
    only: { type: "string" },
    page: { type: "boolean" },
    save: { type: "boolean" },
  },
});

/** Results of all apps or of one; what fails is told at once, and the others still run. */
async function runApps() {
  const [{ APPS }, { launchBrowser }, { proveApp }] = await Promise.all([
    import("./proof/apps.mjs"),
    import("./launch-browser.mjs"),
    import("./proof/prove-app.mjs"),
  ]);
  const apps = APPS.filter(({ folder }) => values.only === undefined || folder === values.only);
  if (apps.length === 0)
    throw new Error(`no app ${values.only}; there are: ${APPS.map(({ folder }) => folder).join(", ")}`);
  const browser = await launchBrowser();
  const results = [];
  try {
    for (const app of apps) {
      process.stderr.write(`${app.title} (proof/${app.folder})\n`);
      try {
        results.push(await proveApp(app, browser));
      } catch (error) {
        process.stderr.write(`FAIL ${error.message}\n`);
      }
    }
  } finally {
    await browser.close();
  }
  const failed = apps.length - results.length;
  if (failed > 0) throw new Error(`${failed} of ${apps.length} apps failed; nothing is written`);
  return results;
}

/** The saved results with those of a run in the place of older ones, in the order of the apps. */
async function merged(results) {
  const { APPS } = await import("./proof/apps.mjs");
  const known = new Map([...savedResults(), ...results].map((each) => [each.folder, each]));
  return APPS.flatMap(({ folder }) => known.get(folder) ?? []);
}

const savedResults = () => JSON.parse(readFileSync(fileOf(RESULTS), "utf8"));

function save(path, text) {
  if (!values.check) return writeFileSync(fileOf(path), text);
  if (readFileSync(fileOf(path), "utf8") === text) return;
  process.stderr.write(`${path} is stale; run: npm run proof${values.page ? " -- --page" : ""}\n`);
  process.exitCode = 1;
}

try {
  const run = values.page ? savedResults() : await runApps();
  const results = values.save ? await merged(run) : run;
  const text = `${JSON.stringify(results, null, 2)}\n`;
  if (values.only !== undefined && !values.save) process.stdout.write(text);
  else {
    if (!values.page) save(RESULTS, text);
    save(PAGE, writePage(results));
  }
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
