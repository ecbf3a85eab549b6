/** Set by the build: what is shipped does not spend time on this. */
declare const RELEASE: boolean | undefined;

/**
 * Freezes what a phase has made, with all that it holds, so that the next one can only read it. Syntax trees, paths and scopes
 * are left: they are shared, and make parts of themselves when they are asked.
 */
export function frozen<Value>(value: Value): Value {
  if (typeof RELEASE === "undefined") freeze(value, new Set());
  return value;
}

function freeze(value: unknown, seen: Set<unknown>): void {
  if (typeof value !== "object" || value === null || seen.has(value) || Object.isFrozen(value)) return;
  seen.add(value);
  if (value instanceof Map || value instanceof Set) {
    for (const each of value instanceof Map ? [...value].flat() : value) freeze(each, seen);
    for (const method of ["set", "add", "delete", "clear"]) if (method in value) refuse(value, method);
    Object.freeze(value);
    return;
  }
  const isPlain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
  if (!isPlain || "tree" in value) return;
  Object.freeze(value);
  for (const each of Object.values(value)) freeze(each, seen);
}

function refuse(collection: object, method: string): void {
  const value = () => {
    throw new TypeError(`a phase changed what another has made: ${method}`);
  };
  Object.defineProperty(collection, method, { value });
}
