// Prints what the suites counted, and compares it with the figures that the docs quote.
//
//   RUPT_FIGURES=<folder> npm test
//   node scripts/figures.mjs <folder>            prints; exits 1 where test/figures/figures.json says otherwise
//   node scripts/figures.mjs <folder> --write    writes that file; run `npm run docs` after it
//   node scripts/figures.mjs <folder> --write share    writes one suite of it, the others stay as they are
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const kept = fileURLToPath(new URL("../test/figures/figures.json", import.meta.url));
const [folder, option, suite] = process.argv.slice(2);

/** The parts of each suite added up, suites and figures in the order of their names. */
function countedIn(path) {
  const suites = {};
  for (const name of readdirSync(path).sort()) {
    const [suite] = name.split(".");
    suites[suite] ??= {};
    for (const [figure, count] of Object.entries(JSON.parse(readFileSync(join(path, name), "utf8"))))
      suites[suite][figure] = (suites[suite][figure] ?? 0) + count;
  }
  return suites;
}

const lineOf = ([suite, figures]) =>
  `${suite}: ${Object.entries(figures)
    .map(([figure, count]) => `${count} ${figure}`)
    .join(", ")}`;

if (folder === undefined) {
  process.stderr.write(
    "no folder given; run: RUPT_FIGURES=/tmp/figures npm test && node scripts/figures.mjs /tmp/figures\n",
  );
  process.exitCode = 2;
} else {
  const committedFigures = JSON.parse(readFileSync(kept, "utf8"));
  const found = countedIn(folder);
  if (suite !== undefined && found[suite] === undefined)
    throw new Error(`no figures of ${suite} in ${folder}`);
  const counted = suite === undefined ? found : { ...committedFigures, [suite]: found[suite] };
  const isWrite = option === "--write";
  if (isWrite) writeFileSync(kept, `${JSON.stringify(counted, null, 2)}\n`);
  const committed = Object.entries(isWrite ? counted : committedFigures).map(lineOf);
  const now = Object.entries(counted).map(lineOf);
  for (const line of now) process.stdout.write(`${line}\n`);
  const stale = [
    ...committed.filter((line) => !now.includes(line)).map((line) => `committed: ${line}`),
    ...now.filter((line) => !committed.includes(line)).map((line) => `counted:   ${line}`),
  ];
  for (const line of stale) process.stderr.write(`${line}\n`);
  if (stale.length > 0) {
    process.stderr.write(
      "test/figures/figures.json is stale; run: RUPT_FIGURES=/tmp/figures npm test && node scripts/figures.mjs /tmp/figures --write && npm run docs\n",
    );
    process.exitCode = 1;
  }
}
