// The types of the public API: declarations of `src/index.ts` and of the modules that it names, one by one and without a type check.
import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";
import { loadTypescript } from "../load-typescript.mjs";
import { schemaTypes } from "./schema-types.mjs";

const IMPORTED = /(\bfrom |\bimport\()"(\.[^"]*)\.ts"/g;

/** Modules of schemas: their types are those of the values, on the side that a caller sees. */
const SCHEMAS = { "src/result.ts": "output", "src/api/options.ts": "input" };

/**
 * @param {string} root folder of the project
 * @param {string} entry path of the entry module, e.g. `src/index.ts`
 * @returns {Promise<Map<string, string>>} declaration texts by path relative to the entry's folder, e.g. `report/index.d.ts`
 */
export async function declarations(root, entry) {
  const base = join(root, dirname(entry));
  const texts = new Map();
  const wanted = [join(root, entry)];
  for (const path of wanted) {
    const name = relative(base, path).replaceAll("\\", "/").replace(/\.ts$/, ".d.ts");
    if (texts.has(name)) continue;
    const side = SCHEMAS[relative(root, path).replaceAll("\\", "/")];
    const text =
      side === undefined
        ? declarationOf(path)
        : schemaTypes(await loadTypescript(relative(root, path), root), side);
    texts.set(name, text.replace(IMPORTED, '$1"$2.js"'));
    for (const [, , specifier] of text.matchAll(IMPORTED))
      wanted.push(join(dirname(path), `${specifier}.ts`));
  }
  return texts;
}

function declarationOf(path) {
  const { outputText, diagnostics } = ts.transpileDeclaration(readFileSync(path, "utf8"), {
    fileName: path,
    reportDiagnostics: true,
    compilerOptions: {
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.NodeNext,
      isolatedDeclarations: true,
      declaration: true,
      stripInternal: true,
    },
  });
  const [problem] = diagnostics ?? [];
  if (problem)
    throw new Error(
      `${path}: ${ts.flattenDiagnosticMessageText(problem.messageText, " ")} (write the type out: this module is part of the public API)`,
    );
  return outputText;
}
