// Puts the figures of bench/results.json where the documents say `<!-- bench:sentence -->`, `<!-- bench:table -->`, `<!-- bench:estimate -->` and `<!-- bench:unmet -->`.
//
//   node bench/write-docs.mjs [--check]
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { estimate } from "./estimate.mjs";
import { sentence, table, unmet } from "./table.mjs";

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const results = JSON.parse(readFileSync(at("bench/results.json"), "utf8"));
const parts = {
  sentence: sentence(results),
  table: table(results),
  estimate: estimate(results),
  unmet: unmet(results),
};

for (const path of ["README.md", "docs/at-scale.md"]) {
  if (!existsSync(at(path))) continue;
  const before = readFileSync(at(path), "utf8");
  const after = before.replace(
    /(<!-- bench:(sentence|table|estimate|unmet) -->\n)[\s\S]*?(<!-- \/bench:\2 -->)/g,
    (_, open, name, close) =>
      name === "sentence" ? `${open}${parts[name]}\n${close}` : `${open}\n${parts[name]}\n${close}`,
  );
  if (after === before) continue;
  if (process.argv.includes("--check")) {
    process.stderr.write(
      `${path} does not show what bench/results.json says; run: node bench/write-docs.mjs\n`,
    );
    process.exitCode = 1;
  } else writeFileSync(at(path), after);
}
