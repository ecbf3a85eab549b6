import * as v from "valibot";
import { GLOBAL_OPTIONS, MIGRATE_OPTIONS, type Row } from "../options.ts";

type ApiEntries<R extends Readonly<Record<string, Row>>> = {
  [Name in keyof R as R[Name] extends { api: string } ? Name : never]: R[Name]["value"];
};

/** The options that the API takes of a table, with what is said of them. */
function entriesOf<R extends Readonly<Record<string, Row>>>(rows: R): ApiEntries<R> {
  const entries = Object.entries<Row>(rows).flatMap(([name, { value, api }]) =>
    api === undefined ? [] : [[name, v.pipe(value, v.description(api))]],
  );
  // The rows that have `api`, each with its own schema.
  return Object.fromEntries(entries) as ApiEntries<R>;
}

const PROGRESS = "(phase: string, done?: number, total?: number) => void";

/** What to look at, and how to rewrite it. The same choices as on the command line, with the same defaults. */
export const analyzeOptionsSchema = v.pipe(
  v.object({
    ...entriesOf(GLOBAL_OPTIONS),
    ...entriesOf(MIGRATE_OPTIONS["What to change:"]),
    ...entriesOf(MIGRATE_OPTIONS["What to show:"]),
    onProgress: v.optional(
      v.pipe(
        v.custom<(phase: string, done?: number, total?: number) => void>(
          (value) => typeof value === "function",
        ),
        v.metadata({ type: PROGRESS }),
        v.description("Told of the phase of the run now and then. Must be cheap."),
      ),
    ),
  }),
  v.description(
    "What to look at, and how to rewrite it. The same choices as on the command line, with the same defaults.",
  ),
);

export const migrateOptionsSchema = v.object({
  ...analyzeOptionsSchema.entries,
  ...entriesOf(MIGRATE_OPTIONS["What to do:"]),
});

/** Lists may be read-only: nothing is written into them. */
type Given<T> = {
  [Name in keyof T]: T[Name] extends (infer E)[] | undefined ? readonly E[] | undefined : T[Name];
};

export type AnalyzeOptions = Given<v.InferInput<typeof analyzeOptionsSchema>>;
export type MigrateOptions = Given<v.InferInput<typeof migrateOptionsSchema>>;
