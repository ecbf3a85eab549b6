import type { RunError } from "../result.ts";

/** Why a step could not be done. Thrown inside this room only; the public functions turn it into values. */
export class ApplyFailure extends Error {
  readonly errors: readonly RunError[];

  constructor(errors: readonly RunError[]) {
    super(errors.map(({ path, message }) => `${path}: ${message}`).join("\n"));
    this.name = "ApplyFailure";
    this.errors = errors;
  }

  static at(path: string, message: string): ApplyFailure {
    return new ApplyFailure([{ path, message }]);
  }
}

/** What the system's error codes mean to a person, and what helps. */
const ADVICE: Record<string, string> = {
  ENOSPC: "the disk is full; free some space and run again",
  EDQUOT: "the disk quota is used up; free some space and run again",
  EACCES: "permission denied; make the file and its folder writable for you and run again",
  EPERM: "the system does not permit it; check the owner and the flags of the file and its folder",
  EROFS: "the disk is mounted read-only; mount it writable or work on a copy",
  EIO: "the disk reported an input/output error; check the disk before you run again",
  EMFILE: "too many open files; raise the limit with `ulimit -n` and run again",
  ENFILE: "the system has too many open files; close some programs and run again",
  ENAMETOOLONG: "the name is too long for this disk; use a shorter one",
  ETXTBSY: "the file is being executed; stop that program and run again",
  EBUSY: "the file is in use; close the program that holds it and run again",
  ENOENT: "it is not there any more; run again to plan afresh",
  ELOOP: "it is a symbolic link where a plain file was expected, or a loop of links",
};

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
export function errorsOf(error: unknown, path: string): readonly RunError[] {
  if (error instanceof ApplyFailure) return error.errors;
  const code = systemCode(error);
  if (code !== undefined)
    return [{ path, message: `could not be written: ${ADVICE[code] ?? code} (${code})` }];
  return [
    { path, message: `could not be written: ${error instanceof Error ? error.message : String(error)}` },
  ];
}

/** Runs a step on behalf of a file, so that its error names that file. */
export function naming(path: string, step: () => void): void {
  try {
    step();
  } catch (error) {
    throw new ApplyFailure(errorsOf(error, path));
  }
}
