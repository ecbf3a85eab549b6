// The public API as one text, so that a change of it is seen in review: all declarations, without comments.
//
//   node scripts/api-report.mjs           checks test/package/api-report.txt
//   node scripts/api-report.mjs --write   writes it
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { declarations } from "./build/declarations.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const file = fileURLToPath(new URL("../test/package/api-report.txt", import.meta.url));

/** Prints a declaration file anew, so that layout and comments do not count as a change. */
function withoutComments(name, text) {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.ES2023);
  return ts.createPrinter({ removeComments: true }).printFile(source).trim();
}

const report = [...(await declarations(root, "src/index.ts"))]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([name, text]) => `--- ${name}\n${withoutComments(name, text)}\n`)
  .join("\n");

if (process.argv.includes("--write")) writeFileSync(file, report);
else if (readFileSync(file, "utf8") !== report) {
  process.stderr.write(
    "The public API is not what test/package/api-report.txt says. If the change is meant, run `node scripts/api-report.mjs --write`, " +
      "look at the difference, and note it in CHANGELOG.md.\n",
  );
  process.exitCode = 1;
}
