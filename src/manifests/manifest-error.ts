import { lineIndex } from "../code/line-index.ts";

/** Why a manifest could not be read or edited, with its place; lines and columns start at 1. */
export interface ManifestError {
  message: string;
  line: number;
  column: number;
}

/**
 * An error at an offset of a manifest. The message names the place, so that it can be printed as it is.
 *
 * @example manifestError(text, 12, "comma expected", "fix it") // "line 2, column 3: comma expected; fix it"
 */
export function manifestError(text: string, offset: number, what: string, help: string): ManifestError {
  const { line, column } = lineIndex(text).at(offset);
  return { message: `line ${line}, column ${column}: ${what}; ${help}`, line, column };
}

/** What to do about a manifest that does not parse. */
export const FIX_SYNTAX = "fix the syntax, then run rupt-migrate again";
