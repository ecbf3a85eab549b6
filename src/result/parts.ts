/** What the schemas are made of: texts, counts, paths and places. */
import * as v from "valibot";

/** Says of a schema what the JSON Schema and the published types say of it too. */
export const about = v.description;

export const text = v.string();
export const filled = v.pipe(text, v.minLength(1, "text that is not empty"));
export const count = v.pipe(
  v.number("a number from 0"),
  v.integer("a whole number from 0"),
  v.minValue(0, "a number from 0"),
);
export const position = v.pipe(
  v.number("a whole number from 1"),
  v.safeInteger("a whole number from 1"),
  v.minValue(1, "a whole number from 1"),
);
/** Names that the file chooses, e.g. package name to range. A list is no such thing, though JavaScript takes it for one. */
export const names = v.pipe(
  v.custom<object>(
    (value) => typeof value === "object" && value !== null && !Array.isArray(value),
    "an object",
  ),
  v.record(text, text),
);

/** Files that a run reports although they lie above the root: a workspace's manifests and settings. */
const ABOVE_ROOT =
  /^(?:\.\.\/)+(?:[^/]+\/)*(?:package\.json|pnpm-workspace\.yaml|\.yarnrc\.yml|[tj]sconfig[^/]*\.json)$/;

/**
 * Whether a path of a saved or foreign result is one that a run can have written: relative, POSIX, inside the root
 * (or a manifest above it), without control characters.
 */
export function isResultPath(path: string): boolean {
  if (path === "" || path.startsWith("/") || /^[A-Za-z]:[\\/]/.test(path) || path.startsWith("\\\\"))
    return false;
  if (path.includes("\0")) return false;
  const climbs = path.split(/[\\/]/).includes("..");
  const below = path.replace(/^(?:\.\.\/)+/, "").split("/");
  return !climbs || (ABOVE_ROOT.test(path) && !below.includes(".."));
}

export const path = v.pipe(
  text,
  v.minLength(1, "a path inside the root"),
  v.check(isResultPath, "a path inside the root"),
  about("POSIX path relative to the root."),
);

export const placeFields = { path, line: position, column: position };

export const sourcePlaceSchema = v.pipe(
  v.object(placeFields),
  about("A place in a file; lines and columns start at 1."),
);
export type SourcePlace = v.InferOutput<typeof sourcePlaceSchema>;

export const places = v.array(sourcePlaceSchema);
