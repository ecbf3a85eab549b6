import { ApplyFailure, errorsOf } from "./apply-failure.ts";

/** Runs a step on behalf of a file, so that its error names that file. */
export function naming(path: string, step: () => void): void {
  try {
    step();
  } catch (error) {
    throw new ApplyFailure(errorsOf(error, path));
  }
}
