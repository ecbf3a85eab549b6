// Writes src/code/tree/node-tables.ts: what the program knows of each type of node, taken from @babel/types. Loading that package takes
// longer than reading forty files, and of all that it holds only these lists are needed. Run it after an update of @babel/types;
// test/code/node-tables.test.ts fails until then.
//
//   node scripts/node-tables.mjs            writes the file
//   node scripts/node-tables.mjs --print    prints it
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as t from "@babel/types";

const KINDS = [
  "BlockParent",
  "Class",
  "Declaration",
  "ExportDeclaration",
  "Expression",
  "FlowType",
  "ForXStatement",
  "Function",
  "FunctionParent",
  "Literal",
  "Loop",
  "Method",
  "Pattern",
  "Scopable",
  "Statement",
  "TSType",
];

const target = fileURLToPath(new URL("../src/code/tree/node-tables.ts", import.meta.url));
const keys = Object.keys(t.VISITOR_KEYS).sort();
const children = keys
  .filter((type) => t.VISITOR_KEYS[type].length > 0)
  .map((type) => `  ${type}: ${JSON.stringify(t.VISITOR_KEYS[type]).replaceAll(",", ", ")},`);
const kinds = KINDS.map((kind) => `  ${kind}:\n    "${[...t.FLIPPED_ALIAS_KEYS[kind]].sort().join(" ")}",`);
const text = `// Made by scripts/node-tables.mjs. Do not edit.

/** The properties that hold the children of a node, in source order. Types without children are left out. */
export const CHILD_KEYS: Readonly<Record<string, readonly string[]>> = {
${children.join("\n")}
};

/** The types of node that each kind has, separated by spaces. */
export const KINDS = {
${kinds.join("\n")}
};
`;
if (process.argv.includes("--print")) process.stdout.write(text);
else writeFileSync(target, text);
