import type { LineMap } from "./line-map.ts";
import type { TypeCheckError } from "./type-errors.ts";

const key = ({ code, message }: TypeCheckError) => `${code} ${message}`;

/**
 * The errors that were not there before. An error is old when the same one (code and message) was on the line it comes from;
 * on a changed line, when the same one was on any line that changed; in a new file, when the same one was on a changed line
 * of another file, from where the code moved.
 * @param before errors of the old version
 * @param after errors of the new version
 * @param maps line maps of the changed files, by the path that errors carry; null for a new file
 */
export function newErrors(
  before: readonly TypeCheckError[],
  after: readonly TypeCheckError[],
  maps: ReadonlyMap<string, LineMap | null>,
): TypeCheckError[] {
  const left = new Set(before);
  const take = (matches: (old: TypeCheckError) => boolean): boolean => {
    for (const old of left)
      if (matches(old)) {
        left.delete(old);
        return true;
      }
    return false;
  };
  const onSameLine = (error: TypeCheckError): boolean => {
    const origin = maps.get(error.path)?.origin(error.line) ?? { kind: "same" as const, line: error.line };
    if (origin.kind !== "same" || maps.get(error.path) === null) return false;
    return take((old) => old.path === error.path && old.line === origin.line && key(old) === key(error));
  };
  const wasChanged = (old: TypeCheckError): boolean => maps.get(old.path)?.isRemoved(old.line) === true;
  const onChangedLine = (error: TypeCheckError): boolean => {
    const map = maps.get(error.path);
    if (map === undefined || map?.origin(error.line).kind === "same") return false;
    return take(
      (old) => (map === null || old.path === error.path) && wasChanged(old) && key(old) === key(error),
    );
  };
  return after.filter((error) => !onSameLine(error)).filter((error) => !onChangedLine(error));
}
