/**
 * The result: what a run found, what became of it, and what is left to do in the dashboard. One schema a thing; the
 * types, `schema/result.schema.json` and the published declarations are made from it, and saved files are checked by it.
 * Field names are the public JSON contract (`schemaVersion` 2).
 */
export * from "./result/parts.ts";
export * from "./result/recipe.ts";
export * from "./result/run.ts";
export * from "./result/saved.ts";
export * from "./result/usage.ts";
