/**
 * The types of the result: what a run found, what became of it, and what is left to do in the dashboard.
 * Every reporter and every test reads these. Field names are the public JSON contract (`schemaVersion` 1).
 */

export type UsageKind =
  | "import"
  | "re-export"
  | "attach"
  | "call"
  | "type"
  | "escape"
  | "mock"
  | "global"
  | "script"
  | "config"
  | "dependency"
  | "todo"
  | "related";

/** What became of a usage. `found = migrated + review + manual`. */
export type Outcome = "migrated" | "review" | "manual";

/** `info` leaves a usage migrated, `warning` makes it review, `action` makes it manual. The worst one wins. */
export type NoteLevel = "info" | "warning" | "action";

export interface Note {
  /** Id of a row in `sdk/rules.ts`. */
  rule: string;
  level: NoteLevel;
  message: string;
  /** Link to the page of the documentation that the rule comes from. */
  docs: string;
  /** Source text that was taken out, secrets already replaced by `[redacted]`. */
  removed?: string;
}

/** A place in a file: POSIX path relative to the root; lines and columns start at 1. */
export interface SourcePlace {
  path: string;
  line: number;
  column: number;
}

export interface Usage extends SourcePlace {
  /** Stable from run to run: does not depend on line numbers. */
  id: string;
  kind: UsageKind;
  endLine: number;
  endColumn: number;
  outcome: Outcome;
  /** True when the place was left on v2, still working. */
  held: boolean;
  /** Source text of the usage (first lines), secrets redacted. */
  snippet: string;
  notes: Note[];
}

export interface FileResult {
  path: string;
  status: "changed" | "created" | "unchanged" | "error";
  /** Unified diff (`a/…`, `b/…`), empty when nothing changed. Secrets redacted. */
  diff: string;
}

export interface DependencyResult {
  path: string;
  removed: Record<string, string>;
  added: Record<string, string>;
  /** name -> why it stays, e.g. "kept for 2 usages". */
  kept: Record<string, string>;
}

/** A piece of source text and the constant it folds to, or null. */
export interface FoldedText {
  text: string;
  value: string | number | boolean | null;
}

export interface SourcedValue extends FoldedText {
  sources: SourcePlace[];
}

export interface ChallengeConfig {
  type: "account_sharing";
  channels: ("email" | "sms")[];
  successUrl: SourcedValue[];
  logoutUrl: SourcedValue[];
}

export interface Policy {
  id: "device-limits" | "impossible-travel" | "concurrency";
  event: "access";
  check: "device_count" | "impossible_travel" | "concurrent_sessions";
  operator: ">" | "=";
  /** The limit found in the code; null when none was found or it does not fold. `true` for the other two policies. */
  value: number | boolean | null;
  action: "challenge";
  sources: SourcePlace[];
}

export interface UnmappedOption extends SourcedValue {
  /** Dotted name, e.g. `redirect_urls.upgrade_url`. */
  option: string;
  advice: string;
}

export interface PolicyConflict {
  field: "successUrl" | "logoutUrl" | "deviceLimit";
  values: SourcedValue[];
}

/** What to create in the dashboard for one client id. */
export interface PolicyRecipe {
  clientId: FoldedText;
  challenge: ChallengeConfig;
  policies: Policy[];
  unmapped: UnmappedOption[];
  conflicts: PolicyConflict[];
}

export type ChecklistStatus = "todo" | "done" | "skipped";

export interface ChecklistItem {
  id: string;
  title: string;
  steps: string[];
  status: ChecklistStatus;
  sources: SourcePlace[];
}

export interface RunError {
  path: string;
  message: string;
}

export interface Skipped {
  /** A folder's path ends in `/`. */
  path: string;
  reason: string;
}

export interface InstallCommand {
  manager: "npm" | "yarn" | "pnpm" | "bun";
  command: string;
}

export type Mode = "write" | "dry-run" | "check";

export interface Summary {
  filesScanned: number;
  filesWithUsages: number;
  filesChanged: number;
  usages: { found: number; migrated: number; review: number; manual: number; held: number };
  errors: number;
  durationMs: number;
}

export interface Result {
  schemaVersion: 1;
  tool: { name: string; version: string };
  mode: Mode;
  summary: Summary;
  usages: Usage[];
  files: FileResult[];
  dependencies: DependencyResult[];
  policies: PolicyRecipe[];
  checklist: ChecklistItem[];
  errors: RunError[];
  skipped: Skipped[];
  install: InstallCommand | null;
}

/**
 * One fact that a call site tells about the dashboard. `policies/` turns all facts into recipes.
 * Facts of migrated calls outlive the code they came from: they are kept in `.rupt-migrate/result.json`.
 */
export interface PolicyFact {
  /** Id of the attach usage that it comes from. */
  usage: string;
  clientId: FoldedText;
  /** Dotted v2 option name (`redirect_urls.logout_url`, `limit_config.people_limit`, `email`, …), or `call` for the call itself. */
  option: string;
  text: string;
  value: string | number | boolean | null;
  source: SourcePlace;
}

/** What `.rupt-migrate/result.json` holds. Committed; holds no secret. */
export interface SavedResult {
  schemaVersion: 1;
  result: Result;
  facts: PolicyFact[];
}
