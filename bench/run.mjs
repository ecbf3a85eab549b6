// Measures the goals for speed and size, prints them as a Markdown table and writes bench/results.json.
//
//   npm run bench                         every row
//   npm run bench -- --only help,memory   some rows; the others keep what results.json says
//   npm run bench -- --pairs 11           more pairs (7 unless told)
//
// Ends with 1 where more files are read, or git is started more often, than a row expects; never for a time.
// The trees are made once and kept in bench/tree/ (seeded: the same bytes everywhere). Close other programs first.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { makeBarrels } from "./make-barrels.mjs";
import { makeTree } from "./make-tree.mjs";
import { machine } from "./measure.mjs";
import { profile } from "./profile.mjs";
import { ROWS } from "./rows.mjs";
import { table, unmet } from "./table.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const { values: flags } = parseArgs({
  options: { only: { type: "string" }, pairs: { type: "string" }, trees: { type: "string" } },
});
const pairs = Number(flags.pairs ?? 7);
const only = flags.only?.split(",");
const trees = flags.trees ?? join(root, "bench/tree");
const resultsFile = join(root, "bench/results.json");

/** What each tree is made of. */
const TREES = {
  usages: { wrappers: 10, barrels: 4 },
  other: { wrappers: 10, barrels: 4, packages: 30, depth: 6, crlf: true, jsx: 0.05, seed: 7 },
  written: { wrappers: 10, barrels: 4 },
  many: { files: 2400, ignored: 0, usages: 2000 },
  barrels: { users: 2000, barrels: 400 },
  "half-barrels": { users: 1000, barrels: 200 },
  clean: { usages: 0 },
  "no-git": { usages: 40, git: false },
  quarter: { files: 5000, ignored: 3500, usages: 10, wrappers: 3, barrels: 1 },
  candidates: { files: 1000, ignored: 0, usages: 1000 },
};
function tree(name) {
  const folder = join(trees, name);
  const made = join(trees, `${name}.made`);
  if (!existsSync(made)) {
    process.stderr.write(`making the tree "${name}"\n`);
    if ("users" in TREES[name]) makeBarrels(folder, TREES[name]);
    else makeTree(folder, TREES[name]);
    writeFileSync(made, "");
  }
  return folder;
}

const temporary = mkdtempSync(join(os.tmpdir(), "rupt-bench-"));
mkdirSync(trees, { recursive: true });
try {
  execFileSync(process.execPath, [join(root, "scripts/build.mjs")], { cwd: root, stdio: "inherit" });
  const [packed] = JSON.parse(
    execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", temporary], {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }),
  );
  const tarball = join(temporary, packed.filename);
  execFileSync("npm", ["install", "--prefix", temporary, "--offline", "--no-audit", "--no-fund", tarball], {
    cwd: temporary,
    stdio: "ignore",
  });
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  // What is measured is the package as it is installed, not the working copy.
  const cli = [process.execPath, join(temporary, "node_modules/rupt-migrate/bin/rupt-migrate.js")];
  const earlier = existsSync(resultsFile) ? JSON.parse(readFileSync(resultsFile, "utf8")).rows : [];
  const results = new Map();
  const excesses = [];
  const rows = ROWS.map((row) => {
    if (only && !only.includes(row.id)) return earlier.find(({ id }) => id === row.id) ?? null;
    process.stderr.write(`measuring ${row.id}\n`);
    const { id, work, against, goal, unit } = row;
    const described = { id, work, against, goal, ...(unit ? { unit } : {}) };
    const missing = row.missing?.();
    if (missing) return { ...described, skipped: `${missing} is not installed` };
    const result = row.run({ cli, tree, root, pairs, tarball, manifest, temporary, results });
    results.set(id, result);
    const { ours, against: reference, ratio, ...rest } = result;
    const over = Object.entries(row.counts ?? {}).filter(([name, most]) => rest.counted[name] > most);
    for (const [name, most] of over)
      excesses.push(`${id}: ${name} is ${rest.counted[name]}, at most ${most} expected`);
    const best = Math.min(
      ratio,
      earlier.find((each) => each.id === id && each.against === against)?.best ?? ratio,
    );
    const measured = { ours, reference, ratio, shown: row.shown(ratio), met: row.isMet(ratio), best };
    if (measured.met || !row.tree) return { ...described, ...measured, ...rest };
    process.stderr.write(`looking where the time of ${id} goes\n`);
    const goes = profile(row.check(cli, tree(row.tree)), tree(row.tree), 5);
    return { ...described, ...measured, ...rest, goes };
  }).filter((row) => row !== null);
  const all = { machine: machine(os), rows };
  writeFileSync(
    resultsFile,
    `${JSON.stringify(all, (_, value) => (typeof value === "number" ? Math.round(value * 1000) / 1000 : value), 2)}\n`,
  );
  process.stdout.write(`${table(all)}\n${unmet(all)}`);
  // Times depend on the machine and what else it does; what is read and started does not.
  for (const excess of excesses) process.stderr.write(`${excess}\n`);
  process.exitCode = excesses.length === 0 ? 0 : 1;
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
