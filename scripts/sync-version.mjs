// Writes the version of package.json wherever it stands too: the lock file, the action, the recipes.
//
//   node scripts/sync-version.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = new URL("..", import.meta.url);
const read = (path) => readFileSync(new URL(path, root), "utf8");
const { version } = JSON.parse(read("package.json"));

/** Recipes that ask for a version, by the text before it. */
const RECIPES = [
  ["action.yml", /(?<=default: )\d+\.\d+\.\d+[\w.-]*/g],
  ["docs/questions.md", /(?<=rupt-migrate@v?)\d+\.\d+\.\d+[\w.-]*/g],
  ["docs/ci.md", /(?<=rupt-migrate@v?)\d+\.\d+\.\d+[\w.-]*/g],
  ["examples/at-scale/batch-spec.yml", /(?<=rupt-migrate@v?)\d+\.\d+\.\d+[\w.-]*/g],
  ["examples/at-scale/github-matrix.yml", /(?<=rupt-migrate@v?)\d+\.\d+\.\d+[\w.-]*/g],
  ["examples/at-scale/multi-gitter.sh", /(?<=rupt-migrate@v?)\d+\.\d+\.\d+[\w.-]*/g],
];

const texts = RECIPES.map(([path, pattern]) => [path, read(path).replace(pattern, version)]);
const lock = JSON.parse(read("package-lock.json"));
lock.version = version;
lock.packages[""].version = version;
texts.push(["package-lock.json", `${JSON.stringify(lock, null, 2)}\n`]);

for (const [path, text] of texts) {
  if (read(path) === text) continue;
  writeFileSync(new URL(path, root), text);
  process.stdout.write(`${fileURLToPath(new URL(path, root))}: ${version}\n`);
}
