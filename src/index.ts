/**
 * The programmatic API. Nothing here prints, asks, or ends the process.
 *
 * @packageDocumentation
 */
export { analyze } from "./api/analyze.ts";
export { migrate } from "./api/migrate.ts";
export { MigrationError, type MigrationErrorCode } from "./api/migration-error.ts";
export type { AnalyzeOptions, MigrateOptions } from "./api/options.ts";
export { type Reporter, type ReporterName, type ReportOptions, reporters } from "./report/index.ts";
export type {
  ChallengeConfig,
  ChecklistItem,
  ChecklistStatus,
  Decision,
  DependencyResult,
  Environment,
  FileResult,
  FoldedText,
  InstallCommand,
  Mode,
  Note,
  NoteLevel,
  Outcome,
  Paste,
  Policy,
  PolicyConflict,
  PolicyRecipe,
  PolicyVariant,
  Result,
  RunError,
  Skipped,
  SourcedValue,
  SourcePlace,
  Summary,
  UnmappedOption,
  Usage,
  UsageKind,
} from "./result.ts";
