import type { RunError } from "../result.ts";

/**
 * Why a call did nothing:
 * - `bad-option`: an option cannot be carried out as it is
 * - `bad-state`: a file in `.rupt-migrate/` cannot be read, or an unfinished run cannot be rolled back
 * - `uncommitted-changes`: files that would be edited have uncommitted changes, and `allowDirty` is not set
 * - `unreadable-repository`: git cannot be asked for uncommitted changes, and `allowDirty` is not set
 * - `other-plan`: what would be written is not what `expectPlan` stands for
 * - `write-failed`: a file could not be written; what had been written was taken back
 */
export type MigrationErrorCode =
  | "bad-option"
  | "bad-state"
  | "uncommitted-changes"
  | "unreadable-repository"
  | "other-plan"
  | "write-failed";

/** The only error that `analyze` and `migrate` throw on purpose. A file that does not parse is no such error: see `Result.errors`. */
export class MigrationError extends Error {
  override readonly name: string = "MigrationError";
  readonly code: MigrationErrorCode;
  /** One entry for each file that is in the way, with what to do about it. */
  readonly errors: readonly RunError[];

  constructor(code: MigrationErrorCode, errors: readonly RunError[]) {
    super(errors.map(({ path, message }) => (path === "" ? message : `${path}: ${message}`)).join("\n"));
    this.code = code;
    this.errors = errors;
  }
}
