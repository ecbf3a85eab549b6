import type { ReporterName } from "../../report/index.ts";

/** The options of `migrate`, as parsed. Source: contract, section 1. */
export interface MigrateOptions {
  paths: string[];
  dryRun: boolean;
  check: boolean;
  yes: boolean;
  json: boolean;
  patch: string | null;
  reports: string[];
  format: Exclude<ReporterName, "html"> | null;
  ignore: string[];
  clientModule: string | null;
  client: "eager" | "lazy" | "auto";
  dropDetach: boolean;
  deps: boolean;
  install: boolean;
  todos: boolean;
  allowDirty: boolean;
  verify: boolean;
  requireChecklist: boolean;
  /** Keep client ids out of what is shown and saved. */
  redact: boolean;
}

/** Whether a program reads stdout, which then has to hold a whole result also when the job could not be done. */
export const isForPrograms = ({ json, format }: MigrateOptions): boolean => json || format === "json";
