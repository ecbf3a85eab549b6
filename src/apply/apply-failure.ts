import type { RunError } from "../result.ts";
import { type Fault, reasonOf, runError } from "../rules/errors.ts";

/** Why a step could not be done. Thrown inside this room only; the public functions turn it into values. */
export class ApplyFailure extends Error {
  readonly faults: readonly Fault[];

  constructor(...faults: readonly Fault[]) {
    super(faults.map(({ path, code }) => `${path}: ${code}`).join("\n"));
    this.name = "ApplyFailure";
    this.faults = faults;
  }
}

/** The error code that the system gave, if it was the system that failed. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

/**
 * Any thrown thing as errors of the run.
 * @param error what was thrown
 * @param path the file that was being worked on, for errors that do not know their own
 */
export function faultsOf(error: unknown, path: string): readonly Fault[] {
  if (error instanceof ApplyFailure) return error.faults;
  const system = systemCode(error);
  return [
    { path, code: "not-written", ...(system === undefined ? {} : { system }), reason: reasonOf(error) },
  ];
}

/** The same, as the public functions of this room give it back. */
export const errorsOf = (error: unknown, path: string): readonly RunError[] =>
  faultsOf(error, path).map(runError);

/** Runs a step on behalf of a file, so that its error names that file. */
export function naming(path: string, step: () => void): void {
  try {
    step();
  } catch (error) {
    throw new ApplyFailure(...faultsOf(error, path));
  }
}
