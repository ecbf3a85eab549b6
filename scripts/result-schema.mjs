// Writes the JSON Schema that ships with the package from the schema of the result.
//
//   node scripts/result-schema.mjs [--check]     --check writes nothing and exits 1 when the file is stale
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { toJsonSchema } from "@valibot/to-json-schema";
import { loadTypescript } from "./load-typescript.mjs";

const file = fileURLToPath(new URL("../schema/result.schema.json", import.meta.url));
const module = await loadTypescript("src/result.ts");

/** Everything that a result names; what is only saved beside it is no part of the contract. */
const saved = await loadTypescript("src/result/saved.ts");
const definitions = Object.fromEntries(
  Object.entries(module).flatMap(([name, value]) =>
    name.endsWith("Schema") && name !== "resultSchema" && !(name in saved)
      ? [[name.slice(0, -"Schema".length), value]]
      : [],
  ),
);

const converted = toJsonSchema(module.resultSchema, {
  target: "draft-2020-12",
  // Where a pipe has two schemas, the second says more.
  typeMode: "output",
  definitions,
  overrideAction({ valibotAction, jsonSchema }) {
    if (valibotAction.type === "check") return jsonSchema;
    return valibotAction.type === "metadata"
      ? inTheOrder(jsonSchema, valibotAction.metadata.inOrder)
      : undefined;
  },
  overrideSchema({ jsonSchema }) {
    // A file that was saved may know fields of a later version; what is printed has these and no other.
    return jsonSchema.type === "object" && jsonSchema.properties
      ? { ...jsonSchema, additionalProperties: false }
      : undefined;
  },
});

function inTheOrder({ items, inOrder: _, ...schema }, rows) {
  const only = (row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, { const: value }]));
  return {
    ...schema,
    prefixItems: rows.map((row) => ({ allOf: [items, { type: "object", properties: only(row) }] })),
    items: false,
    minItems: rows.length,
    maxItems: rows.length,
  };
}

const text = `${JSON.stringify({ $schema: converted.$schema, title: "Result of rupt-migrate", ...converted }, null, 2)}\n`;
const isStale = readFileSync(file, "utf8") !== text;
if (!process.argv.includes("--check")) {
  if (isStale) writeFileSync(file, text);
} else if (isStale) {
  process.stderr.write("schema/result.schema.json is stale; run: npm run docs\n");
  process.exitCode = 1;
}
